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
    zh: '工作表“{sheet}”放不下：最后几行已有内容，或超出 1,048,576 行、16,384 列。没有写入。',
    en: 'sheet "{sheet}" has no room: its last rows are filled, or the place is beyond 1,048,576 rows or 16,384 columns. Nothing was written.',
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
    zh: '操作没有完成，工作簿没有改动：{detail}',
    en: 'the operation was not completed and the workbook was not changed: {detail}',
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
      // As functions, so that a `$` in a name is a `$`.
      text.replace('{sheet}', () => details.sheet ?? '').replace('{detail}', () => details.detail ?? '');
    const { zh, en } = code === 'cannot-keep' ? REASONS[details.reason ?? 'format'] : (details.why ?? TEXTS[code]);
    super(put(en), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'HostError';
    this.text = { zh: put(zh), en: this.message };
  }
}
