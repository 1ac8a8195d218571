import type { Severity, Verdict } from '../rules';
import type {
  Language,
  ReportAcceptance,
  ReportEarlierAcceptance,
  ReportRelated,
  ReportSummary,
  ReportTally,
} from './model';

/** Every word the reports say, in one typed table; findings and reasons bring their own words. */
export interface Messages {
  readonly title: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly role: Readonly<Record<ReportRelated['role'], string>>;
  readonly tables: string;
  readonly sheet: string;
  readonly table: string;
  readonly year: string;
  readonly unit: string;
  readonly rows: string;
  readonly result: string;
  readonly cell: string;
  readonly label: string;
  readonly rule: string;
  readonly message: string;
  readonly value: string;
  readonly file: string;
  readonly status: string;
  readonly checked: string;
  readonly failed: string;
  readonly count: string;
  readonly level: string;
  readonly heading: string;
  /** Names of the sheets of the xlsx report that are called nothing else elsewhere. */
  readonly sheets: Readonly<Record<'summary' | 'findings' | 'derivations', string>>;
  readonly reason: string;
  /** Which relation fails is known, not which side is wrong: no "should be". */
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  readonly allowance: string;
  readonly derivation: string;
  readonly sumOfParts: string;
  readonly suspects: string;
  readonly fixes: string;
  readonly accepted: string;
  /** Heads what was accepted before the figures changed, or without keeping them. */
  readonly acceptedEarlier: Readonly<Record<ReportEarlierAcceptance['why'], string>>;
  readonly workbook: string;
  readonly notChecked: string;
  readonly unplaced: string;
  readonly notes: string;
  readonly stale: string;
  readonly blank: string;
  readonly suggestion: string;
  readonly noFindings: string;
  readonly nothingCompared: string;
  /** Text in brackets, with the space English wants before them. */
  brackets(text: string): string;
  labelled(name: string, text: string): string;
  list(parts: readonly string[]): string;
  yearText(year: number): string;
  summary(tables: number, tally: ReportTally): string;
  tally(tally: ReportTally): string;
  found(summary: Pick<ReportSummary, 'errors' | 'warnings' | 'infos' | 'accepted'>): string;
  total(summary: ReportSummary): string;
  unreadable(error: string): string;
  edits(count: number): string;
  folded(count: number): string;
  /** The reason, with who accepted and on which day. */
  acceptedBy(acceptance: Pick<ReportAcceptance, 'reason' | 'by' | 'at'>): string;
  moreReasons(kinds: number): string;
  more(count: number): string;
  times(count: number): string;
  proposed(value: string): string;
}

const zh: Messages = {
  title: '预算表核对报告',
  severity: { error: '错误', warning: '警告', info: '提示' },
  verdict: {
    exact: '一致',
    rounding: '四舍五入尾差',
    suspicious: '可疑',
    violated: '不符',
    'not-checkable': '无法核对',
  },
  role: { total: '合计', part: '分项', same: '同一数', bound: '限额' },
  tables: '表格',
  sheet: '工作表',
  table: '表名',
  year: '年度',
  unit: '单位',
  rows: '行数',
  result: '核对结果',
  cell: '单元格',
  label: '项目',
  rule: '规则',
  message: '说明',
  value: '金额',
  file: '文件',
  status: '状态',
  checked: '已核对',
  failed: '无法核对',
  count: '项数',
  level: '级别',
  heading: '标题',
  sheets: { summary: '汇总', findings: '问题', derivations: '勾稽明细' },
  reason: '原因',
  expected: '按勾稽',
  actual: '表中',
  difference: '相差',
  allowance: '允许尾差',
  derivation: '勾稽',
  sumOfParts: '分项之和',
  suspects: '疑点',
  fixes: '可修复',
  accepted: '已接受',
  acceptedEarlier: {
    changed: '曾接受，之后数字有变，重新列出',
    unknown: '曾接受，但当时没有记下数字，请重新确认',
  },
  workbook: '整个工作簿',
  notChecked: '未能核对',
  unplaced: '未识别为标准表的内容',
  notes: '读取说明',
  stale: '已失效的接受记录',
  blank: '（空）',
  suggestion: '建议，需人工判断',
  noFindings: '没有发现问题。',
  nothingCompared: '没有可核对的勾稽',
  brackets: (text) => `（${text}）`,
  labelled: (name, text) => `${name}：${text}`,
  list: (parts) => parts.join('，'),
  yearText: (year) => `${year}年`,
  summary: (tables, tally) => `${tables} 张表，${sum(tally)} 项勾稽：${zh.tally(tally)}`,
  tally: (tally) =>
    [
      `${tally.exact} 项一致`,
      `${tally.rounding} 项为四舍五入尾差`,
      ...(tally.suspicious > 0 ? [`${tally.suspicious} 项可疑`] : []),
      `${tally.violated} 项不符`,
      `${tally.notCheckable} 项无法核对`,
    ].join('，'),
  found: ({ errors, warnings, infos, accepted }) =>
    `发现：错误 ${errors} 个，警告 ${warnings} 个，提示 ${infos} 个${accepted > 0 ? `；另有已接受 ${accepted} 个` : ''}`,
  total: (summary) =>
    `共 ${summary.files} 个文件：已核对 ${summary.checked} 个，无法核对 ${summary.failed} 个。${zh.found(summary)}`,
  unreadable: (error) => `无法核对：${error}`,
  edits: (count) => `改动 ${count} 处`,
  folded: (count) => `另有 ${count} 项勾稽因同一原因不符，已并入此条`,
  acceptedBy: (acceptance) => `${whoAndWhen(acceptance, '：')}${acceptance.reason}`,
  moreReasons: (kinds) => `其余 ${kinds} 种原因请用 --verbose 列出`,
  more: (count) => `其余 ${count} 条请用 --verbose 列出`,
  times: (count) => `${count} 项`,
  proposed: (value) => `若改为 ${value} 则相符`,
};

