import { inspectZip, textOf, type ZipEntry } from '../inspect-zip';
import { attribute, unescape } from '../scan-formats';
import { escapeXml, withAttribute } from './xml';
import { rewriteZip } from './zip-writer';

const TYPES = '[Content_Types].xml';

/** The parts of an .xlsx package as text, with the changes to them; what is not changed is never unpacked for writing. */
export class Package {
  private readonly changes = new Map<string, string | null>();
  private readonly entries: readonly ZipEntry[];

  constructor(private readonly bytes: Uint8Array) {
    this.entries = inspectZip(bytes);
  }

  has(name: string): boolean {
    const change = this.changes.get(name);
    return change === undefined ? this.entries.some((entry) => entry.name === name) : change !== null;
  }

  names(): string[] {
    return [...new Set([...this.entries.map(({ name }) => name), ...this.changes.keys()])].filter((name) =>
      this.has(name),
    );
  }

  /** '' when there is no such part. */
  text(name: string): string {
    const change = this.changes.get(name);
    return change === undefined ? textOf(this.bytes, this.entries, name) : (change ?? '');
  }

  set(name: string, text: string): void {
    if (text !== this.text(name)) this.changes.set(name, text);
  }

  /** Takes a part away with its relations and its content type. */
  remove(name: string): void {
    for (const part of [name, relationsOf(name)]) if (this.has(part)) this.changes.set(part, null);
    this.set(
      TYPES,
      this.text(TYPES).replace(new RegExp(`<Override\\s[^>]*PartName="/${literal(name)}"[^>]*>`, 'u'), ''),
    );
  }

  /** A name for a new part: `xl/worksheets/sheet7.xml` from `xl/worksheets/sheet` and `.xml`. */
  freeName(start: string, end: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${start}${number}${end}`.toLowerCase())) number += 1;
    return `${start}${number}${end}`;
  }

  declareType(part: string, type: string): void {
    this.set(
      TYPES,
      this.text(TYPES).replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
  }

  /** Adds a relation and gives its id. `target` is relative to the part. */
  relate(part: string, type: string, target: string): string {
    const name = relationsOf(part);
    const xml = this.has(name) ? this.text(name) : `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const taken = new Set([...xml.matchAll(/\sId="([^"]*)"/gu)].map(([, id]) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const relation = `<Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(target)}"/>`;
    const open = xml.replace(/<Relationships([^>]*)\/>/u, '<Relationships$1></Relationships>');
    this.set(name, open.replace('</Relationships>', `${relation}</Relationships>`));
    return `rId${number}`;
  }

  /** Takes the relations away whose target is a part, given from the root of the package. */
  unrelate(part: string, target: string): void {
    const name = relationsOf(part);
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const xml = this.text(name).replace(/<Relationship\s[^>]*>/gu, (tag) => {
      const own = unescape(attribute(tag, 'Target') ?? '');
      return (own.startsWith('/') ? own.slice(1) : folder + own) === target ? '' : tag;
    });
    if (this.has(name)) this.set(name, xml);
  }

  /** Sets an attribute of the first such element of a part. */
  setAttribute(part: string, element: string, name: string, value: string | null): void {
    const tag = new RegExp(`<${element}\\b[^>]*>`, 'u');
    this.set(
      part,
      this.text(part).replace(tag, (found) => withAttribute(found, name, value)),
    );
  }

  toBytes(): Uint8Array {
    return this.changes.size === 0 ? this.bytes : rewriteZip(this.bytes, this.changes);
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
