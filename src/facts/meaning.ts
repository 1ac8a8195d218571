import type { Account, AmountColumn, Aspect, Nature, Period, TableRow } from '../tables';
import { namedByColumn } from './frame';
import type { Fact, PlacedSide } from './model';

/** What a figure means: account × aspect (DESIGN §4). */
export interface Coordinates extends Aspect {
  readonly account: Account;
  /** Economic class of a column in tables that cross 功能 with 经济; '' elsewhere. */
  readonly across: Account;
  readonly entity: string;
}

/** What is asked for; where nothing is said, anything will do. */
export type Wanted = Partial<Omit<Coordinates, 'across'>>;

/** What a figure means. */
export function coordinatesOf({ place, row, column }: Fact): Coordinates {
  return meaningAt(place, row, column);
}

/** {@link coordinatesOf} without a fact at hand. */
export function meaningAt(place: PlacedSide, row: number, column: number): Coordinates {
  const { rows, columns, aspect } = place.side;
  const line = rows[row]!;
  const heading = columns[column]!;
  return {
    flow: line.aspect.flow ?? heading.aspect.flow ?? aspect.flow,
    nature: line.aspect.nature ?? heading.aspect.nature ?? aspect.nature,
    source: sourceAt(line, heading, aspect),
    period: moneyOf(heading.aspect.period, line.aspect.period) ?? aspect.period,
    version: line.aspect.version ?? heading.aspect.version ?? aspect.version,
    account: accountOf(line, heading),
    across: acrossOf(line, heading),
    entity: line.entity,
  };
}

/** Has the figure the meaning asked for? The same as to compare with {@link meaningAt}, without making anything. */
export function hasMeaning(place: PlacedSide, row: number, column: number, wanted: Wanted): boolean {
  const line = place.side.rows[row]!;
  if (wanted.entity !== undefined && wanted.entity !== line.entity) return false;
  const { account } = wanted;
  if (account !== undefined && account !== accountOf(line, place.side.columns[column]!)) return false;
  return hasAspect(place, row, column, wanted);
}

/** {@link hasMeaning} of flow, nature, source, period and version only. */
export function hasAspect(place: PlacedSide, row: number, column: number, wanted: Partial<Aspect>): boolean {
  const { rows, columns, aspect } = place.side;
  const line = rows[row]!;
  const heading = columns[column]!;
  const { flow, nature, source, period, version } = wanted;
  return (
    (flow === undefined || flow === (line.aspect.flow ?? heading.aspect.flow ?? aspect.flow)) &&
    (nature === undefined || nature === (line.aspect.nature ?? heading.aspect.nature ?? aspect.nature)) &&
    (source === undefined || source === sourceAt(line, heading, aspect)) &&
    (period === undefined || period === (moneyOf(heading.aspect.period, line.aspect.period) ?? aspect.period)) &&
    (version === undefined || version === (line.aspect.version ?? heading.aspect.version ?? aspect.version))
  );
}

/** The period of {@link meaningAt}. */
export function periodAt(place: PlacedSide, row: number, column: number): Period {
  const { rows, columns, aspect } = place.side;
  return moneyOf(columns[column]!.aspect.period, rows[row]!.aspect.period) ?? aspect.period;
}

/** The account of {@link meaningAt}. */
export function accountAt({ side }: PlacedSide, row: number, column: number): Account {
  return accountOf(side.rows[row]!, side.columns[column]!);
}

/** The nature of {@link meaningAt}. */
export function natureAt({ side }: PlacedSide, row: number, column: number): Nature {
  return side.rows[row]!.aspect.nature ?? side.columns[column]!.aspect.nature ?? side.aspect.nature;
}

function accountOf(line: TableRow, heading: AmountColumn): Account {
  return heading.account !== null && namedByColumn(line.account) ? heading.account : line.account;
}

function acrossOf(line: TableRow, heading: AmountColumn): Account {
  return heading.account !== null && accountOf(line, heading) !== heading.account ? heading.account : '';
}

/** Numbers from 0 for meanings. What figures of one line must share to be one figure has one number; their periods are looked at apart. */
export class MeaningNumbers {
  private readonly numbers = new Map<number, number>();
  private readonly words = new Map<string, number>();
  private readonly accounts = new Map<Account, number>();

  /** How many are given. */
  get count(): number {
    return this.numbers.size;
  }

  at({ side: { rows, columns, aspect } }: PlacedSide, row: number, column: number): number {
    const line = rows[row]!;
    const heading = columns[column]!;
    let key = numberOf(this.accounts, acrossOf(line, heading));
    key = key * MOST_WORDS + numberOf(this.words, line.aspect.flow ?? heading.aspect.flow ?? aspect.flow);
    key = key * MOST_WORDS + numberOf(this.words, line.aspect.nature ?? heading.aspect.nature ?? aspect.nature);
    key = key * MOST_WORDS + numberOf(this.words, sourceAt(line, heading, aspect));
    key = key * MOST_WORDS + numberOf(this.words, line.aspect.version ?? heading.aspect.version ?? aspect.version);
    return numberOf(this.numbers, key);
  }
}

/** More than there are flows, natures, sources and versions. */
const MOST_WORDS = 64;

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

/** A column of one fund stays that fund's in a row headed 财政拨款结转: the column is the more special of the two. */
function sourceAt(line: TableRow, heading: AmountColumn, side: Aspect): Aspect['source'] {
  const own = heading.aspect.source;
  return own !== undefined && own !== side.source ? own : (line.aspect.source ?? own ?? side.source);
}

/** A column of this year's money or of what was carried in stays so in the line of all that is spent. */
function moneyOf(column: Period | undefined, row: Period | undefined): Period | undefined {
  const whole = row === undefined || row === 'current' || row === 'total';
  return whole && (column === 'fresh' || (column === 'carried-in' && row === 'current')) ? column : (row ?? column);
}
