import type { Language } from '../../reporting/model';
import { useText } from './speech';

/** The words of the indicator library; names of kinds, classes and indicators are Chinese in both languages. */
export interface LibraryText {
  readonly title: string;
  readonly kind: string;
  readonly suggested: string;
  readonly otherKinds: string;
  readonly allKinds: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;
  readonly noMatch: string;
  readonly unconfirmed: string;
  readonly own: string;
  readonly inForm: string;
  readonly qualitative: string;
  readonly insertHelp: string;
  readonly clearChosen: string;
  readonly noForm: string;
  readonly cannotInsert: string;
  readonly figureOnly: string;
  readonly wordsOnly: string;

  readonly ownTitle: string;
  readonly ownHelp: string;
  readonly add: string;
  readonly change: string;
  readonly remove: string;
  readonly undo: string;
  readonly save: string;
  readonly cancel: string;
  readonly exists: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly comparator: string;
  readonly value: string;
  readonly valueHint: string;
  readonly unit: string;
  readonly basis: string;

  readonly importFile: string;
  readonly importSheet: string;
  readonly exportJson: string;
  readonly exportXlsx: string;
  readonly exportSheet: string;
  readonly copyJson: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly fileName: string;
  readonly sheetName: string;
  readonly workbookUnreadable: string;
  readonly userUnreadable: string;
  readonly userNotKept: string;

  suggestedBy(words: readonly string[]): string;
  found(count: number, total: number): string;
  usual(typical: string): string;
  basisOf(basis: string): string;
  valueOf(name: string): string;
  changeOf(name: string): string;
  removeOf(name: string): string;
  insert(count: number): string;
  inserted(count: number): string;
  openValues(count: number): string;
  removed(name: string): string;
  saved(name: string): string;
  imported(count: number, replaced: number): string;
  tooMany(most: number): string;
}

const zh: LibraryText = {
  title: '指标库',
  kind: '项目类型',
  suggested: '按项目名称建议',
  otherKinds: '其他类型',
  allKinds: '全部类型',
  search: '搜索指标',
  searchHint: '汉字、拼音或拼音首字母，如 bjl 找“办结率”',
  clearSearch: '清除搜索',
  noMatch: '没有符合的指标。可以换一个项目类型，或新增自己的指标。',
  unconfirmed: '来自记忆，未经核实',
  own: '自建',
  inForm: '表中已有',
  qualitative: '定性',
  insertHelp: '按二级指标插到对应位置，不改动已有内容。',
  clearChosen: '清除选择',
  noForm: '请先选择要填写的绩效目标表。',
  cannotInsert: '工作簿不能写入。',
  figureOnly: '请填一个数，或留空',
  wordsOnly: '定性指标请填文字',

  ownTitle: '自建指标',
  ownHelp: '保存在本机，并随工作簿一起保存。',
  add: '新增指标',
  change: '修改',
  remove: '删除',
  undo: '撤销',
  save: '保存',
  cancel: '取消',
  exists: '已有同类型、同二级指标、同名的自建指标',
  level2: '二级指标',
  name: '三级指标',
  description: '指标描述',
  comparator: '符号',
  value: '指标值',
  valueHint: '因项目而异的可以留空',
  unit: '单位',
  basis: '依据',

  importFile: '导入文件',
  importSheet: '从当前工作表导入',
  exportJson: '导出 .json',
  exportXlsx: '导出 .xlsx',
  exportSheet: '导出到新工作表',
  copyJson: '复制导出内容',
  copied: '已复制，粘贴到文本文件并保存为 .json 即可导入。',
  copyByHand: '请手工复制',
  fileName: '自建绩效指标',
  sheetName: '自建绩效指标',
  workbookUnreadable: '工作簿里保存的自建指标无法读取，可能由更新的版本写入；没有改动它。',
  userUnreadable: '本机保存的自建指标无法读取，可能由更新的版本写入；没有改动它。',
  userNotKept: '本机没有保存成功，关闭后只有工作簿里还有这些指标。',

  suggestedBy: (words) => `按项目名称中的“${words.join('”“')}”建议`,
  found: (count, total) => (count === total ? `${total} 条` : `${total} 条中的 ${count} 条`),
  usual: (typical) => `常见 ${typical}`,
  basisOf: (basis) => `依据：${basis}`,
  valueOf: (name) => `“${name}”的指标值`,
  changeOf: (name) => `修改“${name}”`,
  removeOf: (name) => `删除“${name}”`,
  insert: (count) => `插入所选指标（${count}）`,
  inserted: (count) => `已插入 ${count} 条指标。`,
  openValues: (count) => `其中 ${count} 条没有指标值，插入后请在表中补填。`,
  removed: (name) => `已删除“${name}”。`,
  saved: (name) => `已保存“${name}”。`,
  imported: (count, replaced) =>
    replaced === 0 ? `已导入 ${count} 条指标。` : `已导入 ${count} 条指标，其中 ${replaced} 条替换了原有的。`,
  tooMany: (most) => `自建指标最多 ${most} 条。`,
};

