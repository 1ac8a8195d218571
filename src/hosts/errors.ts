export type ReadErrorCode =
  'damaged' | 'encrypted' | 'too-large' | 'empty' | 'foreign' | 'unsafe' | 'too-slow' | 'too-much-memory';

/** No file larger than this is read. */
export const MAX_BYTES = 200 << 20;

/** Milliseconds that reading or checking may take without a word of progress. */
export const MOST_SILENCE = 20_000;

const TEXTS: Readonly<Record<ReadErrorCode, { readonly zh: string; readonly en: string }>> = {
  damaged: {
    zh: '文件已损坏，无法读取。请在 Excel 或 WPS 中打开并另存为 .xlsx 后重试。',
    en: 'the file is damaged and cannot be read. Open it in Excel or WPS, save it as .xlsx and try again.',
  },
  encrypted: {
    zh: '文件设有打开密码，无法读取。请取消密码后重试。',
    en: 'the file is protected by a password. Remove the password and try again.',
  },
  'too-large': {
    zh: '文件过大或解压后过大，已停止读取。请删除多余的工作表或空白区域后重试。',
    en: 'the file is too large, packed or unpacked. Remove sheets or blank areas that are not needed and try again.',
  },
  empty: { zh: '文件是空的（0 字节）。', en: 'the file is empty (0 bytes).' },
  foreign: {
    zh: '不是 Excel 工作簿。请在 Excel 或 WPS 中另存为 .xlsx 后重试（网页表格改名为 .xls 的也要另存）。',
    en: 'this is not an Excel workbook. Save it as .xlsx in Excel or WPS and try again (web pages renamed to .xls, too).',
  },
  unsafe: {
    zh: '文件含有不安全的内容（XML 实体定义），已拒绝读取。',
    en: 'the file holds unsafe content (XML entity definitions) and was refused.',
  },
  'too-slow': {
    zh: '处理用时过长（20 秒没有进展），已放弃这个文件，其他文件不受影响。文件可能已损坏，请在 Excel 或 WPS 中打开并另存为 .xlsx 后重试。',
    en: 'it took too long (20 seconds without progress) and was given up; other files are not affected. It may be damaged: open it in Excel or WPS, save it as .xlsx and try again.',
  },
  'too-much-memory': {
    zh: '处理需要的内存过多，已放弃这个文件，其他文件不受影响。请删除多余的工作表或空白区域后重试。',
    en: 'it needs too much memory and was given up; other files are not affected. Remove sheets or blank areas that are not needed and try again.',
  },
};

/** A file that cannot be read as a workbook; the text says what happened and what to do next. */
export class ReadError extends Error {
  readonly text: { readonly zh: string; readonly en: string };

  constructor(
    readonly code: ReadErrorCode,
    detail?: string,
  ) {
    const text = TEXTS[code];
    super(detail === undefined ? text.en : `${text.en} (${detail})`);
    this.name = 'ReadError';
    this.text = text;
  }
}
