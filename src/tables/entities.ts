import type { Around, RawRow } from './rows';

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
  if (!coded) return noEntities(rows.length);
  const arounds = aroundsOf(rows);
  const units = new Set(arounds.map(({ unit }) => unit).filter((unit) => unit !== ''));
  if (units.size > 0) {
    const several = units.size > 1;
    return {
      entity: rows.map((row) => (several && row.special !== 'grand' ? row.around.unit : '')),
      unitRow: rows.map(
        (row) => row.code === null && row.special === null && (several || row.label === row.around.unit),
      ),
    };
  }
  if (arounds.some(({ unitCode }) => unitCode !== '')) return byUnitCode(rows);
  let top = Infinity;
  for (const { code, placeholder } of rows) if (code && !placeholder) top = Math.min(top, code.code.length);
  const unitRow: boolean[] = [];
  const entity: string[] = [];
  let current = '';
  /** The first unit that has lines of its own. */
  let one = '';
  let several = false;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const opens = isUnitRow(rows, row, index, top);
    if (row.special === 'grand') current = '';
    else if (opens) current = row.label || row.code?.code || '';
    unitRow.push(opens);
    entity.push(current);
    if (opens || current === '') continue;
    if (one === '') one = current;
    else if (current !== one) several = true;
  }
  // One unit's lines are the table's lines.
  return { entity: several ? entity : noEntity(rows), unitRow };
}

/** What holds for the rows, once for each run of them. */
function aroundsOf(rows: readonly RawRow[]): Around[] {
  const runs: Around[] = [];
  for (const { around } of rows) if (around !== runs[runs.length - 1]) runs.push(around);
  return runs;
}

/** Of so many lines none names a unit. */
export function noEntities(count: number): Entities {
  return { entity: new Array<string>(count).fill(''), unitRow: new Array<boolean>(count).fill(false) };
}

function noEntity(rows: readonly RawRow[]): string[] {
  return new Array<string>(rows.length).fill('');
}

/** A column of unit codes beside those of the 科目: a line with the one and without the other is the unit's own. */
function byUnitCode(rows: readonly RawRow[]): Entities {
  const names = new Map<string, string>();
  const unitRow = rows.map((row) => {
    const own = row.around.unitCode !== '' && row.code === null && row.special === null && !row.placeholder;
    if (own) names.set(row.around.unitCode, row.label || row.around.unitCode);
    return own;
  });
  const printed = new Set(
    rows.flatMap((row, at) => (row.around.unitCode === '' || unitRow[at] ? [] : [row.around.unitCode])),
  );
  const several = printed.size > 1;
  return {
    entity: rows.map(({ around: { unitCode } }) =>
      several && unitCode !== '' ? (names.get(unitCode) ?? unitCode) : '',
    ),
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
