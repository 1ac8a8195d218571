import { TOTAL, type Account, type AmountColumn, type AspectWords, type Side, type TableRow } from '../tables';
import { mapped } from '../workbook';

/** Row indexes by row. */
export type RowLists = readonly (readonly number[] | undefined)[];

type Heading = Omit<AmountColumn, 'unit' | 'fen' | 'states' | 'shown' | 'quanta'>;

/**
 * A side without its figures: its lines and how they hang together, its columns and what they mean. When an edit changes
 * figures only, the side read anew has the frame of the earlier one, and with it all that follows from words alone.
 */
export class Frame {
  /** By row: the rows below it; undefined where there are none. */
  readonly children: RowLists;
  /** By row: the children that add up into it, neither 其中 lines nor placeholders; undefined where there are none. */
  readonly parts: RowLists;
  /** Rows with parts, in the order in which the first of these stand. */
  readonly parents: readonly number[];
  private readonly words: Omit<Side, 'columns'> & { readonly columns: readonly Heading[] };
  private accountRows: RowsByAccount | null = null;
  private plainRows: readonly boolean[] | null = null;

  constructor(side: Side) {
    const columns = mapped(side.columns, ({ column, path, measure, aspect, account, understood }): Heading => {
      return { column, path, measure, aspect, account, understood };
    });
    this.words = { ...side, columns };
    this.children = childrenOf(side.rows);
    this.parts = side.rows.every(addsUp)
      ? this.children
      : mapped(this.children, (lines) => partsAmong(lines, side.rows));
    this.parents = parentsOf(side.rows, this.parts);
  }

  /** The rows of each account; only to be used where no column names an account of its own. */
  get rowsByAccount(): RowsByAccount {
    return (this.accountRows ??= new RowsByAccount(this.words.rows));
  }

  /** By row: whether it means in every column what the column says, having no aspect of its own. */
  get plain(): readonly boolean[] {
    return (this.plainRows ??= findPlainRows(this.words.rows, this.words.columns));
  }

  /** Is it the frame of this side, too? */
  fits(side: Side): boolean {
    const { labelColumns, codeColumns, nameColumn, aspect, columns, rows, columnSums } = this.words;
    return (
      nameColumn === side.nameColumn &&
      sameAspect(aspect, side.aspect) &&
      sameList(labelColumns, side.labelColumns, Object.is) &&
      sameList(codeColumns, side.codeColumns, Object.is) &&
      sameList(columns, side.columns, sameHeading) &&
      sameList(columnSums, side.columnSums, sameSum) &&
      sameList(rows, side.rows, sameRow)
    );
  }
}

/** Rows by account, those of one account from the top: most have one only. */
class RowsByAccount {
  private readonly firsts = new Map<Account, number>();
  private readonly nexts: Int32Array;

  constructor(rows: readonly TableRow[]) {
    this.nexts = new Int32Array(rows.length).fill(NO_ROW);
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      const { account } = rows[row]!;
      const next = this.firsts.get(account);
      if (next !== undefined) this.nexts[row] = next;
      this.firsts.set(account, row);
    }
  }

  some(account: Account, test: (row: number) => boolean): boolean {
    for (let row = this.firsts.get(account) ?? NO_ROW; row !== NO_ROW; row = this.nexts[row]!)
      if (test(row)) return true;
    return false;
  }
}

const NO_ROW = -1;

function childrenOf(rows: readonly TableRow[]): (number[] | undefined)[] {
  const children = new Array<number[] | undefined>(rows.length).fill(undefined);
  // Counted first, so that no list is longer than it need be.
  const counts = new Int32Array(rows.length);
  for (const { parent } of rows) if (parent >= 0) counts[parent]! += 1;
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const { parent } = rows[row]!;
    if (parent < 0) continue;
    const siblings = (children[parent] ??= new Array<number>(counts[parent]!).fill(row));
    siblings[(counts[parent]! -= 1)] = row;
  }
  return children;
}

function parentsOf(rows: readonly TableRow[], parts: RowLists): number[] {
  const parents: number[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const { parent } = rows[row]!;
    if (parent >= 0 && parts[parent]?.[0] === row) parents.push(parent);
  }
  return parents;
}

function addsUp({ role, parent }: TableRow): boolean {
  return parent < 0 || (role !== 'memo' && role !== 'placeholder');
}

function partsAmong(lines: readonly number[] | undefined, rows: readonly TableRow[]): number[] | undefined {
  const parts = lines?.filter((row) => addsUp(rows[row]!));
  return parts?.length === 0 ? undefined : parts;
}

function findPlainRows(rows: readonly TableRow[], columns: readonly Heading[]): boolean[] {
  const named = columns.some(({ account }) => account !== null);
  return mapped(rows, ({ account, aspect }) => isPlain(aspect) && !(named && namedByColumn(account)));
}

function isPlain({ flow, nature, source, period, version }: AspectWords): boolean {
  return (
    flow === undefined && nature === undefined && source === undefined && period === undefined && version === undefined
  );
}

/** In lines for everything or for one unit the column says which account a figure is of, where it names one. */
export function namedByColumn(account: string): boolean {
  return account === TOTAL || account.startsWith('unit:');
}

function sameList<One, Other>(
  some: readonly One[],
  others: readonly Other[],
  same: (one: One, other: Other) => boolean,
): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (!same(some[index]!, others[index]!)) return false;
  return true;
}

function sameRow(one: TableRow, other: TableRow): boolean {
  return (
    one.row === other.row &&
    one.parent === other.parent &&
    one.role === other.role &&
    one.code === other.code &&
    one.misprint === other.misprint &&
    one.label === other.label &&
    one.account === other.account &&
    one.entity === other.entity &&
    one.sheet === other.sheet &&
    sameAspect(one.aspect, other.aspect)
  );
}

function sameAspect(one: AspectWords, other: AspectWords): boolean {
  return (
    one === other ||
    (one.flow === other.flow &&
      one.nature === other.nature &&
      one.source === other.source &&
      one.period === other.period &&
      one.version === other.version)
  );
}

function sameHeading(one: Heading, other: Heading): boolean {
  return (
    one.column === other.column &&
    one.measure === other.measure &&
    one.account === other.account &&
    one.understood === other.understood &&
    sameAspect(one.aspect, other.aspect) &&
    sameList(one.path, other.path, Object.is)
  );
}

function sameSum(one: Side['columnSums'][number], other: Side['columnSums'][number]): boolean {
  return (
    one.total === other.total &&
    one.basis === other.basis &&
    one.axis === other.axis &&
    sameList(one.parts, other.parts, Object.is)
  );
}
