import { mapped } from '../workbook';
import type { Around, RawRow } from './rows';
import { isGroupTotal } from './special-rows';
import { normaliseLabel } from './text';
import { isTotalWord } from './vocabulary';

export interface Entities {
  /** The unit (单位) whose block each row stands in, '' outside any block; null where the side has no blocks. */
  readonly entity: readonly string[] | null;
  /** Rows that name a unit rather than a 科目; null where none does. */
  readonly unitRow: readonly boolean[] | null;
}

/** Of no line, and none names a unit. */
export const NO_ENTITIES: Entities = { entity: null, unitRow: null };

export function entityAt({ entity }: Entities, row: number): string {
  return entity === null ? '' : entity[row]!;
}

export function namesUnit({ unitRow }: Entities, row: number): boolean {
  return unitRow?.[row] === true;
}

/**
 * Multi-unit tables repeat the codes for every 单位. A unit is named in a column of its own, by a unit code (6 or 9 digits,
 * or 3 digits right above one of these), or by a line without code between coded ones.
 */
export function readEntities(rows: readonly RawRow[], coded: boolean): Entities {
  if (!coded) return NO_ENTITIES;
  const around = readAround(rows);
  if (around.unit !== '') return byUnitColumn(rows, around.several);
  if (around.unitCode) return byUnitCode(rows);
  let top = Infinity;
  for (const { code, placeholder } of rows) if (code && !placeholder && code.code.length < top) top = code.code.length;
  let first = 0;
  while (first < rows.length && !isUnitRow(rows, rows[first]!, first, top)) first += 1;
  return first === rows.length ? NO_ENTITIES : byUnitRows(rows, first, top);
}

interface AroundRows {
  /** One that is named in a column of its own, '' for none. */
  readonly unit: string;
  readonly several: boolean;
  readonly unitCode: boolean;
}

/** What columns of units say of the rows, looked at once for each run of them. */
function readAround(rows: readonly RawRow[]): AroundRows {
  let unit = '';
  let several = false;
  let unitCode = false;
  let last: Around | null = null;
  for (const { around } of rows) {
    if (around === last) continue;
    last = around;
    if (around.unit !== '' && unit === '') unit = around.unit;
    else if (around.unit !== '' && around.unit !== unit) several = true;
    if (around.unitCode !== '') unitCode = true;
  }
  return { unit, several, unitCode };
}

function byUnitColumn(rows: readonly RawRow[], several: boolean): Entities {
  const sumsUnit = mapped(rows, (_, at) => several && isUnitTotal(rows, at));
  return {
    entity: several
      ? mapped(rows, (row, at) => (row.special !== 'grand' || sumsUnit[at] ? row.around.unit : ''))
      : null,
    unitRow: mapped(
      rows,
      (row, at) =>
        sumsUnit[at]! || (row.code === null && row.special === null && (several || row.label === row.around.unit)),
    ),
  };
}

/** 局机关 | 小计, 服务中心 | 小计: the sum of a unit, where it is named or, below its lines, beside a 合计 of the whole table. */
function isUnitTotal(rows: readonly RawRow[], at: number): boolean {
  const { special, shape, around } = rows[at]!;
  if (special !== 'grand' || !isGroupTotal(shape) || around.unit === '' || isTotalWord(normaliseLabel(around.unit)))
    return false;
  const isNamedHere = rows[at - 1]?.around.unit !== around.unit;
  return (
    isNamedHere || (shape.core === '小计' && rows.some((row) => row.special === 'grand' && row.shape.core !== '小计'))
  );
}

/** @param first the first row that names a unit. */
function byUnitRows(rows: readonly RawRow[], first: number, top: number): Entities {
  const unitRow = new Array<boolean>(rows.length).fill(false);
  const entity = new Array<string>(rows.length).fill('');
  let current = '';
  /** The first unit that has lines of its own. */
  let one = '';
  let several = false;
  for (let index = first; index < rows.length; index += 1) {
    const row = rows[index]!;
    const opens = isUnitRow(rows, row, index, top);
    if (row.special === 'grand') current = '';
    else if (opens) current = row.label || row.code?.code || '';
    unitRow[index] = opens;
    entity[index] = current;
    if (opens || current === '') continue;
    if (one === '') one = current;
    else if (current !== one) several = true;
  }
  // One unit's lines are the table's lines.
  return { entity: several ? entity : null, unitRow };
}

/** A column of unit codes beside those of the 科目: a line with the one and without the other is the unit's own. */
function byUnitCode(rows: readonly RawRow[]): Entities {
  const names = new Map<string, string>();
  const unitRow = mapped(rows, (row) => {
    const own = row.around.unitCode !== '' && row.code === null && row.special === null && !row.placeholder;
    if (own) names.set(row.around.unitCode, row.label || row.around.unitCode);
    return own;
  });
  const printed = new Set(
    rows.flatMap((row, at) => (row.around.unitCode === '' || unitRow[at] ? [] : [row.around.unitCode])),
  );
  const several = printed.size > 1;
  return {
    entity: several
      ? mapped(rows, ({ around: { unitCode } }) => (unitCode === '' ? '' : (names.get(unitCode) ?? unitCode)))
      : null,
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
