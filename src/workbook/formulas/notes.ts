import { formatCell } from '../address';
import type { NotCalculated, ReadingNote } from '../workbook';

export const NEVER_CALCULATED = 'formulas-never-calculated';
export const UNKNOWN_RESULTS = 'formulas-without-result';

export interface UnknownResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reason: NotCalculated;
}

const REASONS: Readonly<Record<NotCalculated, ReadingNote['message']>> = {
  'no-result': { zh: '没有保存结果', en: 'no result is stored' },
  circular: { zh: '循环引用', en: 'it leads back to itself' },
  function: { zh: '含有本工具不计算的函数或写法', en: 'it holds a function or notation this tool does not calculate' },
  text: { zh: '用文本参与计算', en: 'it calculates with text' },
  foreign: { zh: '引用其他工作簿', en: 'it refers to another workbook' },
  input: { zh: '所引用的单元格没有结果', en: 'a cell it refers to has no result' },
  'too-long': { zh: '计算量过大', en: 'it takes too long to calculate' },
};

/** @param count of formulas in the workbook that never had a result. */
export function neverCalculatedNote(count: number): ReadingNote {
  return {
    code: NEVER_CALCULATED,
    message: {
      zh: `工作簿中有 ${count} 个公式从未计算过，文件里没有它们的结果：能算的已按公式算出并核对。请在 Excel 中打开并保存一次，再核对`,
      en: `${count} formula${count === 1 ? ' of the workbook was' : 's of the workbook were'} never calculated and the file holds no results: what can be calculated here was, and was checked. Open the file in Excel and save it once, then check again`,
    },
  };
}

/** Null where all have a result. */
export function unknownResultsNote(unknown: readonly UnknownResult[]): ReadingNote | null {
  // What merely follows from another one explains nothing.
  const first = unknown.find(({ reason }) => reason !== 'input') ?? unknown[0];
  if (!first) return null;
  const cell = formatCell(first.row, first.column);
  const { zh, en } = REASONS[first.reason];
  return {
    code: UNKNOWN_RESULTS,
    message: {
      zh: `${unknown.length} 个公式的结果本工具算不出（如 ${first.sheet}!${cell}：${zh}），涉及它们的关系没有核对。请在 Excel 中打开并保存一次，再核对`,
      en: `the result of ${unknown.length} formula${unknown.length === 1 ? '' : 's'} cannot be worked out here (such as ${first.sheet}!${cell}: ${en}), and relations with them are not checked. Open the file in Excel and save it once, then check again`,
    },
  };
}
