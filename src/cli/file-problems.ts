import type { Text } from '../rules';

export interface Problem {
  readonly code: string;
  readonly text: Text;
}

const NOT_FOUND: Text = { zh: '找不到文件。请检查路径和文件名。', en: 'no such file. Check the path and the name.' };
const DENIED: Text = { zh: '没有读取权限。', en: 'no permission to read it.' };
const BUSY: Text = {
  zh: '文件正被其他程序占用。请关闭后重试。',
  en: 'it is in use by another program. Close it there and try again.',
};

const BY_SYSTEM_CODE: Readonly<Record<string, Problem>> = {
  ENOENT: { code: 'not-found', text: NOT_FOUND },
  ENOTDIR: { code: 'not-found', text: NOT_FOUND },
  ENAMETOOLONG: { code: 'not-found', text: NOT_FOUND },
  EACCES: { code: 'no-permission', text: DENIED },
  EPERM: { code: 'no-permission', text: DENIED },
  EBUSY: { code: 'in-use', text: BUSY },
  ERR_FS_FILE_TOO_LARGE: {
    code: 'too-large',
    text: { zh: '文件超过 2 GB，无法读取。', en: 'it is larger than 2 GB and cannot be read.' },
  },
};

export const EMPTY_FOLDER: Problem = {
  code: 'empty-folder',
  text: {
    zh: '文件夹中没有可核对的文件（.xlsx .xlsm .xls .ods .csv .et）。',
    en: 'the folder holds no file to check (.xlsx .xlsm .xls .ods .csv .et).',
  },
};

export const NOT_A_FILE: Problem = {
  code: 'not-a-file',
  text: { zh: '不是普通文件，无法核对。', en: 'it is not a regular file.' },
};

/** A worker that ended in the middle of a file. */
export function crashed(detail: string): Problem {
  return {
    code: 'crashed',
    text: {
      zh: `核对这个文件时程序意外终止（${detail}）。其余文件不受影响。`,
      en: `the check of this file ended unexpectedly (${detail}). The other files are not affected.`,
    },
  };
}

/**
 * What to tell the user about an error met on the way to a report. Errors of the reader bring their own words
 * (`ReadError`: code and text); system errors are known by their code; anything else is a defect of ours and says so.
 */
export function explain(error: unknown): Problem {
  // By shape, not by class: errors of worker threads and of other realms are no `instanceof Error` here.
  if (typeof error !== 'object' || error === null) return internal(String(error));
  const { code, text, message } = error as Partial<Record<'code' | 'text' | 'message', unknown>>;
  if (typeof code === 'string' && isText(text)) return { code, text };
  return BY_SYSTEM_CODE[String(code)] ?? internal(String(message));
}

function isText(text: unknown): text is Text {
  const { zh, en } = (text ?? {}) as Partial<Record<'zh' | 'en', unknown>>;
  return typeof zh === 'string' && typeof en === 'string';
}

function internal(detail: string): Problem {
  return {
    code: 'internal',
    text: { zh: `核对程序内部出错：${detail}`, en: `internal error of the checker: ${detail}` },
  };
}
