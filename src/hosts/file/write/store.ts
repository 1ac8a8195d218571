import { STORE_NAMESPACE, type StoredKey } from '../../port';
import { DECLARATION, type Package } from './package';
import { escapeXml } from './xml';
import type { WorkbookPart } from './workbook-part';
import { localName, parseXml, type XmlElement } from './xml-tree';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Any GUID will do, and always the same one keeps the file the same. */
const ITEM_ID = '{6F0A3C55-1B0E-4C2B-9E43-5D1C1C9B7A10}';

export type Store = ReadonlyMap<StoredKey, string>;

/** Data of ours in the package, by key. Found by its namespace, whoever wrote it. */
export function readStore(parts: Package): Map<StoredKey, string> {
  const part = storePart(parts);
  const root = part === null ? null : storeRoot(parts.text(part));
  const items = (root?.elements() ?? []).filter(({ name }) => localName(name) === 'item');
  return new Map(items.map((item) => [(item.get('key') ?? '') as StoredKey, item.text]));
}

function storePart(parts: Package): string | null {
  const custom = parts.names().filter((name) => /^customxml\/[^/]+\.xml$/u.test(name));
  return custom.find((name) => storeRoot(parts.text(name)) !== null) ?? null;
}

function storeRoot(text: string): XmlElement | null {
  if (!text.includes(STORE_NAMESPACE)) return null;
  try {
    const { root } = parseXml(text);
    const prefix = /^(.*):/u.exec(root.name)?.[1];
    const namespace = root.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`);
    return localName(root.name) === 'store' && namespace === STORE_NAMESPACE ? root : null;
  } catch {
    return null;
  }
}

/** Writes all of our data; the part is made when there is none. */
export function writeStore(parts: Package, book: WorkbookPart, store: Store): void {
  const known = storePart(parts);
  if (known !== null) {
    parts.set(known, storeXml(store));
    return;
  }
  if (store.size === 0) return;
  const part = parts.freeName('customXml/item', '.xml');
  const properties = parts.freeName('customXml/itemProps', '.xml');
  parts.set(part, storeXml(store));
  parts.set(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${STORE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.declareType(part, 'application/xml');
  parts.declareType(properties, PROPERTIES);
  parts.relate(part, `${book.relationTypes}customXmlProps`, properties.slice('customXml/'.length));
  parts.relate(book.path, `${book.relationTypes}customXml`, `/${part}`);
}

function storeXml(store: Store): string {
  const items = [...store].map(([key, text]) => `<item key="${escapeXml(key)}">${escapeXml(text)}</item>`);
  return `${DECLARATION}<store xmlns="${STORE_NAMESPACE}">${items.join('')}</store>`;
}
