import { textOf, type ZipEntry } from './inspect-zip';
import { attribute, unescape } from './scan-formats';

/** Where the cells of a sheet are stored. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The sheets that have cells: charts, dialogs and macro sheets on tabs of their own do not. */
export function sheetParts(bytes: Uint8Array, entries: readonly ZipEntry[]): SheetPart[] {
  const workbook = entries.find(({ name }) => /^xl\/workbook\d*\.xml$/u.test(name))!.name.slice(3);
  const targets = new Map<string, string>();
  for (const [tag] of textOf(bytes, entries, `xl/_rels/${workbook}.rels`).matchAll(
    /<(?:\w+:)?Relationship\s[^>]*>/gu,
  )) {
    const target = unescape(attribute(tag, 'Target') ?? '');
    if (attribute(tag, 'Type')?.endsWith('/worksheet')) targets.set(attribute(tag, 'Id') ?? '', fromRoot(target));
  }
  const parts: SheetPart[] = [];
  for (const [tag] of textOf(bytes, entries, `xl/${workbook}`).matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)) {
    const path = targets.get(attribute(tag, '\\w+:id') ?? '');
    if (path !== undefined) parts.push({ name: unescape(attribute(tag, 'name') ?? ''), path });
  }
  return parts;
}

function fromRoot(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(?:\.\/)+/u, '')}`;
}
