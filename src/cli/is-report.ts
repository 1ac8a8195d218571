import { sheetNames } from '../hosts/file/sheet-names';
import { makeReport, xlsxReport } from '../reporting';
import { TOOL } from './options';

/** Enough of a report to know it by. */
const HEAD = 1 << 16;

/** What a report in each format of text begins with, and no other file. */
const MARKS: readonly RegExp[] = [
  new RegExp(`^\\{\\s*"version": 1,\\s*"tool": \\{\\s*"name": "${TOOL.name}"`, 'u'),
  new RegExp(
    `^\\{\\s*"\\$schema": "[^"]*sarif[^"]*",[^{]*\\{\\s*"tool": \\{\\s*"driver": \\{\\s*"name": "${TOOL.name}"`,
    'u',
  ),
  /^<!doctype html>[^]{0,1000}<title>(预算表核对报告|Budget table check)<\/title>/u,
  /^[^\n]+\n {2}(\d+ 张表，\d+ 项勾稽：|\d+ tables?, \d+ relations?: |✗ (无法核对：|not checked: ))/u,
];

/** Whether a file is a report that this program wrote: one report may take the place of another. */
export function isReport(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return isReportWorkbook(bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return MARKS.some((mark) => mark.test(text));
}

/** A workbook of the sheets of a report and no others. */
function isReportWorkbook(bytes: Uint8Array): boolean {
  const sheets = sheetNames(bytes);
  const empty = makeReport([], { tool: TOOL, strict: false });
  return (['zh', 'en'] as const).some(
    (language) =>
      xlsxReport(empty, language)
        .map(({ name }) => name)
        .join() === sheets.join(),
  );
}
