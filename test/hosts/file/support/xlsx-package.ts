import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface HandMadeSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`, `<sheetData>` included. */
  readonly xml: string;
  readonly kind?: 'worksheet' | 'chartsheet';
}

export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  readonly sharedStrings?: string;
  /** Format codes; cell style `s="1"` is the first of them. */
  readonly formats?: readonly string[];
  readonly more?: Zippable;
}

/** An .xlsx file written by hand, for what no library would write. */
export function xlsxPackage({ sheets, sharedStrings = '', formats = [], more = {} }: HandMade): Uint8Array {
  const kindOf = (sheet: HandMadeSheet) => sheet.kind ?? 'worksheet';
  const relations = sheets.map(
    (sheet, index) => `<Relationship Id="s${index}" Type="${OFFICE}/${kindOf(sheet)}" Target="sheets/s${index}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([`<Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="s${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...relations,
      `<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/>`,
      `<Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${sharedStrings}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/sheets/s${index}.xml`] = `<${kindOf(sheet)} xmlns="${MAIN}">${sheet.xml}</${kindOf(sheet)}>`;
  });
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...more });
}

function relationships(entries: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
