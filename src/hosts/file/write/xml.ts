/** Text as it stands between tags or in an attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/u.test(character) ? character : ''))
    .replace(/[&<>"]/gu, (character) => ESCAPES[character]!);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The tag with an attribute set, or taken away where the value is null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  const bare = tag.replace(found, '');
  if (value === null) return bare;
  return bare.replace(/\s*(\/?>)$/u, ` ${name}="${escapeXml(value)}"$1`);
}

/** What may follow a part of a worksheet, in the order of the schema (ECMA-376, CT_Worksheet). */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The worksheet with an element put at its place; replaces the one that is there. An empty text takes it away. */
export function putElement(xml: string, name: string, element: string): string {
  const there = new RegExp(`<${name}\\b(?:[^>]*/>|[\\s\\S]*?</${name}>)`, 'u');
  if (there.test(xml)) return xml.replace(there, () => element);
  if (element === '') return xml;
  const after = WORKSHEET_ORDER.slice(WORKSHEET_ORDER.indexOf(name) + 1);
  const next = new RegExp(`<(?:${after.join('|')})\\b|</worksheet>`, 'u').exec(xml.slice(endOfData(xml)));
  const at = next ? endOfData(xml) + next.index : xml.length;
  return xml.slice(0, at) + element + xml.slice(at);
}

function endOfData(xml: string): number {
  const end = /<sheetData\s*\/>|<\/sheetData>/u.exec(xml);
  return end ? end.index + end[0].length : 0;
}
