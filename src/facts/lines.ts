import type { Account } from '../tables';
import { Memory } from '../workbook';
import { namedByColumn } from './frame';
import { MeaningNumbers } from './meaning';
import type { PlacedSide } from './model';

/** No line: a label that is not understood, or a line that no table asked about prints. */
export const NO_LINE = -1;

/** The numbers of a frame's lines, in the numbering in which they were numbered last. */
const numbered = new Memory<{ readonly by: LineNumbers; readonly numbers: Int32Array }>();

/** A numbering may hold this many times as many lines as its book has rows: more were left behind by edits. */
const MOST_LEFT = 4;

/**
 * The lines of all tables, numbered from 0: rows of one account and unit have one number, wherever they stand. What tables
 * print in common is then a matter of comparing numbers. A number says nothing of the order of lines, and a line may have
 * one that no table prints any more.
 */
export class LineNumbers {
  /** Numbers of the accounts, whatever the unit. */
  private readonly accounts = new Map<Account, number>();
  /** By unit, then by the number of the account. */
  private readonly byUnit = new Map<string, number[]>();
  /** What figures of one line must share to be one figure. */
  readonly meanings = new MeaningNumbers();
  private next = 0;

  /** The numbering of sides that were numbered before, so that what is known of their lines still holds; else a new one. */
  static among(places: readonly PlacedSide[]): LineNumbers {
    let kept: LineNumbers | undefined;
    let rows = 0;
    for (const place of places) {
      kept ??= numbered.last(place.frame)?.by;
      rows += place.side.rows.length;
    }
    return kept && kept.count <= rows * MOST_LEFT ? kept : new LineNumbers();
  }

  /** How many numbers are given. */
  get count(): number {
    return this.next;
  }

  /** The number of each row. */
  of(place: PlacedSide): Int32Array {
    const known = numbered.last(place.frame);
    if (known?.by === this) return known.numbers;
    const numbers = this.numberRows(place);
    numbered.keep(place.frame, { by: this, numbers });
    return numbers;
  }

  /** The number of a line that stands in a table asked about; otherwise {@link NO_LINE}, or a number no such table has. */
  find(account: Account, entity: string): number {
    const number = this.accounts.get(account);
    return number === undefined ? NO_LINE : (this.byUnit.get(entity)?.[number] ?? NO_LINE);
  }

  private numberRows({ side: { rows, columns } }: PlacedSide): Int32Array {
    const across = new Set<Account>();
    for (const { account } of columns) if (account !== null) across.add(account);
    const numbers = new Int32Array(rows.length).fill(NO_LINE);
    let unit = '';
    let lines = this.linesOf(unit);
    for (let row = 0; row < rows.length; row += 1) {
      const { account, entity } = rows[row]!;
      if (account.startsWith('label:')) continue;
      // Lines of one unit stand together.
      if (entity !== unit) lines = this.linesOf((unit = entity));
      numbers[row] = this.numberIn(lines, account);
      if (across.size > 0 && namedByColumn(account)) for (const own of across) this.numberIn(lines, own);
    }
    return numbers;
  }

  private numberIn(lines: number[], account: Account): number {
    let number = this.accounts.get(account);
    if (number === undefined) this.accounts.set(account, (number = this.accounts.size));
    // Filled up, as an array with gaps is a slow one.
    while (lines.length <= number) lines.push(NO_LINE);
    if (lines[number] === NO_LINE) lines[number] = this.next++;
    return lines[number]!;
  }

  private linesOf(unit: string): number[] {
    let lines = this.byUnit.get(unit);
    // Units have mostly the same accounts.
    if (!lines) this.byUnit.set(unit, (lines = new Array<number>(this.accounts.size).fill(NO_LINE)));
    return lines;
  }
}
