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

/** A sheet that a file names and does not hold costs only itself. */
export function lostSheet(sheet: string): ReadingNote {
  return {
    code: 'sheet-missing',
    sheet,
    message: {
      zh: `工作表“${sheet}”的内容在文件中缺失，没有读取；其他工作表照常核对`,
      en: `the content of sheet "${sheet}" is missing from the file and was not read; the other sheets were`,
    },
  };
}
