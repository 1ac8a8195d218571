import { HostError } from '../../host-error';
import { unescape } from '../xml-text';
import { escapeXml } from './xml';

/**
 * An element that remembers how it was written: what is not changed comes out character by character as it went in.
 * Names keep their prefix.
 */
export class XmlElement {
  constructor(
    readonly name: string,
    private tag: string,
    /** Elements, and everything else (text, comments) as it is written. */
    readonly children: (XmlElement | string)[],
    private end: string,
  ) {}

  /** The value of an attribute, unescaped. */
  get(attribute: string): string | undefined {
    for (const [, name, double, single] of this.tag.matchAll(ATTRIBUTE))
      if (name === attribute) return unescape(double ?? single ?? '');
    return undefined;
  }

  get attributes(): string[] {
    return [...this.tag.matchAll(ATTRIBUTE)].map(([, name]) => name!);
  }

  /** Null takes the attribute away. Others keep their places. */
  set(attribute: string, value: string | null): this {
    if (this.attributes.includes(attribute)) {
      this.tag = this.tag.replace(ATTRIBUTE, (whole, name: string) =>
        name !== attribute ? whole : value === null ? '' : ` ${name}="${escapeXml(value)}"`,
      );
    } else if (value !== null) {
      this.tag = this.tag.replace(/\s*(\/?>)$/u, (_, close: string) => ` ${attribute}="${escapeXml(value)}"${close}`);
    }
    return this;
  }

  elements(name?: string): XmlElement[] {
    return this.children.filter(
      (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
    );
  }

  child(name: string): XmlElement | undefined {
    return this.elements(name)[0];
  }

  /** Text directly within, unescaped. */
  get text(): string {
    return this.children
      .map((child) =>
        typeof child === 'string' ? unescape(child.replace(CDATA, (_, raw: string) => escapeXml(raw))) : '',
      )
      .join('');
  }

  set text(text: string) {
    this.replaceChildren([escapeXml(text)]);
  }

  replaceChildren(children: readonly (XmlElement | string)[]): void {
    this.children.splice(0, this.children.length);
    for (const child of children) this.children.push(child);
    this.open();
  }

  append(...children: readonly (XmlElement | string)[]): void {
    this.children.push(...children);
    this.open();
  }

  insert(at: number, child: XmlElement): void {
    this.children.splice(at, 0, child);
    this.open();
  }

  remove(child: XmlElement): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
  }

  /** This and every element below it. */
  *all(): Generator<XmlElement> {
    yield this;
    for (const child of this.elements()) yield* child.all();
  }

  /** The end tag as it is written. */
  close(tag: string): void {
    this.end = tag;
  }

  toString(): string {
    return this.tag + this.children.join('') + this.end;
  }

  private open(): void {
    if (this.end !== '') return;
    this.tag = this.tag.replace(/\s*\/>$/u, '>');
    this.end = `</${this.name}>`;
  }
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.replace(/^.*:/u, '');
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
const TOKEN =
  /<([^\s<>/!?="']+)(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|<\/([^\s<>/]+)\s*>|[^<]+|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/uy;

/** An element made from its text. */
export function xmlElement(text: string): XmlElement {
  return parseXml(text).root;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** What stands before and after the root. */
  readonly before: string;
  readonly after: string;
}

/**
 * Reads XML without document type, strictly.
 * @param raw name of elements whose whole text is kept as one child of their parent, for parts with very many of them.
 * @throws {HostError} cannot-keep for what is not well-formed.
 */
export function parseXml(text: string, raw?: string): XmlDocument {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let before = '';
  let after = '';
  const refuse = (): never => {
    throw new HostError('cannot-keep', { reason: 'structure', detail: 'XML' });
  };
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const [token, name, closed, ended] = TOKEN.exec(text) ?? refuse();
    const start = at;
    at += token.length;
    const parent = open.at(-1);
    if (ended !== undefined) {
      if (!parent || parent.name !== ended) return refuse();
      open.pop();
      parent.close(token);
    } else if (name === undefined) {
      if (parent) parent.children.push(token);
      else if (/^[^<\s]/u.test(token.replace(/^\ufeff/u, '').trimStart())) refuse();
      else if (root) after += token;
      else before += token;
    } else if (name === raw && parent && closed !== '/') {
      const end = text.indexOf(`</${raw}>`, at);
      if (end < 0) refuse();
      at = end + raw.length + 3;
      const whole = text.slice(start, at);
      if (whole.includes('<!')) refuse();
      parent.children.push(whole);
    } else if (name === raw && parent) {
      parent.children.push(token);
    } else {
      const element = new XmlElement(name, token, [], '');
      if (parent) parent.children.push(element);
      else if (root) refuse();
      else root = element;
      if (closed !== '/') open.push(element);
    }
  }
  if (!root || open.length > 0) return refuse();
  return { root, before, after };
}
