import {
  accountAt,
  coordinatesOf,
  evaluate,
  ExactPairs,
  factAt,
  fenOf,
  natureAt,
  NO_LINE,
  numberAt,
  placesOf,
  quickPair,
  type Evaluated,
  type Fact,
  type FactBook,
  type LineNumbers,
  type PlacedSide,
  type Wanted,
} from '../../facts';
import { TOTAL, type Account, type Nature, type Version } from '../../tables';
import { IntList, Memory, mapped } from '../../workbook';
import { findFacts, someFact, visitRows } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import type { Severity } from '../model';

const NATURES: readonly Nature[] = ['total', 'basic', 'project'];
const FISCAL = ['general-expenditure', 'fund-expenditure', 'capital-expenditure'] as const;

/**
 * 分科目：一般公共预算 + 政府性基金 + 国有资本经营支出不大于支出总表；收入全部为财政拨款时应相等。
 */
export const fiscalParts = relationRule({
  id: 'cross-table/fiscal-parts',
  alias: ['XT-03'],
  title: { zh: '财政拨款各表之和与支出总表一致', en: 'The fiscal tables together agree with the expenditure table' },
  basis: LAW.oneFigure,
  *relate({ book }) {
    for (const final of [false, true]) {
      const whole = wholeOf(book, final);
      const general = placesOf(book, 'general-expenditure', final).find((place) => place.filled);
      if (!whole || !general) continue;
      const kind = onlyFiscal(book, final) ? 'sum' : 'at-most';
      for (const relation of compareLines(book, whole, kind, final)) yield { relation };
    }
  },
  severityOf: (relation): Severity => (relation.kind === 'at-most' ? 'error' : 'warning'),
});

/** 支出总表; where that prints no 科目, the side of 收支总表 that does. */
function wholeOf(book: FactBook, final: boolean): PlacedSide | undefined {
  const byFunction = ({ filled, side }: PlacedSide): boolean =>
    filled &&
    side.aspect.flow === 'expenditure' &&
    side.rows.some(({ account }) => account.startsWith('function:') || account.startsWith('unit:'));
  const [first, ...rest] = [
    ...placesOf(book, 'expenditure-summary', final).filter(({ filled }) => filled),
    ...placesOf(book, 'budget-summary', final).filter(byFunction),
  ];
  return first && !byFunction(first) ? (rest[0] ?? first) : first;
}

/** The lines of the whole, nature by nature, against those of the fiscal tables. */
function compareLines(
  book: FactBook,
  whole: PlacedSide,
  kind: 'sum' | 'at-most',
  final: boolean,
): (Evaluated | ExactPairs)[] {
  const tables = mapped(FISCAL, (table) => placesOf(book, table, final).filter((place) => place.filled));
  const sides = tables.flat();
  const within = mapped(sides, (side) => new ExactPairs('at-most', 'declared', side, whole, 'fiscal'));
  const relations: (Evaluated | ExactPairs)[] = [];
  const matches = matchLines(book.lines, whole, tables, versionOf(final));
  for (let next = 0; next < matches.length;) {
    const at = matches[next]!;
    const end = next + 2 + 2 * matches[next + 1]!;
    const side = matches[next + 2]!;
    const part = matches[next + 3]!;
    const quick =
      kind === 'at-most' && end - next === 4 ? quickPair('at-most', sides[side]!, part, whole, at) : 'unsure';
    if (quick === 'exact') {
      const run = within[side]!;
      if (run.count === 0) relations.push(run);
      run.add(part, at);
    } else if (quick === 'unsure') {
      const parts: Fact[] = [];
      for (let index = next + 2; index < end; index += 2)
        parts.push(factAt(sides[matches[index]!]!, matches[index + 1]!));
      const relation = compare(factAt(whole, at), parts, kind);
      if (relation) relations.push(relation);
    }
    next = end;
  }
  return relations;
}

const matched = new Memory<Int32Array>();

/**
 * Which figures belong together, as follows from what the sides say but for their figures. For each figure of the whole:
 * its number, how many figures it is the sum of, and for each of these the index of its side among all of the tables and
 * its number.
 */
function matchLines(
  lines: LineNumbers,
  whole: PlacedSide,
  tables: readonly (readonly PlacedSide[])[],
  version: Version,
): Int32Array {
  const frames = tables.flatMap((sides, table) => [table, ...sides.map(({ frame }) => frame)]);
  return matched.answer([whole.frame, lines, version, ...frames], () => {
    const sides = tables.map((table) => table.map((place) => printedLines(place, lines, version)));
    const byNature = NATURES.map(() => new IntList());
    visitLines(whole, lines, { source: 'all', period: 'current', version }, (nature, line, figure) => {
      addMatch(figure, sides, nature, line, byNature[nature]!);
    });
    return joined(byNature);
  });
}

function joined(lists: readonly IntList[]): Int32Array {
  const all = new Int32Array(lists.reduce((count, list) => count + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list.toArray(), at);
    at += list.length;
  }
  return all;
}

