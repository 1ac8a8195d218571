import type { HostText } from './port';

/** Why something cannot be written while everything else stays as it is. */
export type KeepReason = keyof typeof REASONS;

/** Something tied to rows that cannot go where they go. */
function tied(zh: string, en: string): HostText {
  return {
    zh: `没有写入：${zh}与要移动的行相连，无法由本程序跟着移动。请在 Excel 或 WPS 中直接插入或删除这些行，保存后再核对。`,
    en: `nothing was written: ${en} tied to the rows that move cannot be moved along here. Insert or delete the rows in Excel or WPS, save, and check again.`,
  };
}

/** A cell that is part of something larger. */
function part(zh: string, en: string): HostText {
  return {
    zh: `没有写入：这个单元格（{detail}）${zh}。请在 Excel 或 WPS 中直接修改，保存后再核对。`,
    en: `nothing was written: the cell ({detail}) ${en}. Change it in Excel or WPS, save, and check again.`,
  };
}

/** The texts of `cannot-keep`, by reason: what is in the way, and what helps. */
export const REASONS = {
  format: {
    zh: '这种格式不能在保持其余内容不变的前提下写入。请另存为 .xlsx 后再修改。',
    en: 'this format cannot be written while keeping everything else as it is. Save it as .xlsx first.',
  },
  structure: {
    zh: '没有写入：这个文件内部的写法（{detail}）不能原样保留。请在 Excel 或 WPS 中打开它，重新保存一次，再修改。',
    en: 'nothing was written: the way this file is written inside ({detail}) cannot be kept as it is. Open it in Excel or WPS, save it once, then change it.',
  },
  array: tied('占几行的数组公式或数据表（模拟运算表）', 'an array formula or data table over several rows'),
  notes: tied('批注', 'a note'),
  drawing: tied('图片、图形或文本框', 'a picture, shape or text box'),
  table: tied('表格（“套用表格格式”的区域）', 'a table'),
  pivot: tied('数据透视表', 'a pivot table'),
  chart: tied('图表的数据区域', 'the data of a chart'),
  control: tied('窗体控件', 'a form control'),
  filter: tied('自动筛选', 'a filter'),
  rule: tied('数据有效性、条件格式或迷你图', 'a drop-down, conditional format or sparkline'),
  scenario: tied('方案、自定义视图或合并计算的区域', 'a scenario, custom view or consolidation'),
  history: tied('共享工作簿的修订记录或实时数据', 'the change history of a shared workbook or live data'),
  other: tied('工作表里本程序不认识的内容（{detail}）', 'content this program does not know ({detail})'),
  'array-cell': part('属于一个数组公式或数据表', 'is part of an array formula or data table'),
  'heading-cell': part('是表格的列标题', 'is a column heading of a table'),
  'pivot-cell': part('属于数据透视表', 'is part of a pivot table'),
  'merge-in-table': {
    zh: '没有写入：表格（“套用表格格式”的区域）里不能合并单元格（{detail}）。请先在 Excel 中“转换为区域”，或不合并。',
    en: 'nothing was written: cells of a table cannot be merged ({detail}). Convert the table to a range in Excel first, or leave them unmerged.',
  },
  'merge-lost': {
    zh: '没有写入：文件里找不到要取消的合并单元格（{detail}）。请重新打开文件后再试。',
    en: 'nothing was written: the merged cells to be split ({detail}) are not in the file. Open the file again and retry.',
  },
  'needed-sheet': {
    zh: '没有删除：其他工作表的公式引用了“{sheet}”。请先改掉这些公式。',
    en: 'not removed: formulas on other sheets refer to "{sheet}". Change those formulas first.',
  },
  'list-too-long': {
    zh: '没有写入：下拉列表（{detail}）超过 Excel 允许的 255 个字符，或选项里有逗号。请缩短选项。',
    en: 'nothing was written: the drop-down list ({detail}) is longer than the 255 characters Excel takes, or an entry holds a comma. Shorten the entries.',
  },
  'too-many-styles': {
    zh: '没有写入：工作簿的单元格样式已达 Excel 的上限。请在 Excel 中清理样式后再试。',
    en: 'nothing was written: the workbook has as many cell styles as Excel takes. Clean up the styles in Excel and retry.',
  },
} as const satisfies Readonly<Record<string, HostText>>;
