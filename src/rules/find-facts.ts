import {
  hasAspect,
  hasMeaning,
  isLong,
  numberAt,
  placesOf,
  type Fact,
  type FactBook,
  type PlacedSide,
  type Wanted,
} from '../facts';
import type { TableKind } from '../tables';
import { Memory } from '../workbook';

export type Query = Wanted & { readonly kind: TableKind; readonly final?: boolean };

/**
 * Facts of the given meaning in tables of one kind, in the order they stand: this year's, unless a version is asked for. Rows of templates and
 * 其中 are left out.
 */
export function findFacts(book: FactBook, { kind, final = false, ...wanted }: Query): Fact[] {
  return placesOf(book, kind, final).flatMap((place) =>
    place.filled ? factsIn(place, { version: final ? 'final' : 'budget', ...wanted }) : [],
  );
}

export function factsIn(place: PlacedSide, wanted: Wanted): Fact[] {
  const facts: Fact[] = [];
  visitFigures(place, wanted, (row, column) => {
    facts.push({ place, row, column });
    return false;
  });
  return facts;
}

/** Is there a fact of the given meaning of which something is true? */
export function someFact(place: PlacedSide, wanted: Wanted, test: (fact: Fact) => boolean): boolean {
  return visitFigures(place, wanted, (row, column) => test({ place, row, column }));
}

/** What is found in sides of one frame. */
class Findings {
  /** The columns of figures to look into. */
  readonly amounts: readonly number[];
  private readonly answers: Answer[] = [];

  constructor({ side: { columns } }: PlacedSide) {
    const all: number[] = [];
    // A heading no word of which is known (其他) says nothing of what its figures mean.
    const known: number[] = [];
    for (let column = 0; column < columns.length; column += 1) {
      const { measure, understood, account } = columns[column]!;
      if (measure !== 'amount') continue;
      all.push(column);
      if (understood || account !== null) known.push(column);
    }
    this.amounts = known.length > 0 ? known : all;
  }

  /** Numbers of the figures of a meaning; null where they were not looked for. */
  of(wanted: Wanted): readonly number[] | null {
    const { answers } = this;
    for (let at = 0; at < answers.length; at += 1)
      if (asksTheSame(answers[at]!.wanted, wanted)) return answers[at]!.numbers;
    return null;
  }

  keep(wanted: Wanted, numbers: readonly number[]): void {
    this.answers.push({ wanted, numbers });
  }
}

/** What was asked of a side, few things altogether, and what was found. */
interface Answer {
  readonly wanted: Wanted;
  readonly numbers: readonly number[];
}

function asksTheSame(one: Wanted, other: Wanted): boolean {
  return (
    one.account === other.account &&
    one.flow === other.flow &&
    one.nature === other.nature &&
    one.source === other.source &&
    one.period === other.period &&
    one.version === other.version &&
    one.entity === other.entity
  );
}

const kept = new Memory<Findings>();

function findingsOf(place: PlacedSide): Findings {
  return kept.of(place.frame, () => new Findings(place));
}

/**
 * The places of the facts {@link factsIn} gives, one by one until told that it is enough. Many rules ask for the same, and
 * where figures of a meaning stand outlasts the change of a figure.
 */
export function visitFigures(
  place: PlacedSide,
  wanted: Wanted,
  isEnough: (row: number, column: number) => boolean,
): boolean {
  if (isLong(place)) return search(place, wanted, isEnough);
  const findings = findingsOf(place);
  const numbers = findings.of(wanted);
  if (!numbers) return searchAll(place, wanted, isEnough, findings);
  const width = place.side.columns.length;
  for (const number of numbers) if (isEnough(Math.floor(number / width), number % width)) return true;
  return false;
}

/** A search of which the numbers of what it found are kept, unless it was broken off. */
function searchAll(
  place: PlacedSide,
  wanted: Wanted,
  isEnough: (row: number, column: number) => boolean,
  findings: Findings,
): boolean {
  const numbers: number[] = [];
  const isBrokenOff = search(place, wanted, (row, column) => {
    numbers.push(numberAt(place, row, column));
    return isEnough(row, column);
  });
  if (!isBrokenOff) findings.keep(wanted, numbers);
  return isBrokenOff;
}

function search(place: PlacedSide, wanted: Wanted, isEnough: (row: number, column: number) => boolean): boolean {
  return visitRows(place, wanted, (row, columns) => {
    for (let at = 0; at < columns.length; at += 1) if (isEnough(row, columns[at]!)) return true;
    return false;
  });
}

/** The same row by row, with the columns that fit: one list for all plain rows. */
export function visitRows(
  place: PlacedSide,
  wanted: Wanted,
  isEnough: (row: number, columns: readonly number[]) => boolean,
): boolean {
  const { rows, columns } = place.side;
  const { amounts } = findingsOf(place);
  const fitting = (row: number, fits: typeof hasAspect): number[] => {
    const found: number[] = [];
    for (let at = 0; at < amounts.length; at += 1) if (fits(place, row, amounts[at]!, wanted)) found.push(amounts[at]!);
    return found;
  };
  /** Columns that fit for every plain row. */
  let plainColumns: number[] | null = null;
  const isFound = (row: number): boolean => {
    const { role, account, entity } = rows[row]!;
    if (role === 'placeholder' || role === 'memo' || role === 'text') return false;
    if (!place.plain[row]) {
      const own = fitting(row, hasMeaning);
      return own.length > 0 && isEnough(row, own);
    }
    if (wanted.account !== undefined && wanted.account !== account) return false;
    if (wanted.entity !== undefined && wanted.entity !== entity) return false;
    plainColumns ??= fitting(row, hasAspect);
    return plainColumns.length > 0 && isEnough(row, plainColumns);
  };
  // Only rows of the account could carry it, unless a column may name it.
  const { account } = wanted;
  if (account !== undefined && columns.every((column) => column.account === null))
    return place.frame.rowsByAccount.some(account, isFound);
  for (let row = 0; row < rows.length; row += 1) if (isFound(row)) return true;
  return false;
}

/** The side's total row: the last of its total rows no other row takes up; -1 when there is none. */
export function grandRow(place: PlacedSide): number {
  return place.side.rows.findLastIndex((row) => row.role === 'total' && row.parent === -1);
}