/** Adds a figure of the whole with the line's figures in the tables, at most one from each; nothing where there are none. */
function addMatch(
  at: number,
  tables: readonly (readonly PrintedLines[])[],
  nature: number,
  line: number,
  found: IntList,
): void {
  const start = found.length;
  let first = 0;
  for (const sides of tables) {
    for (let side = 0; side < sides.length; side += 1) {
      const figure = sides[side]!.find(nature, line);
      if (figure === NO_FIGURE) continue;
      if (found.length === start) {
        found.push(at);
        found.push(0);
      }
      found.add(start + 1, 1);
      found.push(first + side);
      found.push(figure);
      break;
    }
    first += sides.length;
  }
}

function compare(whole: Fact, parts: readonly Fact[], kind: 'sum' | 'at-most'): Evaluated | null {
  if (kind === 'sum') return evaluate({ kind: 'sum', principle: 'declared', total: whole, parts, axis: 'fiscal' });
  const excess = parts.reduce((sum, part) => sum + fenOf(part), 0) - fenOf(whole);
  if (parts.length === 1)
    return evaluate({ kind: 'at-most', principle: 'declared', total: parts[0]!, parts: [whole], axis: 'fiscal' });
  return excess > 0 ? evaluate({ kind: 'sum', principle: 'declared', total: whole, parts, axis: 'fiscal' }) : null;
}

function versionOf(final: boolean): Version {
  return final ? 'final' : 'budget';
}

/** In one walk over a side the figures that stand in lines of a total or a function code, with their natures by index. */
function visitLines(
  place: PlacedSide,
  lines: LineNumbers,
  wanted: Wanted,
  visit: (nature: number, line: number, figure: number) => void,
): void {
  const { side, plain } = place;
  const numbers = lines.of(place);
  const indexAt = (row: number, column: number): number => NATURES.indexOf(natureAt(place, row, column));
  /** What the figures of plain rows are, column by column. */
  let natures: readonly number[] | null = null;
  visitRows(place, wanted, (row, columns) => {
    if (!plain[row]) {
      for (const column of columns) {
        const account = accountAt(place, row, column);
        const line = isSummed(account) ? lines.find(account, side.rows[row]!.entity) : NO_LINE;
        const nature = indexAt(row, column);
        if (line !== NO_LINE && nature >= 0) visit(nature, line, numberAt(place, row, column));
      }
      return false;
    }
    const line = isSummed(side.rows[row]!.account) ? numbers[row]! : NO_LINE;
    if (line === NO_LINE) return false;
    natures ??= mapped(columns, (column) => indexAt(row, column));
    for (let at = 0; at < columns.length; at += 1) {
      if (natures[at]! >= 0) visit(natures[at]!, line, numberAt(place, row, columns[at]!));
    }
    return false;
  });
}

function isSummed(account: Account): boolean {
  return account === TOTAL || account.startsWith('function:');
}

const NO_FIGURE = -1;

/** The first figure of each line that a side prints, by nature and by number of the line. */
class PrintedLines {
  /** The figure's number in the side + 1, 0 for none. */
  private readonly first: Int32Array;

  constructor(private readonly count: number) {
    this.first = new Int32Array(NATURES.length * count);
  }

  add(nature: number, line: number, figure: number): void {
    const at = nature * this.count + line;
    if (this.first[at] === 0) this.first[at] = figure + 1;
  }

  /** The figure's number in the side; {@link NO_FIGURE} also for lines that were numbered later. */
  find(nature: number, line: number): number {
    return line < this.count ? this.first[nature * this.count + line]! - 1 : NO_FIGURE;
  }
}

const printed = new Memory<PrintedLines>();

function printedLines(place: PlacedSide, lines: LineNumbers, version: Version): PrintedLines {
  return printed.answer([place.frame, lines, version], () => {
    // The side's own lines are numbered first.
    lines.of(place);
    const found = new PrintedLines(lines.count);
    visitLines(place, lines, { period: 'current', flow: 'expenditure', version }, (nature, line, figure) => {
      found.add(nature, line, figure);
    });
    return found;
  });
}

/** Do the revenue tables print money only from fiscal appropriations, and is all that was carried in fiscal too? */
function onlyFiscal(book: FactBook, final: boolean): boolean {
  const fiscal = new Set(['all', 'fiscal', 'general', 'fund', 'capital', 'general-appropriation', 'general-nontax']);
  const places = [...placesOf(book, 'revenue-summary', final), ...placesOf(book, 'budget-summary', final)].filter(
    (place) => place.filled && place.side.aspect.flow === 'revenue',
  );
  if (places.length === 0) return false;
  const other = (fact: Fact): boolean => {
    if (fenOf(fact) === 0) return false;
    const { source, period } = coordinatesOf(fact);
    return !fiscal.has(source) || period === 'balance-used';
  };
  const plain = !places.some((place) => someFact(place, { flow: 'revenue' }, other));
  return plain && carriedIn(book, 'budget-summary', final) === carriedIn(book, 'fiscal-summary', final);
}

/** Fen carried in from earlier years, 0 where none is printed. */
function carriedIn(book: FactBook, kind: 'budget-summary' | 'fiscal-summary', final: boolean): number {
  const source = kind === 'fiscal-summary' ? 'fiscal' : 'all';
  const [fact] = findFacts(book, { kind, final, account: 'total', flow: 'revenue', source, period: 'carried-in' });
  return fact ? fenOf(fact) : 0;
}
