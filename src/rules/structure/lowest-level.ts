import type { FactBook, PlacedSide } from '../../facts';
import { baseKind, type TableKind } from '../../tables';
import { LAW } from '../law';
import { codeSite, relatedAt, rowHasAmount } from '../observe';
import type { RelatedCell } from '../model';
import type { Observation, Rule } from '../rule';
import { eachPlace, type Say } from '../scope';

/** 表中其他科目都列到最细一级时，有数的类、款也应列到最细一级。一般公共预算支出到项、基本支出到款是公开的要求。 */
export const lowestLevel: Rule = {
  meta: {
    id: 'structure/lowest-level',
    alias: ['HF-05', 'HE-03'],
    title: {
      zh: '列到最细一级：功能分类到项，经济分类到款',
      en: 'Down to the lowest level: function to 项, economic to 款',
    },
    severity: 'warning',
    basis: LAW.detail,
    messages: {
      undetailed: {
        zh: '“{label}”有数但没有列出下级科目',
        en: '“{label}” carries a figure but lists no lower level',
      },
      coarse: {
        zh: '“{title}”整张表都没有列到{level}级',
        en: '“{title}” nowhere goes down to {level}',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const { book } = context;
    const short = book.places.filter(mayStopShort);
    const items = short.length > 0 ? itemsOf(book) : [];
    for (const place of short) yield* stopsShort(place, items);
    yield* undetailedEach(context);
  },
};

/** How far down lines of a scheme must go. */
interface Detail {
  /** What the accounts begin with. */
  readonly start: string;
  /** Of codes of the lowest level. */
  readonly digits: number;
  readonly level: string;
  readonly alias: readonly string[];
  /** The table in which the law asks for it. */
  readonly required: TableKind;
}

const FUNCTION: Detail = {
  start: 'function:',
  digits: 7,
  level: '项',
  alias: ['HF-05'],
  required: 'general-expenditure',
};
const ECONOMIC: Detail = {
  start: 'economic:',
  digits: 5,
  level: '款',
  alias: ['HE-03'],
  required: 'general-basic-expenditure',
};

const undetailedEach = eachPlace<Observation>((place, say) => {
  undetailed(place, FUNCTION, say);
  undetailed(place, ECONOMIC, say);
});

function undetailed(place: PlacedSide, detail: Detail, say: Say<Observation>): void {
  const { start, digits, alias } = detail;
  const { rows } = place.side;
  const required = baseKind(place.table.kind) === detail.required;
  let leaves = 0;
  let detailed = 0;
  /** Leaves that stop short of the lowest level. */
  let short: number[] | null = null;
  for (let row = 0; row < rows.length; row += 1) {
    const { role, account, code } = rows[row]!;
    if (place.children[row] !== undefined || role !== 'item' || !account.startsWith(start)) continue;
    leaves += 1;
    if (code?.length === digits) detailed += 1;
    else if (code !== null && code.length < digits) (short ??= []).push(row);
  }
  // A table that stops at 类 or 款 altogether is a layout, not a slip in each row.
  if (required && detailed === 0) coarse(place, detail, say);
  if (short === null || detailed * 2 < leaves) return;
  for (const row of short)
    if (rowHasAmount(place, row) && !goesOnBeside(place, row))
      say(undetailedLine(place, row, alias, required ? 'error' : 'warning'));
}

/** A 类 whose lines are, at least in part, printed on another side: 302 … on the left, 30231 … on the right. */
function goesOnBeside({ table, side }: PlacedSide, row: number): boolean {
  const { account } = side.rows[row]!;
  return table.sides.some(
    (other) =>
      other !== side && other.rows.some((line) => line.account !== account && line.account.startsWith(account)),
  );
}

/** A line with a figure and no lower level below it. */
function undetailedLine(
  place: PlacedSide,
  row: number,
  alias: readonly string[],
  severity: 'error' | 'warning',
): Observation {
  const site = codeSite(place, row);
  const { entity, account } = place.side.rows[row]!;
  return {
    messageId: 'undetailed',
    data: { label: site.label },
    site,
    tables: [place.table.id],
    related: amountsOf(place, row),
    alias,
    severity,
    key: `${place.table.kind}|${entity}|${account}`,
  };
}

/** A 基金 or 国资 table without any 项. */
function mayStopShort({ table, side }: PlacedSide): boolean {
  const kind = baseKind(table.kind);
  if (kind !== 'fund-expenditure' && kind !== 'capital-expenditure') return false;
  return !side.rows.some(({ account }) => account.length === 'function:'.length + 7);
}

/** Lines of such a table below which another table of the set prints 项. */
function* stopsShort(place: PlacedSide, items: readonly string[]): Generator<Observation> {
  const { rows } = place.side;
  for (const [row, { code, role, account }] of rows.entries()) {
    if (code === null || role !== 'item' || place.children[row] !== undefined || !rowHasAmount(place, row)) continue;
    if (!account.startsWith('function:') || !items.some((item) => item.startsWith(code))) continue;
    yield undetailedLine(place, row, ['HF-05'], 'warning');
  }
}

/** Codes of every 项 printed in the book. */
function itemsOf(book: FactBook): string[] {
  const codes = new Set<string>();
  for (const { side } of book.places) {
    for (const { account, code } of side.rows)
      if (code?.length === 7 && account.startsWith('function:')) codes.add(code);
  }
  return [...codes];
}

/** One finding for a table that must be detailed and is not. */
function coarse(place: PlacedSide, { start, level, alias }: Detail, say: Say<Observation>): void {
  const first = place.side.rows.findIndex(
    ({ role, account, code }, row) =>
      role === 'item' && account.startsWith(start) && code !== null && rowHasAmount(place, row),
  );
  if (first < 0) return;
  say({
    messageId: 'coarse',
    data: { title: place.table.title, level },
    site: codeSite(place, first),
    tables: [place.table.id],
    alias,
    severity: 'warning',
    key: `${place.table.kind}|coarse`,
  });
}

/** The row's figures: what the missing lines should add up to. */
function amountsOf(place: PlacedSide, row: number): RelatedCell[] {
  return place.side.columns.flatMap(({ measure, fen }, column) =>
    measure === 'amount' && fen[row] !== 0 ? [relatedAt({ place, row, column }, 'total')] : [],
  );
}
