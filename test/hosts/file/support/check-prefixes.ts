import { unzipSync } from 'fflate';
import { parseXml, type XmlElement } from '../../../../src/hosts/file/write/xml-tree';

/** Prefixes in a package that mean nothing where they stand: stricter readers than ours refuse such files. */
export function unboundPrefixes(bytes: Uint8Array): string[] {
  const found: string[] = [];
  for (const [part, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/u.test(part)) continue;
    walk(parseXml(new TextDecoder().decode(content)).root, new Set(['xml', 'xmlns']), (prefix) =>
      found.push(`${part}: ${prefix}`),
    );
  }
  return found;
}

function walk(element: XmlElement, outer: ReadonlySet<string>, tell: (prefix: string) => void): void {
  const own = element.attributes.flatMap((name) => (name.startsWith('xmlns:') ? [name.slice(6)] : []));
  const known = own.length > 0 ? new Set([...outer, ...own]) : outer;
  for (const name of [element.name, ...element.attributes]) {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : null;
    if (prefix !== null && !known.has(prefix)) tell(prefix);
  }
  for (const child of element.elements()) walk(child, known, tell);
}
