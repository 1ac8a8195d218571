import type { ClassificationOverride } from './model';
import { normaliseName } from './names';

/**
 * Reads a user's own code list from the rows of a table (编码, 名称, 年度; the header may stand in any of the first ten
 * rows). Codes keep their digits only; rows without a code are left out.
 * @throws {RangeError} when no 编码 and 名称 columns are found, or no row has a code.
 */
export function parseOverride(rows: readonly (readonly unknown[])[]): ClassificationOverride {
  const texts = rows.map((row) =>
    Array.from(row, (cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '')),
  );
  const headerAt = texts.slice(0, 10).findIndex((row) => row.some((cell) => /编码|代码|^code$/iu.test(cell)));
  const header = texts[headerAt] ?? [];
  const code = header.findIndex((cell) => /编码|代码|^code$/iu.test(cell));
  const name = header.findIndex((cell) => /名称|^name$/iu.test(cell));
  const year = header.findIndex((cell) => /年|^year$/iu.test(cell));
  if (code < 0 || name < 0) throw new RangeError('the list needs the columns 编码 and 名称');
  const members = texts.slice(headerAt + 1).flatMap((row) => {
    const digits = (row[code] ?? '').replace(/\D/gu, '');
    const named = normaliseName(row[name] ?? '');
    if (digits.length < 3 || named === '') return [];
    const from = /20\d{2}/u.exec(year < 0 ? '' : (row[year] ?? ''));
    return [{ code: digits, name: row[name]!, year: from ? Number(from[0]) : null }];
  });
  if (members.length === 0) throw new RangeError('the list has no row with a code and a name');
  return { rows: members };
}
