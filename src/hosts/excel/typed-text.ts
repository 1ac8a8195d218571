/** Signs figures, dates and times are written with, in the languages Excel may take them for one in. */
const FIGURE_LIKE =
  /^[\p{Nd}\s.,:/%()¥￥$€£+\-−eE年月日号时分秒点上下午星期周一二三四五六七八九十〇零元]*\p{Nd}[\p{Nd}\s.,:/%()¥￥$€£+\-−eE年月日号时分秒点上下午星期周一二三四五六七八九十〇零元]*$/u;

/** Chinese dates without a digit, and the months in English. */
const DATE_WORDS =
  /^(?:[〇零一二三四五六七八九十]+年.*|[〇零一二三四五六七八九十]+月.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,]*\d.*|\d.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*|\d.*[ap]\.?m?\.?)$/iu;

const ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|EXTERNAL!|PYTHON!)$/iu;

/** Error texts as Excel gives them for cells that hold an error. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text);
}

/**
 * Whether Excel would make something else of a text written into a cell: a formula, a figure, a date, truth or an error.
 * Rather one too many: a cell that holds text may well have the text format.
 */
export function wouldChange(text: string): boolean {
  const plain = text.trim();
  return (
    /^[=+\-@＝＋－＠−]/u.test(plain) ||
    FIGURE_LIKE.test(plain) ||
    DATE_WORDS.test(plain) ||
    /^(?:true|false)$/iu.test(plain) ||
    isErrorText(plain)
  );
}
