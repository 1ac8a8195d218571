import { HostError } from '../../host-error';
import { inspectZip, textOf, type ZipEntry } from '../inspect-zip';
import { escapeXml } from './xml';
import { parseXml, xmlElement, type XmlDocument, type XmlElement } from './xml-tree';
import { checkZip, rewriteZip } from './zip-writer';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Transitional and strict. */
const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** Where a part points to: `target` is the name of a part, or an address outside the package. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, for example `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly element: XmlElement;
}

/** The parts of an .xlsx package with the changes to them; what is not changed is never unpacked for writing. */
export class Package {
  private readonly entries: readonly ZipEntry[];
  /** Parts that were looked into. What comes out as it went in does not count as changed. */
  private readonly trees = new Map<string, XmlDocument>();
  /** New texts; null for parts that went. */
  private readonly changes = new Map<string, string | null>();

  constructor(private readonly bytes: Uint8Array) {
    this.entries = inspectZip(bytes);
    const names = this.entries.map(({ name }) => name);
    checkZip(bytes);
    if (new Set(names).size < names.length) throw new HostError('cannot-keep', { detail: 'part twice' });
  }

  has(name: string): boolean {
    const change = this.changes.get(name);
    return change === undefined ? this.entries.some((entry) => entry.name === name) : change !== null;
  }

  names(): string[] {
    const all = new Set([...this.entries.map(({ name }) => name), ...this.changes.keys()]);
    return [...all].filter((name) => this.has(name));
  }

  /** '' when there is no such part. */
  text(name: string): string {
    const tree = this.trees.get(name);
    if (tree && this.has(name)) return tree.before + tree.root.toString() + tree.after;
    return this.changes.get(name) ?? (this.has(name) ? textOf(this.bytes, this.entries, name) : '');
  }

  set(name: string, text: string): void {
    this.trees.delete(name);
    this.changes.set(name, text);
  }

  /**
   * The root of a part; what is changed in it is written.
   * @param raw see {@link parseXml}.
   * @throws {HostError} cannot-keep when it is not well-formed.
   */
  tree(name: string, raw?: string): XmlElement {
    let tree = this.trees.get(name);
    if (!tree) {
      tree = parseXml(this.text(name), raw);
      this.trees.set(name, tree);
    }
    return tree.root;
  }

  /** As `tree`, for parts of the spreadsheet language: its names must come without a prefix. */
  sheetTree(name: string, root: string, raw?: string): XmlElement {
    const tree = this.tree(name, raw);
    if (tree.name !== root || !MAIN.includes(tree.get('xmlns') ?? ''))
      throw new HostError('cannot-keep', { detail: name });
    return tree;
  }

  /** Takes a part away with its relations and its content type. */
  remove(name: string): void {
    for (const part of [name, relationsOf(name)]) {
      if (!this.has(part)) continue;
      this.changes.set(part, null);
      this.trees.delete(part);
    }
    const types = this.tree(TYPES);
    for (const type of types.elements('Override')) if (type.get('PartName') === `/${name}`) types.remove(type);
  }

  /** A name for a new part: `xl/worksheets/sheet7.xml` from `xl/worksheets/sheet` and `.xml`. */
  freeName(start: string, end: string): string {
    // Names of parts that went are not used again: undo may bring them back.
    const taken = new Set([...this.entries.map(({ name }) => name), ...this.names()].map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${start}${number}${end}`.toLowerCase())) number += 1;
    return `${start}${number}${end}`;
  }

  declareType(part: string, type: string): void {
    this.tree(TYPES).append(xmlElement(`<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`));
  }

  /** Parts that end in `.xml` are XML unless told otherwise. */
  declareXml(): void {
    const types = this.tree(TYPES);
    const known = types.elements('Default').some((one) => one.get('Extension')?.toLowerCase() === 'xml');
    if (!known) types.insert(0, xmlElement('<Default Extension="xml" ContentType="application/xml"/>'));
  }

  relations(part: string): Relation[] {
    const name = relationsOf(part);
    if (!this.has(name)) return [];
    return this.tree(name)
      .elements('Relationship')
      .map((element) => ({
        id: element.get('Id') ?? '',
        type: (element.get('Type') ?? '').replace(/^.*\//u, ''),
        target: element.get('TargetMode') === 'External' ? '' : resolve(part, element.get('Target') ?? ''),
        element,
      }));
  }

  /** Adds a relation and gives its id. `target` is relative to the part. */
  relate(part: string, type: string, target: string): string {
    const name = relationsOf(part);
    if (!this.has(name)) this.set(name, `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`);
    const taken = new Set(this.relations(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    this.tree(name).append(
      xmlElement(`<Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(target)}"/>`),
    );
    return `rId${number}`;
  }

  /** Takes the relations of a part to another one away. */
  unrelate(part: string, target: string): void {
    for (const relation of this.relations(part))
      if (relation.target === target) this.tree(relationsOf(part)).remove(relation.element);
  }

  toBytes(): Uint8Array {
    const changes = new Map(this.changes);
    for (const [name, { before, root, after }] of this.trees) {
      const text = before + root.toString() + after;
      const old = this.changes.get(name) ?? textOf(this.bytes, this.entries, name);
      if (text !== old) changes.set(name, text);
    }
    return changes.size === 0 ? this.bytes : rewriteZip(this.bytes, changes);
  }
}

/** Whether any change would break a digital signature. */
export function isSigned(parts: Package): boolean {
  return parts.names().some((part) => part.startsWith('_xmlsignatures/'));
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The name of the part that a relation of another part means. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
