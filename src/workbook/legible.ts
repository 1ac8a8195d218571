import { Memory } from './memory';
import type { CellValue, Sheet, Workbook } from './workbook';

/**
 * Characters that nobody sees, as text from web pages, PDF files and office systems carries them: soft hyphens, signs of
 * direction and of joining, marks of order and of variants, places of objects and signs of a program's own.
 */
const IGNORABLE =
  /[\p{Variation_Selector}\p{Co}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufffc]+/gu;

/** Kangxi radicals and compatibility ideographs: Unicode knows the ordinary character of each. */
const LOOK_ALIKE = /[\u2f00-\u2fd5\uf900-\ufaff]/gu;

/** Radicals of the CJK supplement that look like a character of their own, each before that character; Unicode folds none. */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻' +
  '⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食' +
  '⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const BY_RADICAL: ReadonlyMap<string, string> = new Map(
  (RADICALS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const RADICAL = /[\u2e80-\u2ef3]/gu;

const ANY = new RegExp([IGNORABLE, LOOK_ALIKE, RADICAL].map(({ source }) => source).join('|'), 'u');

/**
 * A text as its reader sees it: without the characters that nobody sees, with ordinary characters for the radicals that look
 * like them (⾦ → 金, ⻋ → 车), which text copied from PDF files is full of. The same text where there are none of either.
 */
export function legible(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(IGNORABLE, '')
    .replace(LOOK_ALIKE, (character) => character.normalize('NFKC'))
    .replace(RADICAL, (character) => BY_RADICAL.get(character) ?? character);
}

const workbooks = new Memory<Workbook>();
const sheets = new Memory<Sheet>();

/**
 * The workbook with {@link legible} texts in its cells, for whoever reads meaning from it; the names of its sheets stay, since
 * cells are found by them. Sheets without anything to mend are the same objects.
 */
export function legibleWorkbook(workbook: Workbook): Workbook {
  return workbooks.of(workbook, () => {
    const read = workbook.sheets.map(legibleSheet);
    return read.every((sheet, index) => sheet === workbook.sheets[index]) ? workbook : { ...workbook, sheets: read };
  });
}

function legibleSheet(sheet: Sheet): Sheet {
  return sheets.of(sheet, () => {
    let values: (readonly (CellValue | undefined)[] | undefined)[] | null = null;
    for (let row = 0; row < sheet.values.length; row += 1) {
      const cells = sheet.values[row];
      if (cells?.some(isUnclear)) (values ??= sheet.values.slice())[row] = cells.map(readValue);
    }
    return values ? { ...sheet, values } : sheet;
  });
}

function isUnclear(value: CellValue | undefined): boolean {
  return typeof value === 'string' && ANY.test(value);
}

function readValue(value: CellValue | undefined): CellValue {
  return typeof value === 'string' ? legible(value) || null : (value ?? null);
}
