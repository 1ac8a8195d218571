import { legible } from '../workbook';
import { levelOf } from './levels';
import type { ClassificationOverride } from './model';
import { normaliseName } from './names';

/** The user's list cannot be used; `text` says why, for the user. */
export class CodeListError extends Error {
  readonly code = 'code-list';

  constructor(readonly text: { readonly zh: string; readonly en: string }) {
    super(text.en);
    this.name = 'CodeListError';
  }
}

const CODE = /^(?:(?:支出|收入)?(?:功能|经济)?(?:分类)?科目)?(?:编码|代码|编号)$|^code$/iu;
const NAME = /^(?:(?:支出|收入)?(?:功能|经济)?(?:分类)?科目)?名称$|^name$/iu;
const YEAR = /^(?:预算)?(?:年度|年份)$|^year$/iu;
const HEADER_ROWS = 10;

/**
 * Reads a user's own code list from the rows of a table: columns 编码, 名称 and, where the list is not for every year, 年度;
 * the header may stand in any of the first ten rows. Codes are read for their digits (`201-01-02`, numbers, full-width);
 * rows without a name are left out silently, those without a code of 3, 5 or 7 digits are named in `ignored`.
 * @throws {CodeListError} when the columns are not found or no row has a code and a name.
 */
export function parseOverride(rows: readonly (readonly unknown[])[]): ClassificationOverride {
  const texts = rows.map((row) => Array.from(row, cellText));
  const headerAt = texts.slice(0, HEADER_ROWS).findIndex((row) => find(row, CODE) >= 0 && find(row, NAME) >= 0);
  const header = texts[headerAt];
  if (!header)
    throw new CodeListError({
      zh: `前 ${HEADER_ROWS} 行中没有同时写有“编码”和“名称”的表头。`,
      en: `none of the first ${HEADER_ROWS} rows is a header with the columns 编码 (code) and 名称 (name).`,
    });
  const [code, name, year] = [find(header, CODE), find(header, NAME), find(header, YEAR)];
  const kept: { code: string; name: string; year: number | null }[] = [];
  const ignored: number[] = [];
  for (let index = headerAt + 1; index < texts.length; index += 1) {
    const row = texts[index]!;
    const named = row[name] ?? '';
    if (normaliseName(named) === '') continue;
    const digits = codeDigits(row[code] ?? '');
    if (levelOf(digits) === null) ignored.push(index + 1);
    else kept.push({ code: digits, name: named, year: yearOf(year < 0 ? '' : (row[year] ?? '')) });
  }
  if (kept.length === 0)
    throw new CodeListError({
      zh: '没有一行同时有 3、5 或 7 位数字的编码和名称。',
      en: 'no row has a code of 3, 5 or 7 digits and a name.',
    });
  return { rows: kept, ignored };
}

function cellText(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? legible(String(cell)).normalize('NFKC').trim() : '';
}

function find(row: readonly string[], heading: RegExp): number {
  return row.findIndex((cell) => heading.test(cell.replace(/[\s"'“”]+/gu, '')));
}

/** `2010301.0` is what some exports make of a number. */
function codeDigits(text: string): string {
  return /^[\d\s.-]*$/u.test(text) ? text.replace(/\.0$/u, '').replace(/\D/gu, '') : '';
}

function yearOf(text: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text);
  return found ? Number(found[0]) : null;
}
