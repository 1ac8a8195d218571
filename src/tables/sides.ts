import { flowOf } from './aspects';
import type { ColumnRole } from './columns';
import type { Header } from './header';
import { schemeOf } from './headings';
import type { SheetView } from './sheet-view';
import { isTotalWord } from './vocabulary';

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

/**
 * Lines of one classification with the code and name of another beside (部门预算 and 政府预算支出经济分类): the one with more
 * different codes tells the lines apart, the other says something of each and is no label.
 */
export function withoutSecondScheme(
  view: SheetView,
  { paths }: Header,
  bottom: number,
  from: number,
  side: SideColumns,
): SideColumns {
  const schemeAt = (column: number): string | null => schemeOf(paths[column]!);
  if (side.codes.length < 2) return side;
  const codes = side.codes.filter((column) => ['economic', 'government'].includes(schemeAt(column) ?? ''));
  if (new Set(codes.map(schemeAt)).size < 2) return side;
  const different = (scheme: string): number => {
    const seen = new Set<string>();
    for (let row = from; row <= bottom; row += 1)
      seen.add(codes.flatMap((column) => (schemeAt(column) === scheme ? [view.text(row, column)] : [])).join(' '));
    return seen.size;
  };
  const second = different('government') > different('economic') ? 'economic' : 'government';
  const keep = (columns: readonly number[]): number[] => columns.filter((column) => schemeAt(column) !== second);
  const labels = keep(side.labels);
  return { ...side, codes: keep(side.codes), labels: labels.length > 0 ? labels : side.labels };
}

/**
 * 收入 and 支出 one below the other in the same columns: the row where 支出 begins, below the total of 收入 and above one of its
 * own; null where there is only one side, or two beside each other.
 * @param to the last row of the block.
 */
export function stackedAt(view: SheetView, sides: readonly SideColumns[], from: number, to: number): number | null {
  const column = sides.length === 1 ? sides[0]!.labels.at(-1) : undefined;
  if (column === undefined) return null;
  let total = -1;
  let start = -1;
  for (let row = from; row <= to; row += 1) {
    const text = view.text(row, column);
    const sums = isTotalWord(text);
    // Above the first total nothing else counts.
    if (text === '' || (total < 0 && !sums)) continue;
    const flow = flowOf(text);
    if (flow === 'revenue' && sums && start < 0) total = row;
    if (flow !== 'expenditure' || total < 0) continue;
    if (start < 0) start = row;
    if (sums) return start;
  }
  return null;
}
