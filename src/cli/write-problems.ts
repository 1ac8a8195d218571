import type { Text } from '../rules';
import { explain } from './file-problems';

const NO_FOLDER: Text = { zh: '文件夹不存在。请先建立文件夹。', en: 'the folder is not there. Make it first.' };
const NOT_ALLOWED: Text = {
  zh: '没有写入权限，或文件正被其他程序打开。请换一个文件夹，或关闭后重试。',
  en: 'no permission to write there, or the file is open in another program. Choose another folder, or close it and try again.',
};
const FULL: Text = { zh: '磁盘已满。', en: 'the disk is full.' };

const BY_SYSTEM_CODE: Readonly<Record<string, Text>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EBUSY: NOT_ALLOWED,
  EROFS: { zh: '磁盘是只读的。', en: 'the disk is read-only.' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EISDIR: { zh: '它是一个文件夹。', en: 'it is a folder.' },
  ENAMETOOLONG: { zh: '文件名太长。', en: 'the name is too long.' },
};

/** Why a file could not be written. */
export function explainWriting(error: unknown): Text {
  const code = String((error as { readonly code?: unknown } | null)?.code);
  return Object.hasOwn(BY_SYSTEM_CODE, code) ? BY_SYSTEM_CODE[code]! : explain(error).text;
}
