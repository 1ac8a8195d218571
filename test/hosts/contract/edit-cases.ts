import type { Area, Block, CellRef, Edit } from '../../../src/workbook';
import { DRAFT, PLAIN, SPENDING, SUMMARY } from './workbook';

export interface EditCase {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Does not fit on top of the others. */
  readonly alone?: boolean;
}

const cell = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

/** All that a block can hold. */
const FORM: Block = {
  values: [
    ['项目支出绩效目标表', null, null],
    ['指标', '目标值', '金额'],
    ['数量指标', '≥10项', 1234.5],
    [null, null, 0],
    ['合计', null, 1234.5],
  ],
  formulas: [undefined, undefined, undefined, undefined, [undefined, undefined, '1234.5+0']],
  numberFormats: [
    undefined,
    undefined,
    [undefined, undefined, '#,##0.0'],
    [undefined, undefined, '0'],
    [undefined, undefined, '0.00'],
  ],
  merges: [area(0, 0, 0, 2), area(2, 0, 3, 0)],
  styles: [
    { area: area(0, 0, 0, 2), style: { bold: true, fontName: '黑体', fontSize: 16, horizontal: 'center' } },
    { area: area(1, 0, 4, 2), style: { border: true, vertical: 'center', wrap: true } },
    { area: area(1, 0, 1, 2), style: { fill: '#DDEBF7', color: '#1F3864' } },
  ],
  columnWidths: [18, 24, 12],
  rowHeights: [30, undefined, 24],
  validations: [
    { area: area(2, 0, 3, 0), source: ['数量指标', '质量指标'], prompt: '请选择' },
    { area: area(2, 1, 3, 1), source: { formula: '$A$2:$A$5' }, open: true },
  ],
};

export const EDIT_CASES: readonly EditCase[] = [
  {
    name: 'set-value',
    edits: [
      { kind: 'set-value', at: cell(PLAIN, 0, 1), value: 12.5 },
      { kind: 'set-value', at: cell(PLAIN, 1, 1), value: '文字' },
      { kind: 'set-value', at: cell(PLAIN, 2, 1), value: null },
      { kind: 'set-value', at: cell(PLAIN, 9, 6), value: true },
    ],
  },
  {
    name: 'set-value over a formula',
    edits: [
      { kind: 'set-value', at: cell(SPENDING, 4, 3), value: 12 },
      { kind: 'set-value', at: cell(SPENDING, 7, 3), value: 12 },
    ],
  },
  {
    name: 'set-formula',
    edits: [
      { kind: 'set-formula', at: cell(PLAIN, 4, 1), formula: 'SUM(B1:B3)&"合计<&>"', cached: '6合计<&>' },
      { kind: 'set-formula', at: cell(SPENDING, 5, 3), formula: `Plain!A1&""`, cached: 'n' },
      { kind: 'set-formula', at: cell(SUMMARY, 5, 0), formula: '1=1', cached: true },
    ],
    alone: true,
  },
  {
    name: 'set-number-format',
    edits: [
      { kind: 'set-number-format', at: cell(PLAIN, 0, 1), format: '#,##0.000" 万元"' },
      { kind: 'set-number-format', at: cell(PLAIN, 1, 1), format: '0.00%' },
      { kind: 'set-number-format', at: cell(SPENDING, 5, 2), format: null },
    ],
  },
  {
    name: 'merge',
    edits: [
      { kind: 'merge', sheet: PLAIN, area: area(5, 0, 6, 2) },
      { kind: 'merge', sheet: SUMMARY, area: area(0, 0, 0, 1) },
    ],
  },
  {
    name: 'unmerge',
    edits: [
      { kind: 'unmerge', sheet: SPENDING, area: area(0, 0, 0, 3) },
      { kind: 'unmerge', sheet: SPENDING, area: area(2, 0, 3, 0) },
    ],
  },
  {
    name: 'add-sheet at the end',
    edits: [
      {
        kind: 'add-sheet',
        sheet: '绩效目标 (1)',
        after: null,
        block: FORM,
        page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 0, last: 1 } },
      },
    ],
  },
  {
    name: 'add-sheet after another',
    edits: [
      { kind: 'add-sheet', sheet: "核对'报告", after: SPENDING, block: { values: [['一'], [2]] } },
      { kind: 'add-sheet', sheet: 'Second', after: DRAFT, block: { values: [] } },
    ],
  },
  {
    name: 'add-sheet before all others',
    edits: [
      { kind: 'add-sheet', sheet: '目录', after: null, first: true, block: { values: [['目录']] } },
      { kind: 'add-sheet', sheet: '封面', after: DRAFT, first: true, block: FORM },
    ],
  },
  { name: 'remove-sheet', edits: [{ kind: 'remove-sheet', sheet: PLAIN }], alone: true },
  { name: 'write-block', edits: [{ kind: 'write-block', at: cell(SUMMARY, 6, 1), block: FORM }] },
  {
    name: 'clear-area',
    edits: [
      { kind: 'clear-area', sheet: SPENDING, area: area(4, 1, 6, 2) },
      { kind: 'clear-area', sheet: SUMMARY, area: area(3, 0, 3, 1) },
    ],
    alone: true,
  },
  {
    name: 'clear-area with merges',
    edits: [{ kind: 'clear-area', sheet: SPENDING, area: area(2, 0, 3, 3) }],
    alone: true,
  },
  {
    name: 'insert-rows inside a sum',
    edits: [{ kind: 'insert-rows', sheet: SPENDING, before: 6, count: 2 }],
  },
  {
    name: 'insert-rows through merges and at the top',
    edits: [
      { kind: 'insert-rows', sheet: SPENDING, before: 3, count: 1 },
      { kind: 'insert-rows', sheet: SPENDING, before: 0, count: 1 },
    ],
  },
  {
    name: 'delete-rows inside a sum',
    edits: [{ kind: 'delete-rows', sheet: SPENDING, first: 5, count: 1 }],
  },
  {
    name: 'delete-rows that formulas refer to',
    edits: [{ kind: 'delete-rows', sheet: SPENDING, first: 7, count: 1 }],
    alone: true,
  },
  {
    name: 'delete-rows through merges',
    edits: [{ kind: 'delete-rows', sheet: SPENDING, first: 3, count: 2 }],
    alone: true,
  },
  {
    name: 'rows and cells together',
    edits: [
      { kind: 'insert-rows', sheet: PLAIN, before: 1, count: 1 },
      { kind: 'set-value', at: cell(PLAIN, 1, 0), value: '新行' },
      { kind: 'set-formula', at: cell(PLAIN, 1, 1), formula: 'B1+B3', cached: 3 },
      { kind: 'set-number-format', at: cell(PLAIN, 1, 1), format: '0.00' },
    ],
    alone: true,
  },
];
