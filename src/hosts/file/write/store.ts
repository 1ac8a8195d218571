import { STORE_NAMESPACE, type StoredKey } from '../../port';
import { attribute, unescape } from '../scan-formats';
import { DECLARATION, type Package } from './package';
import { escapeXml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Any GUID will do, and always the same one keeps the file the same. */
const ITEM_ID = '{6F0A3C55-1B0E-4C2B-9E43-5D1C1C9B7A10}';

/** Data of ours in the package, by key. */
export function readStore(parts: Package): Map<StoredKey, string> {
  const part = storePart(parts);
  const items = part === null ? [] : [...parts.text(part).matchAll(/<item\s([^>]*?)(?:\/>|>([\s\S]*?)<\/item>)/gu)];
  return new Map(
    items.map(([, attributes = '', text = '']) => [
      unescape(attribute(` ${attributes}`, 'key') ?? '') as StoredKey,
      unescape(text),
    ]),
  );
}

function storePart(parts: Package): string | null {
  const custom = parts.names().filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  return custom.find((name) => parts.text(name).includes(STORE_NAMESPACE)) ?? null;
}

/** Writes all of our data; the part is made when there is none. */
export function writeStore(parts: Package, workbook: string, store: ReadonlyMap<StoredKey, string>): void {
  const known = storePart(parts);
  if (store.size === 0) {
    if (known !== null) parts.set(known, storeXml(store));
    return;
  }
  if (known !== null) {
    parts.set(known, storeXml(store));
    return;
  }
  const part = parts.freeName('customXml/item', '.xml');
  const properties = part.replace('item', 'itemProps');
  parts.set(part, storeXml(store));
  parts.set(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${STORE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.declareType(properties, PROPERTIES);
  parts.relate(part, `${OFFICE}/relationships/customXmlProps`, properties.slice('customXml/'.length));
  parts.relate(workbook, `${OFFICE}/relationships/customXml`, `../${part}`);
}

function storeXml(store: ReadonlyMap<StoredKey, string>): string {
  const items = [...store].map(([key, text]) => `<item key="${escapeXml(key)}">${escapeXml(text)}</item>`);
  return `${DECLARATION}<store xmlns="${STORE_NAMESPACE}">${items.join('')}</store>`;
}
