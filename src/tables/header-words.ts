import { remembered } from '../workbook';
import { isTotalWord, readNature, readPeriod, readSource, readThreePublic, readVersion } from './vocabulary';

const HEADER_WORDS =
  /^(类|款|项|目|项目|科目|栏次|序号|行次|栏目|收入|支出|本年收入|本年支出|收入预算|支出预算|名称|金额|数额|合计|小计|备注|说明|单位|甲|乙)$|编码|代码|名称$|项目$|科目|预算数|决算数|金额|经费$|数量|单价|价值|指标|标准|类别|性质|规格|形式|来源|用途|功能分类|经济分类|资金性质/u;

/** 2025年预算, 2024年度决算: a year's figures. */
/** 本期支出数, 累计支出数, 1-6月累计: figures of a part of the year and of the year so far. */
const MONTHS_FIGURES =
  /^(本期|本月|当月|累计|\d{1,2}[-—至]\d{1,2}月(份)?(累计)?|[一二三四]季度|\d{1,2}月(份)?)(支出|执行|完成)?(数|额)?(\(.*\))?$/u;
const YEAR_FIGURES = /^(20\d{2}年(度)?|本年(度)?|上年(度)?)(部门)?(预算|决算|执行|完成)(安排)?(数|额)?$/u;

/** Could this text stand in a header? Long sentences and enumerated lines could not. */
export const isHeaderText = remembered((text): boolean => {
  if (text.length === 0 || text.length > 40) return false;
  if (/^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)|^\d{1,2}[、.](?!\d)|^\(\d{1,2}\)|[。；;]/u.test(text))
    return false;
  if (HEADER_WORDS.test(text) || YEAR_FIGURES.test(text) || MONTHS_FIGURES.test(text) || text.startsWith('其中'))
    return true;
  return (
    isTotalWord(text) ||
    readSource(text) !== null ||
    readNature(text) !== null ||
    readPeriod(text) !== null ||
    readThreePublic(text) !== null ||
    readVersion(text, null) !== null ||
    /(收入|支出)$/u.test(text)
  );
});

const NUMBERS_COLUMNS = /^(栏次|行次|栏目|列次)$/u;
/** 类、款、项: the words of split code columns, merged over this row and the next. */
const CODE_PART = /^[类款项]$/u;
const LETTERS_COLUMN = /^(甲|乙|丙|丁|戊|\*{1,3})$/u;

/**
 * 栏次 rows number the columns: `栏次 | 1 | 2 | 3`, also `类 | 款 | 项 | 栏次 | 1 | 2`, `甲 | 乙 | 1 | 2`, `** | 1 | ** | 2` and bare
 * `1 | 2 | 3`.
 */
export function isColumnNumberRow(texts: readonly string[]): boolean {
  const first = texts.find((text) => text !== '' && !CODE_PART.test(text));
  if (first === undefined) return false;
  const labelled = NUMBERS_COLUMNS.test(first);
  const numbers: number[] = [];
  let letters = 0;
  let others = 0;
  for (const text of texts) {
    if (text === '' || NUMBERS_COLUMNS.test(text) || CODE_PART.test(text)) continue;
    if (LETTERS_COLUMN.test(text)) letters += 1;
    else {
      const plain = /^\(?(\d{1,2})\)?(=.*)?$/u.exec(text)?.[1];
      if (plain !== undefined) numbers.push(Number(plain));
      else if (labelled) others += 1;
      else return false;
    }
  }
  if (labelled) return others === 0 || others <= (numbers.length + others) / 3;
  // Beside ** the numbers may leave out columns or stand over some only; by themselves they must count on.
  const counts = numbers.every((number, index) =>
    letters > 0 ? index === 0 || number > numbers[index - 1]! : number === numbers[0]! + index,
  );
  return counts && numbers.length >= (letters > 0 ? 1 : 2) && (letters > 0 || numbers[0] === 1 || numbers.length > 2);
}
