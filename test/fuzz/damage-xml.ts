import type { Random } from '../workbooks';
import { decode, encode, joined } from './bytes';

type XmlDamage = (xml: string, random: Random) => string | Uint8Array;

/** Replaces one match of many by chance; where there is none the text is cut instead, so that something is damaged. */
function replaced(xml: string, pattern: RegExp, random: Random, by: string | ((match: string) => string)): string {
  const matches = [...xml.matchAll(pattern)];
  if (matches.length === 0) return xml.slice(0, random.int(0, xml.length));
  const { index, 0: match } = random.pick(matches);
  return xml.slice(0, index) + (typeof by === 'string' ? by : by(match)) + xml.slice(index + match.length);
}

/** Several matches of many. */
function replacedOften(xml: string, pattern: RegExp, random: Random, by: string): string {
  let now = xml;
  for (let times = random.int(1, 5); times > 0; times--) now = replaced(now, pattern, random, by);
  return now;
}

const REFERENCES = [
  'ZZZ99999999',
  'A0',
  'A-1',
  '',
  '1',
  'XFD1048576',
  'XFE1',
  'a1',
  'A1:B2',
  '$A$1',
  'constructor',
  '__proto__',
  'A1048577',
  'A99999999999999999999',
  '中1',
  'B3',
];
const NUMBERS = [
  '-1',
  '0',
  '99999999',
  '1e309',
  'NaN',
  '',
  '4294967296',
  '1.5',
  'constructor',
  '１',
  '1048577',
  '-2147483648',
];
const VALUES = [
  '',
  'NaN',
  'Infinity',
  '-1e400',
  '1e999',
  '0x1F',
  '--1',
  '21。18',
  '&#0;',
  '&#x1F600;',
  '&#xD800;',
  '&nope;',
  '１２３',
  '#REF!',
  '__proto__',
  '\u202e1',
  '9'.repeat(400),
];
const NAMES = [
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  'a&#x1B;[31m',
  '',
  "'",
  '表'.repeat(60),
  '&#10;',
  '[x]',
  'A1',
  'R1C1',
];
const FORMULAS = [
  'SUM(',
  'A1',
  'SUM(A1:ZZZ99999999)',
  '((((((((((',
  '#REF!+1',
  'SUM(A:A)',
  "'no sheet'!A1+1",
  'A1:B2:C3',
  '1/0',
  '"',
  '+'.repeat(200),
  '='.repeat(5),
  '('.repeat(3000),
  'SUM(A1,SUM(A1,__proto__))',
];
const TYPES = ['s', 'b', 'e', 'str', 'inlineStr', 'd', 'n', 'x', '', 'constructor'];
const BAD_ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

