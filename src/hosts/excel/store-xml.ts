import { STORE_NAMESPACE, type StoredKey } from '../port';

/** Our data as it stands in the custom XML part; what cannot be read counts as none. */
export function parseStore(xml: string): Map<StoredKey, string> {
  const items = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS(STORE_NAMESPACE, 'item');
  return new Map([...items].map((item) => [item.getAttribute('key') as StoredKey, item.textContent]));
}

export function storeXml(store: ReadonlyMap<StoredKey, string>): string {
  const items = [...store].map(([key, text]) => `<item key="${escapeXml(key)}">${escapeXml(text)}</item>`);
  return `<store xmlns="${STORE_NAMESPACE}">${items.join('')}</store>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character]!);
}
