import { REASONS, type KeepReason } from './cannot-keep';
import type { HostText } from './port';

export type HostErrorCode =
  | 'no-sheet'
  | 'sheet-exists'
  | 'area-not-empty'
  | 'no-room'
  | 'text-too-long'
  | 'sheet-name'
  | 'hidden-sheet'
  | 'protected'
  | 'denied'
  | 'filtered'
  | 'in-the-way'
  | 'interrupted'
  | 'busy'
  | 'inactive'
  | 'signed-out'
  | 'no-memory'
  | 'unsupported-sheet'
  | 'too-much'
  | 'cell-edit'
  | 'read-only'
  | 'cannot-keep'
  | 'unsupported'
  | 'timeout'
  | 'maybe-written'
  | 'cancelled'
  | 'too-large'
  | 'failed';

const TEXTS: Readonly<Record<Exclude<HostErrorCode, 'cannot-keep'>, HostText>> = {
  'no-sheet': {
    zh: '工作簿里没有工作表“{sheet}”，可能已被改名或删除。请重新核对。',
    en: 'the workbook has no sheet "{sheet}"; it may have been renamed or deleted. Check again.',
  },
  'sheet-exists': {
    zh: '已有名为“{sheet}”的工作表。请先改名或删除它。',
    en: 'there is already a sheet named "{sheet}". Rename or delete it first.',
  },
  'area-not-empty': {
    zh: '“{sheet}”的目标区域已有内容，没有写入。请选择空白区域，或插入到新工作表。',
    en: 'the target area on "{sheet}" is not empty; nothing was written. Choose a blank area or a new sheet.',
  },
  'no-room': {
    zh: '工作表“{sheet}”放不下：最后几行已有内容，或超出 1,048,576 行、16,384 列。没有写入。请删除最末行列的内容后重试。',
    en: 'sheet "{sheet}" has no room: its last rows are filled, or the place is beyond 1,048,576 rows or 16,384 columns. Nothing was written. Remove what stands in the last rows and columns, then try again.',
  },
  'text-too-long': {
    zh: '没有写入工作表“{sheet}”：单元格最多容纳 32,767 个字符，公式最多 8,192 个字符。请缩短后重试。',
    en: 'nothing was written to sheet "{sheet}": a cell holds at most 32,767 characters, a formula 8,192. Shorten it and try again.',
  },
  'sheet-name': {
    zh: '“{sheet}”不能用作工作表名称：最多 31 个字符，不能含 : \\ / ? * [ ]，首尾不能是单引号，也不能叫 History。请换一个名称。',
    en: '"{sheet}" cannot name a sheet: at most 31 characters, none of : \\ / ? * [ ], no quote at either end, not History. Choose another name.',
  },
  'hidden-sheet': {
    zh: '工作表“{sheet}”是隐藏的。取消隐藏后才能定位到单元格。',
    en: 'sheet "{sheet}" is hidden. Unhide it to go to the cell.',
  },
  protected: {
    zh: '工作表“{sheet}”设有保护，没有写入。请在“审阅”中撤销保护后重试。',
    en: 'sheet "{sheet}" is protected; nothing was written. Unprotect it (Review) and try again.',
  },
  denied: {
    zh: 'Excel 拒绝了对工作表“{sheet}”的操作，没有写入。常见原因：工作表或工作簿设有保护，或文件带有敏感度标签、权限限制。请在“审阅”中撤销保护，或请文件所有者放宽标签权限后重试。',
    en: 'Excel refused access to sheet "{sheet}"; nothing was written. The sheet or workbook may be protected, or a sensitivity label or permissions restrict the file. Unprotect it (Review) or ask its owner for the rights, then try again.',
  },
  filtered: {
    zh: '工作表“{sheet}”正在筛选，Excel 不能在筛选区域中写入。请清除筛选（“数据”→“清除”）后重试。',
    en: 'sheet "{sheet}" is filtered, and Excel cannot write into a filtered range. Clear the filter (Data, Clear), then try again.',
  },
  'in-the-way': {
    zh: '工作表“{sheet}”的目标区域碰到合并单元格、表格或数据透视表，Excel 没有写入。请换一个位置，或先取消合并、移开后重试。',
    en: 'merged cells, a table or a pivot table on sheet "{sheet}" are in the way; Excel wrote nothing. Choose another place or move them, then try again.',
  },
  interrupted: {
    zh: 'Excel 中断了这次操作，多因同时有别的编辑或计算。请等它完成后重试。',
    en: 'Excel interrupted the operation, mostly for other edits or a calculation at the same time. Wait for it to finish, then try again.',
  },
  busy: {
    zh: 'Excel 的服务或网络暂时不可用。请检查网络，稍候重试。',
    en: "Excel's service or the network is not available at the moment. Check the network and try again later.",
  },
  inactive: {
    zh: '这个工作簿不是当前窗口。请先点一下它的窗口，再重试。',
    en: 'this workbook is not in the active window. Click on its window, then try again.',
  },
  'signed-out': {
    zh: '登录已失效。请在 Excel 中重新登录账户后重试。',
    en: 'the sign-in has expired. Sign in to Excel again, then try again.',
  },
  'no-memory': {
    zh: 'Excel 内存不足。请关闭其他工作簿和程序后重试。',
    en: 'Excel has run out of memory. Close other workbooks and programs, then try again.',
  },
  'unsupported-sheet': {
    zh: '工作表“{sheet}”是宏表、图表等特殊类型，Excel 不支持这项操作。请换一张普通工作表。',
    en: 'sheet "{sheet}" is of a kind (macro, chart) for which Excel does not support the operation. Choose a plain worksheet.',
  },
  'too-much': {
    zh: '内容过多，Excel 不能一次处理。请删除多余的内容，或分几次进行。',
    en: 'this is too much for Excel at one time. Remove what is not needed or do it in several steps.',
  },
  'cell-edit': {
    zh: '正在编辑单元格。请先按回车结束编辑，再重试。',
    en: 'a cell is being edited. Press Enter to finish, then try again.',
  },
  'read-only': {
    zh: '工作簿以只读方式打开，不能写入。请另存一份后再修改。',
    en: 'the workbook is open read-only. Save a copy to change it.',
  },
  unsupported: {
    zh: '当前 Excel 版本不支持这项操作。',
    en: 'this version of Excel does not support the operation.',
  },
  timeout: {
    zh: 'Excel 长时间没有响应，已停止等待。请稍后重试；工作簿没有改动。',
    en: 'Excel did not answer in time; waiting was stopped. Try again later; the workbook was not changed.',
  },
  'maybe-written': {
    zh: 'Excel 长时间没有响应，已停止等待。写入可能稍后才完成：等 Excel 恢复后请重新核对，看清结果再决定是否重做。',
    en: 'Excel did not answer in time; waiting was stopped. It may still finish writing: once it is back, check again and look at the result before doing it once more.',
  },
  cancelled: { zh: '已取消。', en: 'cancelled.' },
  'too-large': {
    zh: '工作表“{sheet}”内容过多，无法读取。请删除远处多余的单元格后重试。',
    en: 'sheet "{sheet}" holds too much to be read. Remove stray cells and try again.',
  },
  failed: {
    zh: '操作没有完成，工作簿没有改动：{detail}。请关闭 Excel 中打开的对话框后重试；仍不行，请保存并重新打开工作簿。',
    en: 'the operation was not completed and the workbook was not changed: {detail}. Close any dialogue open in Excel and try again; if that does not help, save the workbook and open it anew.',
  },
};

export interface HostErrorDetails {
  readonly sheet?: string;
  readonly detail?: string;
  /** Of `cannot-keep`; that of the format when absent. */
  readonly reason?: KeepReason;
  /** The text of `read-only` where more is known than that. */
  readonly why?: HostText | null;
  readonly cause?: unknown;
}

/** Something a host could not do; `text` says what happened and what to do next. */
export class HostError extends Error {
  readonly text: HostText;

  constructor(
    readonly code: HostErrorCode,
    readonly details: HostErrorDetails = {},
  ) {
    const put = (text: string): string =>
      // Where no sheet is known, none is quoted. As functions, so that a `$` in a name is a `$`.
      (details.sheet === undefined ? text.replace(/“\{sheet\}”| "\{sheet\}"/u, '') : text)
        .replace('{sheet}', () => details.sheet ?? '')
        .replace('{detail}', () => (details.detail ?? '').replace(/[.。]$/u, ''));
    const { zh, en } = code === 'cannot-keep' ? REASONS[details.reason ?? 'format'] : (details.why ?? TEXTS[code]);
    super(put(en), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'HostError';
    this.text = { zh: put(zh), en: this.message };
  }
}
