import type { Account } from '../tables';
import { namedByColumn } from './fact';
import type { PlacedSide } from './model';

/** No line: a label that is not understood, or a line that no table asked about prints. */
export const NO_LINE = -1;

/**
 * The lines of all tables, numbered from 0: rows of one account and unit have one number, wherever they stand. What tables
 * print in common is then a matter of comparing numbers.
 */
export class LineNumbers {
  private readonly byUnit = new Map<string, Map<Account, number>>();
  private readonly known = new Map<PlacedSide, Int32Array>();
  private next = 0;

  /** How many numbers are given. */
  get count(): number {
    return this.next;
  }

  /** The number of each row. */
  of(place: PlacedSide): Int32Array {
    let numbers = this.known.get(place);
    if (!numbers) this.known.set(place, (numbers = this.numberRows(place)));
    return numbers;
  }

  /** The number of a line that stands in a table asked about; otherwise {@link NO_LINE}. */
  find(account: Account, entity: string): number {
    return this.byUnit.get(entity)?.get(account) ?? NO_LINE;
  }

  private numberRows({ side: { rows, columns } }: PlacedSide): Int32Array {
    const across = new Set(columns.flatMap(({ account }) => account ?? []));
    const numbers = new Int32Array(rows.length).fill(NO_LINE);
    let unit = '';
    let accounts = this.accountsOf(unit);
    for (let row = 0; row < rows.length; row += 1) {
      const { account, entity } = rows[row]!;
      if (account.startsWith('label:')) continue;
      // Lines of one unit stand together.
      if (entity !== unit) accounts = this.accountsOf((unit = entity));
      numbers[row] = this.numberIn(accounts, account);
      if (across.size > 0 && namedByColumn(account)) for (const own of across) this.numberIn(accounts, own);
    }
    return numbers;
  }

  private numberIn(accounts: Map<Account, number>, account: Account): number {
    let number = accounts.get(account);
    if (number === undefined) accounts.set(account, (number = this.next++));
    return number;
  }

  private accountsOf(unit: string): Map<Account, number> {
    let accounts = this.byUnit.get(unit);
    if (!accounts) this.byUnit.set(unit, (accounts = new Map<Account, number>()));
    return accounts;
  }
}