export const XML_DAMAGES: Readonly<Record<string, XmlDamage>> = {
  cut: (xml, random) => xml.slice(0, random.int(0, xml.length)),
  'tag-lost': (xml, random) => replaced(xml, /<[^>]*>/gu, random, ''),
  'tag-unclosed': (xml, random) => replaced(xml, />/gu, random, ''),
  'tag-twice': (xml, random) => replaced(xml, /<[^>]*>/gu, random, (tag) => tag + tag),
  'tag-renamed': (xml, random) =>
    replaced(xml, /<\w+/gu, random, () => `<${random.pick(['constructor', 'x:y', '1', 'row', 'c', 'sheetData', ''])}`),
  'quote-lost': (xml, random) => replaced(xml, /"/gu, random, ''),
  'attribute-lost': (xml, random) => replacedOften(xml, /\s[\w:]+="[^"]*"/gu, random, ''),
  'attribute-empty': (xml, random) => replacedOften(xml, /="[^"]*"/gu, random, '=""'),
  'attribute-huge': (xml, random) =>
    replaced(xml, /="[^"]*"/gu, random, `="${'9'.repeat(random.pick([300, 40_000, 300_000]))}"`),
  'attribute-strange': (xml, random) =>
    replaced(xml, /="[^"]*"/gu, random, () => `="${random.pick([...NUMBERS, ...NAMES])}"`),
  'entity-unknown': (xml, random) => replaced(xml, />[^<]+</gu, random, () => `>${random.pick(VALUES)}<`),
  'entity-defined': (xml) => xml.replace(/^(<\?xml[^>]*>)?/u, `$1${BAD_ENTITIES}`),
  'control-character': (xml, random) =>
    replaced(xml, />[^<]+</gu, random, () => `>${random.pick(['\u0000', '\u0007', '\u001b[2J', '\ufffe'])}<`),
  'wrong-encoding': (xml, random) =>
    xml.replace(/encoding="[^"]*"/iu, `encoding="${random.pick(['GBK', 'UTF-16', 'ISO-8859-1', 'x-none', ''])}"`),
  utf16: (xml) => joined([new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from(xml, 'utf16le'))]),
  'bad-utf8': (xml, random) => {
    const bytes = encode(xml);
    bytes[random.int(0, Math.max(0, bytes.length - 1))] = random.pick([0x80, 0xc0, 0xff, 0xed]);
    return bytes;
  },
  reference: (xml, random) =>
    replacedOften(xml, /\b(?:r|ref|topLeftCell)="[^"]*"/gu, random, `r="${random.pick(REFERENCES)}"`),
  merge: (xml, random) =>
    replaced(
      xml,
      /ref="[^"]*"/gu,
      random,
      () => `ref="${random.pick(['A1:ZZZ99999999', 'B2:A1', 'A1', '', 'A1:XFD1048576', 'A:A', '1:1', 'A1:A1:A1'])}"`,
    ),
  row: (xml, random) => replacedOften(xml, /<row\b[^>]*\br="\d+"/gu, random, `<row r="${random.pick(NUMBERS)}"`),
  style: (xml, random) => replacedOften(xml, /\bs="\d+"/gu, random, `s="${random.pick(NUMBERS)}"`),
  type: (xml, random) => replacedOften(xml, /\bt="\w+"/gu, random, `t="${random.pick(TYPES)}"`),
  'shared-index': (xml, random) => replacedOften(xml, /<v>[^<]*<\/v>/gu, random, `<v>${random.pick(NUMBERS)}</v>`),
  value: (xml, random) => replacedOften(xml, /<v>[^<]*<\/v>/gu, random, `<v>${random.pick(VALUES)}</v>`),
  formula: (xml, random) =>
    replacedOften(
      xml,
      /<v>[^<]*<\/v>/gu,
      random,
      `<f>${random.pick(FORMULAS)}</f>${random.pick(['', '<v/>', '<v>0</v>'])}`,
    ),
  'shared-formula': (xml, random) =>
    replacedOften(
      xml,
      /<v>[^<]*<\/v>/gu,
      random,
      `<f t="shared" si="${random.pick(NUMBERS)}" ref="${random.pick(REFERENCES)}">${random.pick(FORMULAS)}</f>`,
    ),
  'array-formula': (xml, random) =>
    replacedOften(
      xml,
      /<v>[^<]*<\/v>/gu,
      random,
      `<f t="array" ref="${random.pick(REFERENCES)}">${random.pick(FORMULAS)}</f>`,
    ),
  'cell-repeated': (xml, random) =>
    replaced(xml, /<c\b[^>]*>.*?<\/c>/gu, random, (cell) => cell.repeat(random.int(2, 20))),
  'row-repeated': (xml, random) =>
    replaced(xml, /<row\b[^>]*>.*?<\/row>/gsu, random, (row) => row.repeat(random.int(2, 5))),
  name: (xml, random) => replacedOften(xml, /\bname="[^"]*"/gu, random, `name="${random.pick(NAMES)}"`),
  target: (xml, random) =>
    replaced(
      xml,
      /Target="[^"]*"/gu,
      random,
      () =>
        `Target="${random.pick(['../../../etc/passwd', '', 'http://example.org/x', 'constructor', '/xl/workbook.xml', '%zz', 'worksheets/sheet1.xml#'])}"`,
    ),
  'format-code': (xml, random) =>
    replaced(
      xml,
      /formatCode="[^"]*"/gu,
      random,
      () => `formatCode="${random.pick(['[', '0!.0000,', '[$-', ';;;;;', '[&gt;', '"', 'General;', '\\'])}"`,
    ),
  nested: (xml, random) => replaced(xml, /<\/?\w+>/gu, random, (tag) => '<a>'.repeat(5_000) + tag),
  'part-of-another': (xml, random) => xml.slice(random.int(0, xml.length)) + xml.slice(0, random.int(0, xml.length)),
};

/** What repeats cells of a spreadsheet in OpenDocument, and what its figures are. */
export const ODS_DAMAGES: Readonly<Record<string, XmlDamage>> = {
  ...XML_DAMAGES,
  repeats: (xml, random) =>
    replacedOften(
      xml,
      /<table:table-cell\b/gu,
      random,
      `<table:table-cell table:number-columns-repeated="${random.pick([...NUMBERS, '16384'])}"`,
    ),
  'row-repeats': (xml, random) =>
    replacedOften(
      xml,
      /<table:table-row\b/gu,
      random,
      `<table:table-row table:number-rows-repeated="${random.pick([...NUMBERS, '1048576'])}"`,
    ),
  'office-value': (xml, random) =>
    replacedOften(xml, /office:value="[^"]*"/gu, random, `office:value="${random.pick(NUMBERS)}"`),
  'office-type': (xml, random) =>
    replacedOften(
      xml,
      /office:value-type="[^"]*"/gu,
      random,
      `office:value-type="${random.pick([...TYPES, 'date', 'time', 'percentage', 'boolean'])}"`,
    ),
};

export const damagedXml = (bytes: Uint8Array, damage: XmlDamage, random: Random): Uint8Array => {
  const now = damage(decode(bytes), random);
  return typeof now === 'string' ? encode(now) : now;
};
