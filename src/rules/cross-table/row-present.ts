import {
  coordinatesOf,
  fenOf,
  labelOf,
  placesOf,
  positionOf,
  quantumAt,
  unitOf,
  type Fact,
  type FactBook,
  type PlacedSide,
} from '../../facts';
import type { TableKind, TableRow } from '../../tables';
import { Memory } from '../../workbook';
import { LAW } from '../law';
import type { Observation, Rule } from '../rule';

/** 明细表列出的科目，汇总表也应列出。 */
const PAIRS: readonly (readonly [TableKind, TableKind])[] = [
  ['general-expenditure', 'expenditure-summary'],
  ['fund-expenditure', 'expenditure-summary'],
  ['capital-expenditure', 'expenditure-summary'],
  ['expenditure-summary', 'revenue-summary'],
  ['revenue-summary', 'expenditure-summary'],
];

/**
 * 同一功能科目在一张表里有数、在口径更宽的表里没有这一行：漏列。两表都按同样的级次列示、科目大多相同时才判断。
 */
export const rowPresent: Rule = {
  meta: {
    id: 'cross-table/row-present',
    alias: ['XT-09'],
    title: { zh: '各表列示的科目一致', en: 'Tables list the same codes' },
    severity: 'warning',
    basis: LAW.oneFigure,
    messages: {
      missing: {
        zh: '“{label}”在“{from}”中有数，“{to}”中没有这一行，可能漏列',
        en: '“{label}” carries a figure in “{from}” but “{to}” has no such row: it may be missing',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const final of [false, true]) {
      for (const [narrow, wide] of PAIRS) {
        const to = placesOf(book, wide, final).find((place) => place.filled);
        if (!to) continue;
        for (const from of placesOf(book, narrow, final)) if (from.filled) yield* missingRows(book, from, to);
      }
    }
  },
};

function isFunction({ account }: TableRow): boolean {
  return account.startsWith('function:');
}

/** The lines of function codes a side prints. */
interface FunctionLines {
  /** By number of the line. */
  readonly has: Uint8Array;
  /** Each once. */
  readonly list: readonly number[];
}

const functionLines = new Memory<FunctionLines>();

function linesOf({ lines }: FactBook, place: PlacedSide): FunctionLines {
  return functionLines.answer([place.frame, lines], () => {
    const numbers = lines.of(place);
    const has = new Uint8Array(lines.count);
    const list: number[] = [];
    place.side.rows.forEach((line, row) => {
      const number = numbers[row]!;
      if (!isFunction(line) || has[number] === 1) return;
      has[number] = 1;
      list.push(number);
    });
    return { has, list };
  });
}

const absent = new Memory<readonly number[]>();

/** Rows that the other side does not print, where at least three of four lines stand in both: then the tables list codes in the same way. */
function absentRows(book: FactBook, from: PlacedSide, to: PlacedSide): readonly number[] {
  return absent.answer([from.frame, to.frame, book.lines], () => {
    const [some, all] = [linesOf(book, from), linesOf(book, to)];
    const [own, others] = [some.list.length, all.list.length];
    let shared = 0;
    for (const line of some.list) shared += all.has[line] ?? 0;
    if (own === 0 || shared === own || shared * 4 < own * 3 || others * 4 < shared * 3) return [];
    const numbers = book.lines.of(from);
    return from.side.rows.flatMap((line, row) =>
      line.role === 'item' && isFunction(line) && all.has[numbers[row]!] !== 1 ? [row] : [],
    );
  });
}

function missingRows(book: FactBook, from: PlacedSide, to: PlacedSide): readonly Observation[] {
  return absentRows(book, from, to).flatMap((row) => {
    const column = from.side.columns.findIndex(({ measure, fen }) => measure === 'amount' && fen[row] !== 0);
    return column < 0 ? [] : [observation({ place: from, row, column }, to)];
  });
}

function observation(fact: Fact, to: PlacedSide): Observation {
  const { account, entity } = coordinatesOf(fact);
  const parent = nearestParent(to, account.split(':')[1]!, entity);
  const own = { ...positionOf(fact), label: labelOf(fact) };
  const related = { ...own, role: 'same' as const, fen: quantumAt(fact) > 0 ? fenOf(fact) : null, unit: unitOf(fact) };
  return {
    messageId: 'missing',
    data: { label: own.label, from: fact.place.table.title, to: to.table.title },
    site: parent ? { ...positionOf(parent), label: labelOf(parent) } : own,
    tables: [to.table.id, fact.place.table.id],
    related: [related],
    key: `${to.table.kind}|${entity}|${account}`,
  };
}

/** The row the missing one would stand under: where an officer has to look. */
function nearestParent(to: PlacedSide, code: string, entity: string): Fact | null {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const row = to.side.rows.findIndex((line) => line.code === code.slice(0, length) && line.entity === entity);
    if (row >= 0) return { place: to, row, column: 0 };
  }
  const total = to.side.rows.findIndex((line) => line.role === 'total');
  return total >= 0 ? { place: to, row: total, column: 0 } : null;
}