const en: LibraryText = {
  title: 'Indicator library',
  kind: 'Kind of project',
  suggested: 'Suggested by the project’s name',
  otherKinds: 'Other kinds',
  allKinds: 'All kinds',
  search: 'Search indicators',
  searchHint: 'Chinese, pinyin or pinyin initials: bjl finds 办结率',
  clearSearch: 'Clear search',
  noMatch: 'No indicator fits. Choose another kind of project or add one of your own.',
  unconfirmed: 'from memory, not verified',
  own: 'own',
  inForm: 'in the form already',
  qualitative: 'qualitative',
  insertHelp: 'Each goes under its class; nothing in the form is changed.',
  clearChosen: 'Clear choice',
  noForm: 'Choose the form to fill first.',
  cannotInsert: 'The workbook cannot be written.',
  figureOnly: 'Enter a number or leave it blank',
  wordsOnly: 'A qualitative indicator needs words',

  ownTitle: 'Own indicators',
  ownHelp: 'Kept on this computer and with the workbook.',
  add: 'Add indicator',
  change: 'Change',
  remove: 'Remove',
  undo: 'Undo',
  save: 'Save',
  cancel: 'Cancel',
  exists: 'There is an own indicator of this kind, class and name already',
  level2: 'Class (level 2)',
  name: 'Indicator (level 3)',
  description: 'Description',
  comparator: 'Comparator',
  value: 'Value',
  valueHint: 'Leave it blank where it depends on the project',
  unit: 'Unit',
  basis: 'Basis',

  importFile: 'Import file',
  importSheet: 'Import from current sheet',
  exportJson: 'Export .json',
  exportXlsx: 'Export .xlsx',
  exportSheet: 'Export to new sheet',
  copyJson: 'Copy export',
  copied: 'Copied. Paste it into a text file saved as .json to import it.',
  copyByHand: 'Please copy by hand',
  fileName: 'own-indicators',
  sheetName: '自建绩效指标',
  workbookUnreadable:
    'The own indicators in the workbook cannot be read; a newer version may have written them. They were left alone.',
  userUnreadable:
    'The own indicators on this computer cannot be read; a newer version may have written them. They were left alone.',
  userNotKept: 'They could not be kept on this computer: after closing only the workbook has them.',

  suggestedBy: (words) => `Suggested by “${words.join('”, “')}” in the project’s name`,
  found: (count, total) => (count === total ? `${total}` : `${count} of ${total}`),
  usual: (typical) => `usually ${typical}`,
  basisOf: (basis) => `Basis: ${basis}`,
  valueOf: (name) => `Value of “${name}”`,
  changeOf: (name) => `Change “${name}”`,
  removeOf: (name) => `Remove “${name}”`,
  insert: (count) => `Insert chosen indicators (${count})`,
  inserted: (count) => (count === 1 ? '1 indicator inserted.' : `${count} indicators inserted.`),
  openValues: (count) => `${count} without a value: fill it in on the sheet.`,
  removed: (name) => `“${name}” removed.`,
  saved: (name) => `“${name}” saved.`,
  imported: (count, replaced) => `${count} imported${replaced === 0 ? '' : `, ${replaced} in place of earlier ones`}.`,
  tooMany: (most) => `At most ${most} own indicators.`,
};

const TEXTS: Readonly<Record<Language, LibraryText>> = { zh, en };

/** The words of the indicator library in the language of the pane. */
export function useLibraryText(): LibraryText {
  return TEXTS[useText().language];
}
