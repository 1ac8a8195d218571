import type { RawRow } from './rows';

export interface Entities {
  /** The unit (单位) whose block each row stands in, '' outside any block. */
  readonly entity: readonly string[];
  /** Rows that name a unit rather than a 科目. */
  readonly unitRow: readonly boolean[];
}

/**
 * Multi-unit tables repeat the codes for every 单位. A unit is named in a column of its own, by a unit code (6 or 9 digits,
 * or 3 digits right above one of these), or by a line without code between coded ones.
 */
export function readEntities(rows: readonly RawRow[], coded: boolean): Entities {
  if (!coded) return { entity: noEntity(rows), unitRow: rows.map(() => false) };
  if (rows.some((row) => row.unit !== '')) {
    const several = new Set(rows.map((row) => row.unit).filter((unit) => unit !== '')).size > 1;
    return {
      entity: rows.map((row) => (several && row.special !== 'grand' ? row.unit : '')),
      unitRow: rows.map((row) => row.code === null && row.special === null && (several || row.label === row.unit)),
    };
  }
  if (rows.some((row) => row.unitCode !== '')) return byUnitCode(rows);
  let top = Infinity;
  for (const { code, placeholder } of rows) if (code && !placeholder) top = Math.min(top, code.code.length);
  const unitRow = rows.map((row, index) => isUnitRow(rows, row, index, top));
  let current = '';
  const entity = rows.map((row, index) => {
    if (row.special === 'grand') current = '';
    else if (unitRow[index]) current = row.label || row.code?.code || '';
    return current;
  });
  // One unit's lines are the table's lines.
  const one = entity.find((name, at) => name !== '' && !unitRow[at]);
  const several = entity.some((name, at) => name !== '' && name !== one && !unitRow[at]);
  return { entity: several ? entity : noEntity(rows), unitRow };
}

function noEntity(rows: readonly RawRow[]): string[] {
  return new Array<string>(rows.length).fill('');
}

/** A column of unit codes beside those of the 科目: a line with the one and without the other is the unit's own. */
function byUnitCode(rows: readonly RawRow[]): Entities {
  const names = new Map<string, string>();
  const unitRow = rows.map((row) => {
    const own = row.unitCode !== '' && row.code === null && row.special === null && !row.placeholder;
    if (own) names.set(row.unitCode, row.label || row.unitCode);
    return own;
  });
  const printed = new Set(rows.flatMap((row, at) => (row.unitCode === '' || unitRow[at] ? [] : [row.unitCode])));
  const several = printed.size > 1;
  return {
    entity: rows.map(({ unitCode }) => (several && unitCode !== '' ? (names.get(unitCode) ?? unitCode) : '')),
    unitRow,
  };
}

/** @param top length of the shortest code: a unit's block opens with a 类, or with a 项 where only these are printed. */
function isUnitRow(rows: readonly RawRow[], row: RawRow, index: number, top: number): boolean {
  if (row.placeholder || row.special !== null) return false;
  const code = row.code?.code;
  const next = rows[index + 1]?.code?.code;
  if (code === undefined)
    return (
      row.shape.core !== '' &&
      row.shape.level === 0 &&
      !row.shape.memo &&
      next !== undefined &&
      (next.length === 3 || next.length === top)
    );
  // A unit opens a block: what follows is a 类 again, or another unit. A 项 that lost a digit is followed by its like.
  if (code.length === 6 || code.length === 9)
    return next === undefined || next.length === 3 || next.length === code.length;
  return code.length === 3 && next !== undefined && (next.length === 6 || next.length === 9) && next.startsWith(code);
}
