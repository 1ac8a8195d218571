import { UNITS } from '../../src/amounts';
import type { CheckedFinding, CheckResult, Coverage } from '../../src/checking';
import { CellState, type AmountColumn, type Side, type StandardTable, type TableRow } from '../../src/tables/model';
import { makeReport, reportChecked, type Report, type ReportFile, type ReportOptions } from '../../src/reporting';

/** Made-up check results: a small workbook with one wrong sum, one suspicious pair, one rounding and one accepted finding. */

export const TOOL = { name: 'budget-check', version: '0.0.0' };
const WAN = UNITS.万元;
/** 22.00 万元 in fen. */
export const fen = (wan: number) => Math.round(wan * WAN.fen);

export function madeFinding(part: Partial<CheckedFinding> = {}): CheckedFinding {
  return {
    rule: 'hierarchy/function-sum',
    alias: ['HF-01'],
    severity: 'error',
    verdict: 'violated',
    site: { sheet: '支出总表', row: 11, column: 3, label: '行政单位养老 / 合计' },
    tables: ['expenditure-summary'],
    expected: fen(22),
    actual: fen(21.5),
    difference: fen(-0.5),
    allowance: fen(0.015),
    unit: WAN,
    decimals: 2,
    messageId: 'sum',
    data: {},
    message: { zh: '款的金额不等于所属各项之和', en: 'The section is not the sum of its items' },
    related: [
      { sheet: '支出总表', row: 11, column: 3, label: '行政单位养老', role: 'total', fen: fen(21.5), unit: WAN },
      { sheet: '支出总表', row: 12, column: 3, label: '养老保险', role: 'part', fen: fen(20), unit: WAN },
      { sheet: '支出总表', row: 13, column: 3, label: '职业年金', role: 'part', fen: fen(2), unit: WAN },
    ],
    suspects: [],
    fixes: [],
    key: 'hierarchy/function-sum|function:20805',
    folded: 0,
    ...part,
  };
}

export const ROUNDING = madeFinding({
  verdict: 'rounding',
  severity: 'info',
  actual: fen(21.99),
  difference: fen(-0.01),
  key: 'rounding',
});

export const SUSPICIOUS = madeFinding({
  rule: 'cross-table/same-figure',
  alias: ['XT-02'],
  severity: 'warning',
  verdict: 'suspicious',
  site: { sheet: '收支总表', row: 5, column: 4, label: '一般公共服务支出' },
  tables: ['budget-summary', 'expenditure-summary'],
  related: [
    { sheet: '收支总表', row: 5, column: 4, label: '一般公共服务支出', role: 'same', fen: fen(10.01), unit: WAN },
    { sheet: '支出总表', row: 5, column: 3, label: '一般公共服务支出', role: 'same', fen: 1000, unit: UNITS.元 },
    { sheet: '支出总表', row: 6, column: 3, label: '空单元格', role: 'bound', fen: null, unit: WAN },
  ],
  suspects: [
    {
      kind: 'digit-swap',
      site: { sheet: '支出总表', row: 5, column: 3, label: '一般公共服务支出' },
      proposed: fen(10.01),
      text: { zh: '数字可能前后颠倒', en: 'digits may be swapped' },
    },
  ],
  fixes: [
    {
      title: { zh: '改为 10.01', en: 'Set to 10.01' },
      kind: 'suggestion',
      edits: [{ kind: 'set-value', at: { sheet: '支出总表', row: 5, column: 3 }, value: 10.01 }],
    },
  ],
  folded: 2,
  key: 'cross-table/same-figure|function:201',
});

export const ACCEPTED = madeFinding({
  key: 'accepted',
  accepted: { key: 'accepted', reason: '财政局已同意', by: '王会计', at: '2024-03-01' },
});

export const ON_WORKBOOK = madeFinding({
  rule: 'completeness/tables',
  alias: [],
  severity: 'info',
  verdict: 'not-checkable',
  site: null,
  tables: [],
  expected: null,
  actual: null,
  difference: null,
  allowance: null,
  unit: null,
  message: { zh: '没有找到“三公”经费表', en: 'No three-public table' },
  related: [],
  key: 'completeness/tables',
});