const en: Messages = {
  title: 'Budget table check',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: {
    exact: 'exact',
    rounding: 'rounding difference',
    suspicious: 'suspicious',
    violated: 'does not agree',
    'not-checkable': 'not checkable',
  },
  role: { total: 'total', part: 'part', same: 'same figure', bound: 'limit' },
  tables: 'Tables',
  sheet: 'Sheet',
  table: 'Table',
  year: 'Year',
  unit: 'Unit',
  rows: 'Rows',
  result: 'Result',
  cell: 'Cell',
  label: 'Line',
  rule: 'Rule',
  message: 'Message',
  value: 'Amount',
  file: 'File',
  status: 'Status',
  checked: 'checked',
  failed: 'not checked',
  count: 'Count',
  level: 'Severity',
  heading: 'Title',
  sheets: { summary: 'Summary', findings: 'Findings', derivations: 'Derivations' },
  reason: 'Reason',
  expected: 'by relation',
  actual: 'in cell',
  difference: 'difference',
  allowance: 'allowance',
  derivation: 'Derivation',
  sumOfParts: 'Sum of parts',
  suspects: 'Suspects',
  fixes: 'Fixes',
  accepted: 'accepted',
  acceptedEarlier: {
    changed: 'accepted earlier for other figures, open again',
    unknown: 'accepted earlier, but its figures were not kept: look at it again',
  },
  workbook: 'whole workbook',
  notChecked: 'Not checked',
  unplaced: 'Not recognised as a standard table',
  notes: 'Reading notes',
  stale: 'Acceptances that match nothing any more',
  blank: '(blank)',
  suggestion: 'suggestion, needs judgement',
  noFindings: 'No problems found.',
  nothingCompared: 'nothing to compare',
  brackets: (text) => ` (${text})`,
  labelled: (name, text) => `${name}: ${text}`,
  list: (parts) => parts.join(', '),
  yearText: (year) => String(year),
  summary: (tables, tally) => `${plural(tables, 'table')}, ${plural(sum(tally), 'relation')}: ${en.tally(tally)}`,
  tally: (tally) =>
    [
      `${tally.exact} exact`,
      `${tally.rounding} rounding`,
      ...(tally.suspicious > 0 ? [`${tally.suspicious} suspicious`] : []),
      `${tally.violated} violated`,
      `${tally.notCheckable} not checkable`,
    ].join(', '),
  found: ({ errors, warnings, infos, accepted }) =>
    `Found: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}${accepted > 0 ? `; ${accepted} more accepted` : ''}`,
  total: (summary) =>
    `${plural(summary.files, 'file')}: ${summary.checked} checked, ${summary.failed} not checked. ${en.found(summary)}`,
  unreadable: (error) => `not checked: ${error}`,
  edits: (count) => plural(count, 'edit'),
  folded: (count) => `${plural(count, 'more relation')} failing for the same cause folded in here`,
  acceptedBy: (acceptance) => `${whoAndWhen(acceptance, ': ')}${acceptance.reason}`,
  moreReasons: (kinds) => `${plural(kinds, 'more reason')}: list with --verbose`,
  more: (count) => `${count} more: list with --verbose`,
  times: (count) => `${count}×`,
  proposed: (value) => `agrees if changed to ${value}`,
};

function whoAndWhen({ by, at }: Pick<ReportAcceptance, 'by' | 'at'>, colon: string): string {
  const known = [by, at?.slice(0, 'YYYY-MM-DD'.length)].filter(Boolean);
  return known.length > 0 ? `${known.join(' ')}${colon}` : '';
}

const TABLE: Readonly<Record<Language, Messages>> = { zh, en };

export function messagesFor(language: Language): Messages {
  return TABLE[language];
}

/** Relations looked at, whatever came out. */
export function sum(tally: ReportTally): number {
  return tally.exact + tally.rounding + tally.suspicious + tally.violated + tally.notCheckable;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
