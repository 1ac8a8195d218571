import type { Unit } from '../amounts';
import type { AccountReader } from './accounts';
import type { ColumnRole } from './columns';
import type { Figures } from './figures';
import type { Header } from './header';
import type { CodeScheme } from './headings';
import type { TableKind } from './model';

/** What is known of a table before its sides are read. */
export interface SideContext {
  readonly kind: TableKind;
  readonly title: string;
  readonly year: number | null;
  readonly unit: Unit | null;
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly accounts: AccountReader;
}

/** How the lines of a side are to be read. */
export interface LineMode {
  readonly scheme: CodeScheme | null;
  readonly items: boolean;
  readonly across: boolean;
  /** The classification that the heading of the labels names. */
  readonly labelled: CodeScheme | null;
  /** The columns that add up. */
  readonly summed: readonly Figures[];
}
