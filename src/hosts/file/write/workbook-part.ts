import { shiftFormulaRows, type PageSetup, type RowShift, type Visibility } from '../../../workbook';
import { attribute, unescape } from '../scan-formats';
import type { Package } from './package';
import { escapeXml, withAttribute } from './xml';

/** A tab as xl/workbook.xml lists it. */
export interface Tab {
  readonly name: string;
  readonly tag: string;
}

const SHEET = /<sheet\s[^>]*>/gu;

export function tabsOf(xml: string): Tab[] {
  const list = /<sheets\b[^>]*>[\s\S]*?<\/sheets>/u.exec(xml)?.[0] ?? '';
  return [...list.matchAll(SHEET)].map(([tag]) => ({ name: unescape(attribute(tag, 'name') ?? ''), tag }));
}

export function newTab(tabs: readonly Tab[], name: string, relation: string): Tab {
  const id = Math.max(0, ...tabs.map(({ tag }) => Number(attribute(tag, 'sheetId') ?? 0))) + 1;
  const prefix = /\s(\w+):id=/u.exec(tabs[0]?.tag ?? '')?.[1] ?? 'r';
  return { name, tag: `<sheet name="${escapeXml(name)}" sheetId="${id}" ${prefix}:id="${relation}"/>` };
}

export function withVisibility({ name, tag }: Tab, visibility: Visibility): Tab {
  return { name, tag: withAttribute(tag, 'state', visibility === 'visible' ? null : visibility) };
}

/** The list of tabs replaced; names and the active tab follow the tabs they belong to. */
export function putTabs(xml: string, before: readonly Tab[], after: readonly Tab[]): string {
  const moved = before.map(({ name }) => after.findIndex((tab) => tab.name === name));
  return xml
    .replace(/(<sheets\b[^>]*>)[\s\S]*?(<\/sheets>)/u, (_, open: string, close: string) =>
      [open, ...after.map(({ tag }) => tag), close].join(''),
    )
    .replace(/<definedName\b[^>]*>[\s\S]*?<\/definedName>/gu, (name) => {
      const local = attribute(/<definedName\b[^>]*>/u.exec(name)?.[0] ?? '', 'localSheetId');
      if (local === undefined) return name;
      const index = moved[Number(local)] ?? -1;
      return index < 0 ? '' : name.replace(/localSheetId="\d+"/u, `localSheetId="${index}"`);
    })
    .replace(/<workbookView\b[^>]*>/u, (tag) => {
      const active = Number(attribute(tag, 'activeTab') ?? 0);
      return withAttribute(tag, 'activeTab', String(Math.max(0, moved[active] ?? 0)));
    });
}

export function shiftNames(xml: string, shift: RowShift): string {
  return xml.replace(
    /(<definedName\b[^>]*>)([\s\S]*?)(<\/definedName>)/gu,
    (_, open: string, text: string, close: string) =>
      [open, escapeXml(shiftFormulaRows(unescape(text), '', shift)), close].join(''),
  );
}

/** Rows printed on top of every page of the sheet on tab `index`. */
export function addPrintTitles(
  xml: string,
  index: number,
  sheet: string,
  rows: NonNullable<PageSetup['titleRows']>,
): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const name =
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
    `${escapeXml(`${quoted}!$${rows.first + 1}:$${rows.last + 1}`)}</definedName>`;
  if (xml.includes('</definedNames>')) return xml.replace('</definedNames>', `${name}</definedNames>`);
  return insertAfter(
    xml.replace(/<definedNames\s*\/>/u, ''),
    ['externalReferences', 'functionGroups', 'sheets'],
    `<definedNames>${name}</definedNames>`,
  );
}

/** Excel calculates everything anew when it opens the file; what was calculated before no longer counts. */
export function calculateOnOpen(parts: Package, part: string): void {
  const xml = parts.text(part);
  parts.set(
    part,
    /<calcPr\b/u.test(xml)
      ? xml.replace(/<calcPr\b[^>]*>/u, (tag) => withAttribute(tag, 'fullCalcOnLoad', '1'))
      : insertAfter(
          xml,
          ['definedNames', 'externalReferences', 'functionGroups', 'sheets'],
          '<calcPr fullCalcOnLoad="1"/>',
        ),
  );
  if (!parts.has('xl/calcChain.xml')) return;
  parts.unrelate(part, 'xl/calcChain.xml');
  parts.remove('xl/calcChain.xml');
}

function insertAfter(xml: string, names: readonly string[], element: string): string {
  for (const name of names) {
    const end = new RegExp(`</${name}>|<${name}\\b[^>]*/>`, 'u').exec(xml);
    if (end) return xml.slice(0, end.index + end[0].length) + element + xml.slice(end.index + end[0].length);
  }
  return xml;
}
