import { numberFormatAt, type CellValue, type Edit } from '../../../workbook';
import { decimalOf, parseDecimal } from '../../decimal';
import type { ColumnMeaning, Comparator } from '../../model';
import { readTarget } from '../../target';
import type { LibraryEntry } from '../model';
import type { Block } from './block';
import { OF_DEPARTMENT } from './place';

/** As forms print them; full width, so that no cell starts with a sign that spreadsheet programs calculate. */
const PRINTED: Readonly<Record<Comparator, string>> = { '≥': '≥', '>': '＞', '≤': '≤', '<': '＜', '=': '＝' };

/** The cells of one entry in a row, but for its levels. Blank ones are left out. */
export function entryCells(block: Block, entry: LibraryEntry, row: number): Edit[] {
  const { columns, nameColumn, view } = block;
  const texts: [number | undefined, CellValue][] = [
    [nameColumn, entry.name],
    [columns.get('description'), entry.description],
    [columns.get('basis'), entry.basis],
    [columns.get('valueType'), entry.comparator === null ? '定性' : '定量'],
    ...targetCells(block, entry, row).map(([meaning, value]) => [columns.get(meaning), value] as [number, CellValue]),
  ];
  return texts.flatMap(([column, value]): Edit[] =>
    column === undefined || value === null || value === ''
      ? []
      : [{ kind: 'set-value', at: { sheet: view.sheet.name, row, column }, value }],
  );
}

/** 符号、值、单位 in the cells the form has for them; what has no cell of its own stands with the value. */
function targetCells(block: Block, entry: LibraryEntry, row: number): [ColumnMeaning, CellValue][] {
  const { columns } = block;
  const { comparator, value, unit } = entry;
  if (comparator === null) {
    return [
      ['comparator', columns.has('valueType') ? '' : '定性'],
      ['value', value],
    ];
  }
  const sign = columns.has('comparator') || leavesSignOut(block, comparator) ? '' : PRINTED[comparator];
  const text = `${sign}${value}${columns.has('unit') ? '' : unit}`;
  return [
    ['comparator', PRINTED[comparator]],
    ['unit', unit],
    // Without a figure a sign and a unit alone would look like a target.
    ['value', value === '' ? '' : asNumber(block, text, row)],
  ];
}

/** Some forms print bare figures: for 等于 where any row does, for the others where every row does and units stand apart. */
function leavesSignOut({ columns, indicators }: Block, comparator: Comparator): boolean {
  const printed = indicators.flatMap(({ target }) => {
    const read = readTarget(target?.text ?? '');
    return read.kind === 'number' ? [read.bare] : [];
  });
  if (comparator === '=') return printed.includes(true);
  return columns.has('unit') && printed.length > 0 && printed.every((bare) => bare);
}

/** A plain figure is written as a number unless the cell's format would show it otherwise. */
function asNumber({ view, columns }: Block, text: string, row: number): CellValue {
  const plain = /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
  const format = numberFormatAt(view.sheet, row, columns.get('value') ?? 0) ?? 'General';
  if (plain === null || format !== 'General') return text;
  const [written, read] = [parseDecimal(text), decimalOf(plain)];
  return written && read && written.coefficient === read.coefficient && written.scale === read.scale ? plain : text;
}

/** The text of a new 二级指标: 数量 where the form leaves 指标 out. */
export function level2Text({ rows }: Block, { level2 }: LibraryEntry): string {
  return inStyle(
    level2,
    rows.map((row) => row.level2),
  );
}

/** The text of a new 一级指标: 部门产出 where the form has 部门 in front. */
export function level1Text({ rows }: Block, { level1 }: LibraryEntry): string {
  const texts = rows.map((row) => row.level1);
  const department = texts.some((text) => OF_DEPARTMENT.test(text));
  const named = inStyle(level1, texts);
  return department ? `部门${named.replace('效益', '效果')}` : named;
}

function inStyle(name: string, others: readonly string[]): string {
  const given = others.filter((text) => text !== '');
  return given.length > 0 && given.every((text) => !text.endsWith('指标')) ? name.replace(/指标$/u, '') : name;
}
