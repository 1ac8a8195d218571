import { HostError } from '../../host-error';
import { inspectZip, textOf, type ZipEntry } from '../inspect-zip';
import { partKey } from '../part-key';
import { withPlainNames } from './plain-names';
import { escapeXml } from './xml';
import { parseXml, xmlElement, type XmlDocument, type XmlElement } from './xml-tree';
import { checkZip, rewriteZip } from './zip-writer';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Transitional and strict. */
const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** Where a part points to: `target` is the key of a part, '' for what is outside the package. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, for example `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly element: XmlElement;
}

/** A part that was looked into. */
interface Opened extends XmlDocument {
  /** As it would come out if nothing were changed. What comes out so does not count as changed. */
  readonly asRead: string;
}

/**
 * The parts of an .xlsx package with the changes to them; what is not changed is never unpacked for writing. Parts are asked for
 * by any way to write their names; those the package has keep the way it writes them.
 */
export class Package {
  private readonly entries: readonly ZipEntry[];
  private readonly byKey: ReadonlyMap<string, ZipEntry>;
  private readonly trees = new Map<string, Opened>();
  /** New texts by key; null for parts that went. */
  private readonly changes = new Map<string, string | null>();
  /** How the names of new parts are written, by key. */
  private readonly newNames = new Map<string, string>();

  constructor(private readonly bytes: Uint8Array) {
    this.entries = inspectZip(bytes);
    checkZip(bytes);
    this.byKey = new Map(this.entries.map((entry) => [partKey(entry.name), entry]));
    if (this.byKey.size < this.entries.length) throw broken('part twice');
  }

  has(name: string): boolean {
    const key = partKey(name);
    const change = this.changes.get(key);
    return change === undefined ? this.byKey.has(key) : change !== null;
  }

  /** Keys of all parts, in small letters. */
  names(): string[] {
    return [...new Set([...this.byKey.keys(), ...this.changes.keys()])].filter((key) => this.has(key));
  }

  /** '' when there is no such part. */
  text(name: string): string {
    const key = partKey(name);
    const tree = this.trees.get(key);
    return tree ? textOfTree(tree) : this.written(key);
  }

  set(name: string, text: string): void {
    const key = partKey(name);
    this.trees.delete(key);
    this.changes.set(key, text);
    if (!this.byKey.has(key)) this.newNames.set(key, name);
  }

  /**
   * The root of a part; what is changed in it is written.
   * @throws {HostError} cannot-keep when it is not well-formed.
   */
  tree(name: string): XmlElement {
    return this.open(name, (text) => text);
  }

  /** As `tree`; names of the root's own namespace come without a prefix, whatever the file writes. */
  plainTree(name: string): XmlElement {
    return this.open(name, withPlainNames);
  }

  /**
   * As `plainTree`, for the parts of the spreadsheet language that are written to.
   * @param raw see {@link parseXml}.
   */
  sheetTree(name: string, root: string, raw?: string): XmlElement {
    const tree = this.open(name, withPlainNames, raw);
    if (tree.name !== root || !MAIN.includes(tree.get('xmlns') ?? '')) throw broken(name);
    return tree;
  }

  private open(name: string, prepare: (text: string) => string, raw?: string): XmlElement {
    const key = partKey(name);
    let tree = this.trees.get(key);
    if (!tree) {
      const asRead = prepare(this.written(key));
      tree = { ...parseXml(asRead, raw), asRead };
      this.trees.set(key, tree);
    }
    return tree.root;
  }

  /** The text of a part as it was or as it was set. */
  private written(key: string): string {
    const change = this.changes.get(key);
    if (change !== undefined) return change ?? '';
    return textOf(this.bytes, this.entries, this.byKey.get(key)?.name ?? '');
  }

  /** Takes a part away with its relations and its content type. */
  remove(name: string): void {
    for (const key of [partKey(name), partKey(relationsOf(name))]) {
      if (!this.has(key)) continue;
      this.changes.set(key, null);
      this.trees.delete(key);
    }
    const types = this.types();
    for (const type of types.elements('Override'))
      if (partKey(type.get('PartName') ?? '') === partKey(name)) types.remove(type);
  }

  /** A name for a new part: `xl/worksheets/sheet7.xml` from `xl/worksheets/sheet` and `.xml`. */
  freeName(start: string, end: string): string {
    // Names of parts that went are not used again: undo may bring them back.
    const taken = new Set([...this.byKey.keys(), ...this.changes.keys()]);
    let number = 1;
    while (taken.has(partKey(`${start}${number}${end}`))) number += 1;
    return `${start}${number}${end}`;
  }

  /** Says what a part is, unless the package says so of its ending already. */
  declareType(part: string, type: string): void {
    const ending = /[^.]*$/u.exec(part)![0].toLowerCase();
    const types = this.types();
    const byEnding = types.elements('Default').find((one) => one.get('Extension')?.toLowerCase() === ending);
    if (byEnding?.get('ContentType')?.toLowerCase() === type.toLowerCase()) return;
    types.append(xmlElement(`<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`));
  }

  /** @param part '' for the package itself. */
  relations(part: string): Relation[] {
    const name = relationsOf(part);
    if (!this.has(name)) return [];
    return this.open(name, withPlainNames)
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
    if (!this.has(name)) {
      this.set(name, `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`);
      this.declareType(name, RELATIONS_TYPE);
    }
    const taken = new Set(this.relations(part).map(({ id }) => id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number += 1;
    this.open(name, withPlainNames).append(
      xmlElement(`<Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(target)}"/>`),
    );
    return `rId${number}`;
  }

  /** Takes the relations of a part to another one away. */
  unrelate(part: string, target: string): void {
    for (const relation of this.relations(part))
      if (relation.target === partKey(target)) this.tree(relationsOf(part)).remove(relation.element);
  }

  toBytes(): Uint8Array {
    const changes = new Map<string, string | null>();
    for (const [key, text] of this.changes) changes.set(this.nameOf(key), text);
    for (const [key, tree] of this.trees) {
      const text = textOfTree(tree);
      if (text !== tree.asRead) changes.set(this.nameOf(key), text);
    }
    return changes.size === 0 ? this.bytes : rewriteZip(this.bytes, changes);
  }

  private types(): XmlElement {
    return this.open(TYPES, withPlainNames);
  }

  private nameOf(key: string): string {
    return this.byKey.get(key)?.name ?? this.newNames.get(key) ?? key;
  }
}

function textOfTree({ before, root, after }: XmlDocument): string {
  return before + root.toString() + after;
}

function broken(detail: string): HostError {
  return new HostError('cannot-keep', { reason: 'structure', detail });
}

/** Whether any change would break a digital signature. */
export function isSigned(parts: Package): boolean {
  return parts.names().some((part) => part.startsWith('_xmlsignatures/'));
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The key of the part that a relation of another part means. */
function resolve(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  return partKey(path.startsWith('/') ? path : `${part.replace(/[^/]*$/u, '')}${path}`);
}