function madeTable(id: 'budget-summary' | 'expenditure-summary', sheet: string): StandardTable {
  const row = (index: number, role: TableRow['role']): TableRow => ({
    sheet,
    row: index,
    label: '行',
    code: null,
    misprint: null,
    role,
    account: 'total',
    aspect: {},
    entity: '',
    parent: -1,
  });
  const column: AmountColumn = {
    column: 3,
    path: ['合计'],
    unit: null,
    measure: 'amount',
    aspect: {},
    account: null,
    understood: true,
    fen: Float64Array.of(1, 2, 0, 0),
    states: Uint8Array.of(CellState.Number, CellState.TextNumber, CellState.Dash, CellState.Text),
    shown: Float64Array.of(1, 2, 0, 0),
    quanta: Float64Array.of(1, 1, 1, 1),
  };
  const side: Side = {
    labelColumns: [0],
    codeColumns: [],
    nameColumn: 0,
    aspect: { flow: 'expenditure', nature: 'total', source: 'all', period: 'current', version: 'budget' },
    columns: [column],
    rows: [row(4, 'total'), row(5, 'item'), row(6, 'item'), row(7, 'text')],
    columnSums: [],
    reading: '',
  };
  return {
    id,
    kind: id,
    title: `${sheet}（2024年）`,
    titleCell: { row: 0, column: 0 },
    sheet,
    range: { top: 0, left: 0, bottom: 23, right: 7 },
    unit: WAN,
    unitCell: null,
    year: 2024,
    entity: '某局',
    sides: [side, side],
    notes: [],
    headerRows: { first: 2, last: 3 },
    confidence: 0.987654,
    reasons: ['标题'],
  };
}

const COVERAGE: Coverage = {
  exact: 283,
  rounding: 34,
  suspicious: 0,
  violated: 1,
  notCheckable: 7,
  reasons: [
    {
      rule: 'three-public/basic',
      alias: ['TP-05'],
      tables: [],
      count: 4,
      reason: { zh: '没有“三公”经费表', en: 'no three-public table' },
    },
    {
      rule: 'three-public/total',
      alias: [],
      tables: [],
      count: 1,
      reason: { zh: '没有“三公”经费表', en: 'no three-public table' },
    },
    {
      rule: 'units/unit',
      alias: ['UN-01'],
      tables: ['budget-summary'],
      count: 2,
      reason: { zh: '没有写明单位', en: 'no unit stated' },
    },
  ],
  byTable: { 'expenditure-summary': { exact: 30, rounding: 2, suspicious: 0, violated: 1, notCheckable: 0 } },
  byRule: { 'hierarchy/function-sum': { exact: 30, rounding: 2, suspicious: 0, violated: 1, notCheckable: 0 } },
  links: [
    {
      from: 'budget-summary',
      to: 'expenditure-summary',
      exact: 5,
      rounding: 0,
      suspicious: 1,
      violated: 0,
      notCheckable: 0,
    },
  ],
};

export function madeResult(part: Partial<CheckResult> = {}): CheckResult {
  return {
    workbook: 'made.xlsx',
    year: 2024,
    tables: [madeTable('budget-summary', '收支总表'), madeTable('expenditure-summary', '支出总表')],
    unplaced: [
      { sheet: '封面', range: null, title: '部门预算', reason: { zh: '没有金额列', en: 'no amount columns' } },
      {
        sheet: '附表',
        range: { top: 0, left: 0, bottom: 4, right: 2 },
        title: null,
        reason: { zh: '标题不明', en: 'unknown title' },
      },
    ],
    findings: [madeFinding(), ROUNDING, SUSPICIOUS, ACCEPTED, ON_WORKBOOK],
    coverage: COVERAGE,
    notes: [
      { code: 'date', sheet: '封面', cell: 'B2', message: { zh: '日期按序列号读取', en: 'date read as a serial' } },
    ],
    staleAcceptances: [{ key: 'gone', reason: '旧理由' }],
    ...part,
  };
}

export function madeReport(files: readonly ReportFile[], strict = false): Report {
  return makeReport(files, { tool: TOOL, strict });
}

export function oneFile(part: Partial<CheckResult> = {}, options: ReportOptions = {}): Report {
  return madeReport([reportChecked('青龙.xlsx', madeResult(part), options)], options.strict);
}
