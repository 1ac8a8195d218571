import type { ReadingNote } from '../workbook';

/** A sheet of which only an area near A1 was read, since a stray cell makes it too large. */
export function sheetCut(sheet: string, read: string): ReadingNote {
  return {
    code: 'sheet-cut',
    sheet,
    message: {
      zh: `工作表“${sheet}”范围过大，只读取了 ${read}；请删除远处多余的单元格`,
      en: `sheet "${sheet}" reaches too far; only ${read} was read. Remove the stray cells beyond`,
    },
  };
}
