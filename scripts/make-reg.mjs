/**
 * Writes a .reg file that makes Excel trust a shared folder with manifests.
 * node scripts/make-reg.mjs \\server\share [file.reg]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';

/**
 * The file's text. The id follows from the folder, so that importing twice changes nothing.
 * @param {string} share such as `\\server\share`
 */
export function regFor(share) {
  const folder = share.trim().replaceAll('/', '\\').replace(/\\+$/u, '');
  if (!/^\\\\[^\\<>:"|?*]+\\[^\\<>:"|?*]+(\\[^\\<>:"|?*]+)*$/u.test(folder)) {
    throw new Error(`${share || '（空）'}：应为共享文件夹的网络路径，例如 \\\\server\\addin`);
  }
  const id = guidFor(folder.toLowerCase());
  return [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
    `"Id"="{${id}}"`,
    `"Url"="${folder.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
    '',
    '',
  ].join('\r\n');
}

/** @param {string} text */
function guidFor(text) {
  const bytes = createHash('sha256').update(`budget-table-checker ${text}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Registry files are UTF-16 with a mark, or Chinese names are lost. @param {string} text */
export function regBytes(text) {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const [share = '', file = 'budget-table-checker.reg'] = process.argv.slice(2);
  try {
    writeFileSync(file, regBytes(regFor(share)));
    console.log(`${resolve(file)}\n在每台电脑上双击导入，重启 Excel 后在“共享文件夹”中添加。`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
