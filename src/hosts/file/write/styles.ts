import type { CellStyle } from '../../../workbook';
import { HostError } from '../../host-error';
import { BUILT_IN } from '../scan-formats';
import type { Package } from './package';
import { escapeXml } from './xml';
import { xmlElement, type XmlElement } from './xml-tree';

/** What a cell looks like on top of the style it has. */
export interface LookChange {
  /** Null for General. */
  readonly format?: string | null;
  readonly style?: CellStyle;
}

/** Excel takes no more cell styles than this. */
const MOST_STYLES = 65_490;

/** Styles of the package; new ones are added at the end, so that the numbers of the others stay. */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly made = new Map<string, number>();

  constructor(parts: Package, part: string) {
    this.root = parts.sheetTree(part, 'styleSheet');
  }

  /** The number of the style that is `base` with a change of looks. */
  derive(base: number, change: LookChange): number {
    if (change.format === undefined && !change.style) return base;
    const key = `${base}|${JSON.stringify(change)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const index = this.append('cellXfs', this.changed(base, change));
    if (index >= MOST_STYLES) throw new HostError('cannot-keep', { reason: 'too-many-styles' });
    this.made.set(key, index);
    return index;
  }

  private changed(base: number, { format, style }: LookChange): XmlElement {
    const old = this.list('cellXfs').elements('xf')[base];
    if (!old) throw new HostError('cannot-keep', { reason: 'structure', detail: `style ${base}` });
    const xf = xmlElement(old.toString());
    const point = (name: string, id: number, applied: string): void => {
      xf.set(name, String(id)).set(applied, '1');
    };
    if (format !== undefined) point('numFmtId', this.formatId(format), 'applyNumberFormat');
    if (!style) return xf;
    if (style.bold !== undefined || style.fontName !== undefined || style.fontSize !== undefined || style.color)
      point('fontId', this.append('fonts', this.font(Number(xf.get('fontId') ?? 0), style)), 'applyFont');
    if (style.fill !== undefined) point('fillId', this.append('fills', fillOf(style.fill)), 'applyFill');
    if (style.border) point('borderId', this.append('borders', xmlElement(THIN)), 'applyBorder');
    if (style.horizontal ?? style.vertical ?? style.wrap !== undefined) align(xf, style);
    return xf;
  }

  private formatId(format: string | null): number {
    if (format === null || format === 'General') return 0;
    if (format === '@') return 49;
    const known = this.root.child('numFmts')?.elements('numFmt') ?? [];
    const same = known.find((one) => one.get('formatCode') === format);
    if (same) return Number(same.get('numFmtId'));
    const redefined = new Set(known.map((one) => Number(one.get('numFmtId'))));
    const builtIn = Object.entries(BUILT_IN).find(([id, code]) => code === format && Number(id) < 5);
    if (builtIn && !redefined.has(Number(builtIn[0]))) return Number(builtIn[0]);
    const id = Math.max(163, ...redefined) + 1;
    if (!this.root.child('numFmts')) this.root.insert(0, xmlElement('<numFmts count="0"></numFmts>'));
    this.append('numFmts', xmlElement(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`));
    return id;
  }

  private font(base: number, { bold, fontName, fontSize, color }: CellStyle): XmlElement {
    const old = this.list('fonts').elements('font')[base];
    const size = String(fontSize ?? old?.child('sz')?.get('val') ?? 11);
    const name = fontName ?? old?.child('name')?.get('val') ?? '宋体';
    const colour = color ? `<color rgb="${argb(color)}"/>` : (old?.child('color')?.toString() ?? '');
    const charset = old?.child('charset')?.toString() ?? (fontName === undefined ? '' : '<charset val="134"/>');
    const isBold = bold ?? old?.child('b') !== undefined;
    return xmlElement(
      `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="${escapeXml(name)}"/>${charset}</font>`,
    );
  }

  private list(name: string): XmlElement {
    const list = this.root.child(name);
    if (list) return list;
    const added = EMPTY_LISTS[name];
    if (added === undefined) throw new HostError('cannot-keep', { reason: 'structure', detail: name });
    const element = xmlElement(added);
    const after = ORDER.slice(0, ORDER.indexOf(name));
    const last = this.root.children.findLastIndex((child) => typeof child !== 'string' && after.includes(child.name));
    this.root.insert(last + 1, element);
    return element;
  }

  /** Adds an item unless it is there already, and gives its number. */
  private append(name: string, item: XmlElement): number {
    const list = name === 'numFmts' ? this.root.child(name)! : this.list(name);
    const items = list.elements(item.name);
    const text = item.toString();
    const known = items.findIndex((one) => one.toString() === text);
    if (known >= 0) return known;
    list.append(item);
    list.set('count', String(items.length + 1));
    return items.length;
  }
}

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
/** Lists a package may do without, with what Excel takes for granted. */
const EMPTY_LISTS: Readonly<Record<string, string>> = {
  fonts: '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
  fills:
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  borders: '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  cellXfs: '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
};

const SIDE = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
const THIN = `<border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border>`;

function fillOf(colour: string): XmlElement {
  return xmlElement(
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

function align(xf: XmlElement, { horizontal, vertical, wrap }: CellStyle): void {
  xf.set('applyAlignment', '1');
  if (!xf.child('alignment')) xf.insert(0, xmlElement('<alignment/>'));
  const alignment = xf.child('alignment')!;
  if (horizontal) alignment.set('horizontal', horizontal);
  if (vertical) alignment.set('vertical', vertical);
  if (wrap !== undefined) alignment.set('wrapText', wrap ? '1' : '0');
}
