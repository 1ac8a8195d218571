import { applyEdits, valueAt, type Block, type CellValue, type Edit, type Workbook } from '../../../src/workbook';
import { makeWorkbook } from '..';
import { publish, WAN } from '../style';
import type { MoneySource, Truth } from '../truth/model';

/**
 * The workbook the page opens with: a made disclosure set with the faults officers meet most. Blank 三公 subtotals, two
 * digits swapped, a figure typed as text, a target bounded on the wrong side, projects without a performance form.
 */
export function makeSample(): Workbook {
  const { workbook, cells, truth } = makeWorkbook('hebei', 2024);
  const valueOf = (sheet: string, row: number, column: number) => {
    const found = workbook.sheets.find(({ name }) => name === sheet);
    return found ? valueAt(found, row, column) : null;
  };
  const edits: Edit[] = [];
  for (const { sheet, row, column, role, table } of cells) {
    const value = valueOf(sheet, row, column);
    if (table === 'three-public' && role === 'subtotal' && value !== null)
      edits.push({ kind: 'set-value', at: { sheet, row, column }, value: null });
  }
  const leaves = cells.filter(({ table, role }) => table === 'general' && role === 'leaf');
  const swapped = leaves.find(({ sheet, row, column }) => swapDigits(valueOf(sheet, row, column)) !== null);
  if (swapped) {
    const { sheet, row, column } = swapped;
    edits.push({ kind: 'set-value', at: { sheet, row, column }, value: swapDigits(valueOf(sheet, row, column)) });
  }
  const basic = cells.find(({ table, role, ...at }) => {
    const value = valueOf(at.sheet, at.row, at.column);
    return table === 'basic' && role === 'leaf' && typeof value === 'number' && value >= 10;
  });
  if (basic) {
    const { sheet, row, column } = basic;
    edits.push({ kind: 'set-value', at: { sheet, row, column }, value: asText(valueOf(sheet, row, column)) });
  }
  const all = [...edits, ...wrongBound(workbook), addProjects(truth), ...withoutForms(workbook)];
  return { ...applyEdits(workbook, all).workbook, name: 'sample.xlsx' };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 415.34 → 451.34: the first two unequal digits before the point; null where there are none. */
function swapDigits(value: unknown): number | null {
  if (typeof value !== 'number' || value < 100) return null;
  const [whole = '', rest = ''] = String(value).split('.');
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const [a, b] = [whole[at]!, whole[at + 1]!];
    if (a !== b && !(at === 0 && b === '0')) {
      const swapped = `${whole.slice(0, at)}${b}${a}${whole.slice(at + 2)}`;
      return Number(rest === '' ? swapped : `${swapped}.${rest}`);
    }
  }
  return null;
}

/** The first satisfaction target with ≥ gets ≤. */
function wrongBound(workbook: Workbook): Edit[] {
  for (const sheet of workbook.sheets) {
    for (const [row, values] of sheet.values.entries()) {
      if (!values?.some((value) => typeof value === 'string' && value.includes('满意度'))) continue;
      const column = values.findIndex((value) => typeof value === 'string' && /^[≥>]/u.test(value));
      if (column < 0) continue;
      const value = asText(values[column]).replace(/^[≥>]=?/u, '≤');
      return [{ kind: 'set-value', at: { sheet: sheet.name, row, column }, value }];
    }
  }
  return [];
}

const COLUMNS: readonly (readonly [string, readonly MoneySource[] | null])[] = [
  ['合计', null],
  ['一般公共预算拨款', ['general']],
  ['政府性基金预算拨款', ['fund']],
  ['国有资本经营预算拨款', ['capital']],
  ['财政专户管理资金', ['special']],
  ['单位资金', ['business', 'operating-income', 'superior', 'affiliated', 'other']],
];

/** 项目支出表 behind the budget tables: every project with its code and money. */
function addProjects(truth: Truth): Edit {
  const width = COLUMNS.length + 2;
  const row = (first: readonly CellValue[], amounts: readonly number[]): CellValue[] => [
    ...first,
    ...amounts.map((fen) => (fen === 0 && first[0] !== null ? null : publish(fen, WAN, 2).value)),
  ];
  const amountsOf = ({ amounts }: Truth['projects'][number]): number[] =>
    COLUMNS.map(([, sources]) =>
      Object.entries(amounts).reduce(
        (sum, [source, fen]) => (sources === null || sources.includes(source as MoneySource) ? sum + fen : sum),
        0,
      ),
    );
  const all = truth.projects.map(amountsOf);
  const totals = COLUMNS.map((_, column) => all.reduce((sum, amounts) => sum + amounts[column]!, 0));
  const area = (top: number, bottom: number) => ({ top, bottom, left: 0, right: width - 1 });
  const block: Block = {
    values: [
      ['部门项目支出表'],
      [`${truth.code}${truth.department}`, null, null, `预算年度：${truth.year}`, null, null, null, '单位：万元'],
      ['项目编码', '项目名称', ...COLUMNS.map(([heading]) => heading)],
      row([null, '合计'], totals),
      ...truth.projects.map((project, at) => row([project.number, project.name], all[at]!)),
    ],
    numberFormats: [
      ...[[], [], []],
      ...Array.from({ length: truth.projects.length + 1 }, () => [undefined, undefined, ...COLUMNS.map(() => '0.00')]),
    ],
    merges: [area(0, 0)],
    styles: [
      { area: area(0, 0), style: { bold: true, fontSize: 14, horizontal: 'center' } },
      { area: area(2, 3 + truth.projects.length), style: { border: true, wrap: true, vertical: 'center' } },
    ],
    columnWidths: [24, 24, ...COLUMNS.map(() => 12)],
  };
  return { kind: 'add-sheet', sheet: '项目支出表', after: '国资经营支出表', block };
}

/** The last two projects lack their forms. */
function withoutForms({ sheets }: Workbook): Edit[] {
  return sheets
    .filter(({ name }) => /^绩效\d/u.test(name))
    .slice(-2)
    .map(({ name }): Edit => ({ kind: 'remove-sheet', sheet: name }));
}
