import { mapReferences, shiftFormulaRows, type RowShift } from '../../../workbook';
import type { KeepReason } from '../../cannot-keep';
import { HostError } from '../../host-error';
import { unescape } from '../xml-text';
import type { Package } from './package';
import type { Tab } from './workbook-part';
import { escapeXml } from './xml';
import { localName, type XmlElement } from './xml-tree';

/** Attributes that hold a reference: links of controls and text boxes. */
const LINKS = ['textlink', 'fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx', 'linkedCell', 'listFillRange'];
/** Elements whose text is a formula, by their local name: of charts, macro sheets, columns of tables. */
const FORMULAS = ['f', 'sqref', 'calculatedColumnFormula', 'totalsRowFormula'];
/** As much of a part as tells whether it is of interest. */
const ANY = new RegExp(
  `<(?:[\\w.-]+:)?(?:${FORMULAS.join('|')}|worksheetSource|rangeSet|parameter)[\\s>]|\\s(?:${LINKS.join('|')})\\s*=`,
  'u',
);
/** Copies of figures beside the reference to them. */
const COPIES = ['numCache', 'strCache', 'multiLvlStrCache', 'lvl'];
const SHAPE_FORMULA = /(<(?:\w+:)?Fmla(?:Link|Range|Group|Pict|Txbx)>)([^<]*)/gu;

/**
 * References to rows that move, wherever they stand outside the cells of worksheets: in charts, pivots, text boxes, form
 * controls, columns of tables.
 * @throws {HostError} cannot-keep for what would lose what it means.
 */
export function shiftMeant(parts: Package, tabs: Iterable<Tab>, shift: RowShift): void {
  const { homes, done } = homesOf(parts, tabs);
  for (const part of parts.names()) {
    if (/^xl\/revisions\/|\/volatiledependencies\.xml$/u.test(part)) throw tied('history', part);
    if (
      done.has(part) ||
      !/\.(?:xml|vml)$/u.test(part) ||
      /(?:^|\/)externallinks\/|^(?:docprops|customxml)\//u.test(part)
    )
      continue;
    const home = homes.get(part) ?? '';
    if (part.endsWith('.vml')) shiftShapeFormulas(parts, part, home, shift);
    else if (ANY.test(parts.text(part))) shiftFormulas(parts.tree(part), home, shift);
  }
}

/** The sheet that each part belongs to, and the parts of worksheets, whose formulas are followed with their cells. */
function homesOf(parts: Package, tabs: Iterable<Tab>): { homes: Map<string, string>; done: Set<string> } {
  const homes = new Map<string, string>();
  const done = new Set<string>();
  for (const { name, path, isWorksheet } of tabs) {
    if (isWorksheet) done.add(path);
    const open = [path];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (homes.has(part)) continue;
      homes.set(part, name);
      open.push(
        ...parts.relations(part).flatMap(({ target }) => (target === '' || !parts.has(target) ? [] : [target])),
      );
    }
  }
  return { homes, done };
}

function tied(reason: KeepReason, detail: string): HostError {
  return new HostError('cannot-keep', { reason, detail });
}

function shiftFormulas(root: XmlElement, home: string, shift: RowShift): void {
  for (const element of root.all()) {
    const name = localName(element.name);
    shiftLinks(element, home, shift);
    if (FORMULAS.includes(name)) {
      const { text } = element;
      const moved = followed(text, home, shift, name.endsWith('Formula') ? 'table' : 'chart');
      if (moved !== text) element.text = moved;
    } else if (name === 'parameter') shiftAttribute(element, 'cell', '', shift, 'other');
    // Where a pivot has its figures from; its own copy of them is renewed by hand, as ever.
    else if (element.get('sheet') !== undefined) shiftAttribute(element, 'ref', element.get('sheet')!, shift, 'pivot');
    else dropCopies(element, home, shift);
  }
}

/** Links of controls and text boxes. `home` is the sheet they stand on. */
export function shiftLinks(element: XmlElement, home: string, shift: RowShift): void {
  for (const link of LINKS) shiftAttribute(element, link, home, shift, link === 'textlink' ? 'drawing' : 'control');
}

function shiftAttribute(element: XmlElement, name: string, home: string, shift: RowShift, reason: KeepReason): void {
  const text = element.get(name);
  if (text === undefined) return;
  const moved = followed(text, home, shift, reason);
  if (moved !== text) element.set(name, moved);
}

/** @throws {HostError} cannot-keep where nothing is left of what was meant. */
function followed(text: string, home: string, shift: RowShift, reason: KeepReason): string {
  const moved = shiftFormulaRows(text, home, shift);
  const lost = (formula: string): number => formula.split('#REF!').length;
  if (lost(moved) > lost(text)) throw tied(reason, text);
  return moved;
}

/** Charts draw anew what they have no copy of; a copy with rows more or less than meant is none. Before the formula moves. */
function dropCopies(element: XmlElement, home: string, shift: RowShift): void {
  const formula = element.elements().find(({ name }) => localName(name) === 'f');
  const copies = element.elements().filter(({ name }) => COPIES.includes(localName(name)));
  if (!formula || copies.length === 0) return;
  const { text } = formula;
  if (heights(text) !== heights(shiftFormulaRows(text, home, shift))) for (const copy of copies) element.remove(copy);
}

/** How many rows each reference has. */
function heights(formula: string): string {
  const found: number[] = [];
  mapReferences(formula, (reference) => {
    found.push(((reference.last ?? reference.first).row ?? 0) - (reference.first.row ?? 0));
    return reference;
  });
  return found.join();
}

/** In drawings of the older kind, which need not be well-formed. */
function shiftShapeFormulas(parts: Package, part: string, home: string, shift: RowShift): void {
  const text = parts.text(part);
  const moved = text.replace(SHAPE_FORMULA, (whole, start: string, formula: string) => {
    const old = unescape(formula);
    const now = followed(old, home, shift, 'control');
    return now === old ? whole : start + escapeXml(now);
  });
  if (moved !== text) parts.set(part, moved);
}
