import type { ColumnRole } from './columns';

/** Sheet columns of one side: its label and code columns, then its amounts. */
export interface SideColumns {
  readonly labels: readonly number[];
  readonly codes: readonly number[];
  readonly amounts: readonly number[];
}

/** A side is a run of label or code columns with the amount columns to their right; a table may have several. */
export function splitSides(roles: readonly ColumnRole[]): SideColumns[] {
  const sides: { labels: number[]; codes: number[]; amounts: number[] }[] = [];
  let current = { labels: [] as number[], codes: [] as number[], amounts: [] as number[] };
  const close = (): void => {
    if (current.amounts.length > 0) sides.push(current);
    current = { labels: [], codes: [], amounts: [] };
  };
  roles.forEach((role, column) => {
    if (role.role === 'label' || role.role === 'code') {
      if (current.amounts.length > 0) close();
      (role.role === 'label' ? current.labels : current.codes).push(column);
    } else if (role.role === 'amount') current.amounts.push(column);
  });
  close();
  return sides;
}
