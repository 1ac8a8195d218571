import type { CellStyle } from '../../../workbook';
import { HostError } from '../../host-error';
import { attribute } from '../scan-formats';
import type { Package } from './package';
import { escapeXml, withAttribute } from './xml';

const STYLES = 'xl/styles.xml';

/** What a cell looks like on top of the style it has. */
export interface LookChange {
  readonly format?: string | null;
  readonly style?: CellStyle;
}

/** Styles of the package; new ones are added at the end, so that the numbers of the others stay. */
export class StyleBook {
  private xml: string;
  private readonly made = new Map<string, number>();

  constructor(private readonly parts: Package) {
    this.xml = parts.text(STYLES);
    if (!/<cellXfs[\s>]/u.test(this.xml)) throw new HostError('cannot-keep');
  }

  /** The number of the style that is `base` with a change of looks. */
  derive(base: number, change: LookChange): number {
    const key = `${base}|${JSON.stringify(change)}`;
    let index = this.made.get(key);
    if (index === undefined) {
      index = this.append('cellXfs', this.changed(base, change));
      this.made.set(key, index);
      this.parts.set(STYLES, this.xml);
    }
    return index;
  }

  private changed(base: number, { format, style }: LookChange): string {
    const tags = this.itemsOf('cellXfs', 'xf');
    let xf = tags[base] ?? tags[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const set = (name: string, value: string): void => {
      const end = xf.indexOf('>') + 1;
      xf = withAttribute(xf.slice(0, end), name, value) + xf.slice(end);
    };
    if (format !== undefined) {
      set('numFmtId', String(this.formatId(format)));
      set('applyNumberFormat', '1');
    }
    if (!style) return xf;
    if (style.bold !== undefined || style.fontName !== undefined || style.fontSize !== undefined || style.color) {
      set('fontId', String(this.font(Number(attribute(xf, 'fontId') ?? 0), style)));
      set('applyFont', '1');
    }
    if (style.fill !== undefined) {
      const colour = argb(style.fill);
      const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
      set('fillId', String(this.append('fills', fill)));
      set('applyFill', '1');
    }
    if (style.border) {
      set('borderId', String(this.append('borders', THIN)));
      set('applyBorder', '1');
    }
    return style.horizontal || style.vertical || style.wrap !== undefined ? withAlignment(xf, style) : xf;
  }

  private formatId(format: string | null): number {
    if (format === null || format === 'General') return 0;
    if (format === '@') return 49;
    const tags = [...this.xml.matchAll(/<numFmt\s[^>]*>/gu)].map(([tag]) => tag);
    const known = tags.find((tag) => attribute(tag, 'formatCode') === escapeXml(format));
    if (known) return Number(attribute(known, 'numFmtId'));
    const id = Math.max(163, ...tags.map((tag) => Number(attribute(tag, 'numFmtId')))) + 1;
    const tag = `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`;
    if (/<numFmts[\s>]/u.test(this.xml)) this.append('numFmts', tag);
    else this.xml = this.xml.replace(/<styleSheet[^>]*>/u, (open) => `${open}<numFmts count="1">${tag}</numFmts>`);
    return id;
  }

  private font(base: number, { bold, fontName, fontSize, color }: CellStyle): number {
    const old = this.itemsOf('fonts', 'font')[base] ?? '';
    const valueOf = (name: string): string | undefined =>
      attribute(new RegExp(`<${name}\\s[^>]*>`, 'u').exec(old)?.[0] ?? '', 'val');
    const colour = color ? `<color rgb="${argb(color)}"/>` : (/<color\s[^>]*>/u.exec(old)?.[0] ?? '');
    const size = fontSize ?? valueOf('sz') ?? 11;
    const name = fontName ?? valueOf('name') ?? '宋体';
    const isBold = bold ?? /<b\s*\/>/u.test(old);
    return this.append(
      'fonts',
      `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="${escapeXml(name)}"/><charset val="134"/></font>`,
    );
  }

  private itemsOf(list: string, item: string): string[] {
    const inner = new RegExp(`<${list}[\\s>][\\s\\S]*?</${list}>`, 'u').exec(this.xml)?.[0] ?? '';
    return inner.match(new RegExp(`<${item}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</${item}>)`, 'gu')) ?? [];
  }

  /** Adds an item unless it is there already, and gives its number. */
  private append(list: string, item: string): number {
    const name = { cellXfs: 'xf', fonts: 'font', fills: 'fill', borders: 'border', numFmts: 'numFmt' }[list]!;
    const items = this.itemsOf(list, name);
    const known = items.indexOf(item);
    if (known >= 0) return known;
    this.xml = this.xml
      .replace(`</${list}>`, () => `${item}</${list}>`)
      .replace(new RegExp(`<${list}\\b[^>]*>`, 'u'), (tag) => withAttribute(tag, 'count', String(items.length + 1)));
    return items.length;
  }
}

const SIDE = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
const THIN = `<border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border>`;

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

function withAlignment(xf: string, { horizontal, vertical, wrap }: CellStyle): string {
  const end = xf.indexOf('>') + 1;
  const open = withAttribute(xf.slice(0, end), 'applyAlignment', '1');
  let alignment = /<alignment\b[^>]*>/u.exec(xf)?.[0] ?? '<alignment/>';
  if (horizontal) alignment = withAttribute(alignment, 'horizontal', horizontal);
  if (vertical) alignment = withAttribute(alignment, 'vertical', vertical);
  if (wrap !== undefined) alignment = withAttribute(alignment, 'wrapText', wrap ? '1' : '0');
  if (open.endsWith('/>')) return `${open.slice(0, -2)}>${alignment}</xf>`;
  const rest = xf.slice(end).replace(/<alignment\b[^>]*>(?:<\/alignment>)?/u, '');
  return open + alignment + rest;
}
