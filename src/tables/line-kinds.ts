import { mapped } from '../workbook';
import { baseKind } from './aspects';
import type { TableKind } from './model';
import type { RawRow } from './rows';

/**
 * The lines of a side once all are seen: lines of counts are none, a line without any words at the head or foot is the total,
 * and of several 小计 beside a 合计 each sums a group.
 */
export function settleLines(read: readonly RawRow[], kind: TableKind): readonly RawRow[] {
  const rows = baseKind(kind) === 'assets' ? read : read.filter((row) => !isCount(row));
  return withGroupTotals(withUnnamedTotal(rows));
}

/** 公务接待批次（批）, 6.公务用车保有量（辆）: what is counted is no money. */
function isCount({ shape, code }: RawRow): boolean {
  return (
    code === null &&
    /(批次|人次|人数|辆数|台数|团组数|保有量)(数|量)?(\(.{1,3}\))?$|\((批|批次|个|人|人次|辆|台|次)\)$/u.test(
      shape.core,
    )
  );
}

function withUnnamedTotal(rows: readonly RawRow[]): readonly RawRow[] {
  if (rows.length < 3 || rows.some(({ special }) => special === 'grand')) return rows;
  const at = isUnnamed(rows[0]!) ? 0 : isUnnamed(rows.at(-1)!) ? rows.length - 1 : -1;
  if (at < 0 || rows.filter(isUnnamed).length > 1) return rows;
  return mapped(rows, (row, index) => (index === at ? { ...row, special: 'grand' } : row));
}

function isUnnamed({ label, code, special, around }: RawRow): boolean {
  return label === '' && code === null && special === null && around.unit === '' && around.group === '';
}

/** Where codes order the lines, these and the names of units tell what a 小计 sums. */
function withGroupTotals(rows: readonly RawRow[]): readonly RawRow[] {
  const isSubtotal = ({ special, shape }: RawRow): boolean => special === 'grand' && shape.core === '小计';
  const totals = rows.filter(({ special }) => special === 'grand');
  const subtotals = totals.filter(isSubtotal);
  if (subtotals.length < 2 || subtotals.length === totals.length || rows.some(({ code }) => code !== null)) return rows;
  return mapped(rows, (row) => (isSubtotal(row) ? { ...row, special: null } : row));
}
