import { partKey } from './part-key';
import type { Visibility } from '../../workbook';
import type { ZipEntry } from './inspect-zip';
import { attribute, unescape, xmlOf } from './xml-text';

/** A sheet with cells and the part that holds them; null where the package has lost it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly entry: ZipEntry | null;
}

/** What of a spreadsheet package is read, whatever its parts are called. */
export interface SpreadsheetParts {
  /** Of those with cells, in their order: charts, dialogs and macro sheets on tabs of their own have none. */
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  /** `null` when no part is meant, `missing` when one is meant that is not there. */
  readonly styles: ZipEntry | 'missing' | null;
  readonly sharedStrings: ZipEntry | 'missing' | null;
}

/**
 * The part that a package is about: the one its relations name, in any letter case and with either slash. Where they name none
 * that is there, the place where nearly every program puts it.
 */
export function mainPart(bytes: Uint8Array, entries: readonly ZipEntry[]): ZipEntry | null {
  const parts = byKey(entries);
  const [named] = relationsOf(bytes, parts, '').filter(({ type }) => type === 'officeDocument');
  const usual = [...parts.keys()].find((key) => /^xl\/workbook\d*\.(?:xml|bin)$/u.test(key));
  return parts.get(named?.target ?? '') ?? parts.get(usual ?? '') ?? null;
}

/** Follows the relations of a workbook part; null when the part is that of another kind of document. */
export function spreadsheetParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  workbook: ZipEntry,
): SpreadsheetParts | null {
  const xml = xmlOf(bytes, workbook).replace(/<!--[^]*?-->/gu, '');
  if (tagsOf(xml, 'workbook').length === 0) return null;
  const parts = byKey(entries);
  const relations = relationsOf(bytes, parts, partKey(workbook.name));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const only = (wanted: string): ZipEntry | 'missing' | null => {
    const relation = relations.find(({ type }) => type === wanted);
    return relation ? (parts.get(relation.target) ?? 'missing') : null;
  };
  const sheets = tagsOf(xml, 'sheet').flatMap((tag): SheetPart[] => {
    const relation = byId.get(attribute(tag, '[\\w.-]+:id') ?? '');
    if (relation && relation.type !== 'worksheet') return [];
    const name = unescape(attribute(tag, 'name') ?? '');
    const state = attribute(tag, 'state');
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    return [{ name, visibility, entry: parts.get(relation?.target ?? '') ?? null }];
  });
  return {
    sheets,
    date1904: /^(?:1|true)$/u.test(attribute(tagsOf(xml, 'workbookPr')[0] ?? '', 'date1904') ?? ''),
    styles: only('styles'),
    sharedStrings: only('sharedStrings'),
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** The key of the part it names. */
  readonly target: string;
}

/** @param part the key of a part; '' for the package itself. */
function relationsOf(bytes: Uint8Array, parts: ReadonlyMap<string, ZipEntry>, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!entry) return [];
  return tagsOf(xmlOf(bytes, entry), 'Relationship').map((tag) => {
    const target = unescape(attribute(tag, 'Target') ?? '').replaceAll('\\', '/');
    return {
      id: unescape(attribute(tag, 'Id') ?? ''),
      type: (attribute(tag, 'Type') ?? '').replace(/^.*\//u, ''),
      target: partKey(target.startsWith('/') ? target : folder + target),
    };
  });
}

/** By what all the ways to write a part's name have in common; of two parts that share it the last counts. */
function byKey(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  return new Map(entries.map((entry) => [partKey(entry.name), entry]));
}

/** The tags with a local name, whatever their prefix. */
function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'gu')) ?? [];
}
