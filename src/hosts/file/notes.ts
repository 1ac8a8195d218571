import type { ReadingNote } from '../../workbook';

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
