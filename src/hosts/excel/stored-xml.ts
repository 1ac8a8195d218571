import { STORE_NAMESPACE } from '../port';

const ITEM = /<(?:\w+:)?item\b([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?item\s*>)/gu;
const KEY = /\bkey\s*=\s*(?:"([^"]*)"|'([^']*)')/u;

/** Items of a part with our data, by key. */
export function itemsOf(xml: string): Map<string, string> {
  const items = new Map<string, string>();
  for (const [, attributes = '', content = ''] of xml.matchAll(ITEM)) {
    const key = KEY.exec(attributes);
    if (key) items.set(plainText(key[1] ?? key[2] ?? ''), plainText(content));
  }
  return items;
}

export function storedXml(items: ReadonlyMap<string, string>): string {
  const parts = [...items].map(([key, text]) => `<item key="${escaped(key)}">${escaped(text)}</item>`);
  return `<store xmlns="${STORE_NAMESPACE}">${parts.join('')}</store>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

function plainText(xml: string): string {
  return xml.replace(/<!\[CDATA\[([^]*?)\]\]>|&(#x?[\da-f]+|\w+);/giu, (all, data?: string, entity?: string) => {
    if (data !== undefined) return data;
    if (entity === undefined) return all;
    if (!entity.startsWith('#')) return ENTITIES.get(entity) ?? all;
    const code = /^#x/iu.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return String.fromCodePoint(code);
  });
}
