import {
  mapReferences,
  sheetOfPrefix,
  shiftFormulaRows,
  type PageSetup,
  type RowShift,
  type Visibility,
} from '../../../workbook';
import { HostError } from '../../host-error';
import type { Package } from './package';
import { escapeXml } from './xml';
import { xmlElement, type XmlElement } from './xml-tree';

/** What a workbook part may hold, in the order of the schema (ECMA-376, CT_Workbook). */
const ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
  ...['externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr'],
  ...['smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
];

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A tab; `path` is the part with its cells, '' when there is none. */
export interface Tab {
  readonly name: string;
  readonly path: string;
  /** Tabs of charts, dialogs and macros are none. */
  readonly isWorksheet: boolean;
  readonly element: XmlElement;
}

/** xl/workbook.xml: tabs, names, calculation. */
export class WorkbookPart {
  readonly path: string;
  readonly root: XmlElement;
  private readonly list: XmlElement;

  /** @throws {HostError} cannot-keep for a part that is not written as this program understands it. */
  constructor(private readonly parts: Package) {
    const path = workbookPath(parts);
    if (path === null) throw new HostError('cannot-keep', { reason: 'structure', detail: 'workbook' });
    this.path = path;
    this.root = parts.sheetTree(path, 'workbook');
    this.list = this.root.child('sheets') ?? this.refuse('sheets');
  }

  /** In their order, those of charts and dialogs included. */
  tabs(): Tab[] {
    const byId = new Map(this.parts.relations(this.path).map((relation) => [relation.id, relation]));
    return this.list.elements('sheet').map((element) => {
      const relation = byId.get(element.get(relationAttribute(element)) ?? '');
      const isWorksheet = relation?.type === 'worksheet';
      return { name: element.get('name') ?? '', path: relation?.target ?? '', isWorksheet, element };
    });
  }

  /** The part with styles, or another one there is only one of. */
  partOf(type: string): string | null {
    return this.parts.relations(this.path).find((relation) => relation.type === type)?.target ?? null;
  }

  /** What a relation type begins with: two editions of the format write it differently. */
  get relationTypes(): string {
    const types = this.parts.relations(this.path).map(({ element }) => element.get('Type') ?? '');
    return /^.*\/(?=worksheet$)/u.exec(types.find((type) => type.endsWith('/worksheet')) ?? '')?.[0] ?? TRANSITIONAL;
  }

  /** Puts a tab for a part after the tab of a name, or in front; gives the number of its place. */
  addTab(name: string, relation: string, after: string | undefined): number {
    this.refuseLocked(name);
    const tabs = this.tabs();
    const id = Math.max(0, ...tabs.map(({ element }) => Number(element.get('sheetId') ?? 0))) + 1;
    const like = tabs[0]?.element ?? this.refuse('sheet');
    const attribute = relationAttribute(like);
    const tab = xmlElement(`<sheet name="${escapeXml(name)}" sheetId="${id}" ${attribute}="${relation}"/>`);
    // Some programs say what a prefix means in every tab instead of once.
    const prefix = `xmlns:${attribute.replace(/:id$/u, '')}`;
    const meaning = like.get(prefix);
    if (meaning !== undefined) tab.set(prefix, meaning);
    const at = tabs.findIndex((one) => one.name === after) + 1;
    const next = tabs[at]?.element;
    this.rearrange(() => this.list.insert(next ? this.list.children.indexOf(next) : this.list.children.length, tab));
    return at;
  }

  /** Puts the tabs of these names into this order; others keep their places. */
  reorder(names: readonly string[]): void {
    const tabs = this.tabs();
    const named = tabs.filter(({ name }) => names.includes(name));
    const sorted = names.flatMap((name) => named.find((tab) => tab.name === name) ?? []);
    if (sorted.every((tab, index) => tab === named[index])) return;
    this.rearrange(() => {
      const places = named.map(({ element }) => this.list.children.indexOf(element));
      sorted.forEach(({ element }, index) => (this.list.children[places[index]!] = element));
    });
  }

  removeTab(tab: Tab): void {
    this.refuseLocked(tab.name);
    for (const name of this.names()) {
      const text = name.text;
      const without = mapReferences(text, (reference) =>
        sheetOfPrefix(reference.prefix, '') === tab.name ? null : reference,
      );
      if (without !== text) name.text = without;
    }
    this.rearrange(() => this.list.remove(tab.element));
  }

  setVisibility(tab: Tab, visibility: Visibility): void {
    this.refuseLocked(tab.name);
    tab.element.set('state', visibility === 'visible' ? null : visibility);
  }

  /** Names follow the rows they mean. */
  shiftNames(shift: RowShift): void {
    for (const name of this.names()) {
      const text = name.text;
      const moved = shiftFormulaRows(text, '', shift);
      if (moved !== text) name.text = moved;
    }
  }

  /** Rows printed on top of every page of the sheet on the tab `index`. */
  addPrintTitles(index: number, sheet: string, rows: NonNullable<PageSetup['titleRows']>): void {
    const range = `'${sheet.replaceAll("'", "''")}'!$${rows.first + 1}:$${rows.last + 1}`;
    this.ensure('definedNames').append(
      xmlElement(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(range)}</definedName>`),
    );
  }

  /** Excel calculates everything anew when it opens the file. */
  calculateOnOpen(): void {
    this.ensure('calcPr').set('fullCalcOnLoad', '1');
  }

  /** The order in which cells were last calculated: of no use once cells with formulas moved or went. */
  dropCalculationChain(): void {
    const chain = this.partOf('calcChain');
    if (chain === null) return;
    this.parts.unrelate(this.path, chain);
    this.parts.remove(chain);
  }

  private names(): XmlElement[] {
    return this.root.child('definedNames')?.elements('definedName') ?? [];
  }

  /** Changes the tabs; what counts them by place follows. */
  private rearrange(change: () => void): void {
    const before = this.list.elements('sheet');
    change();
    const after = this.list.elements('sheet');
    const moved = before.map((tab) => after.indexOf(tab));
    const names = this.root.child('definedNames');
    for (const name of this.names()) {
      const local = name.get('localSheetId');
      if (local === undefined) continue;
      const index = moved[Number(local)] ?? -1;
      if (index < 0) names?.remove(name);
      else if (index !== Number(local)) name.set('localSheetId', String(index));
    }
    if (names && this.names().length === 0) this.root.remove(names);
    const firstVisible = Math.max(
      0,
      after.findIndex((tab) => (tab.get('state') ?? 'visible') === 'visible'),
    );
    for (const view of this.root.child('bookViews')?.elements('workbookView') ?? []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const old = Number(view.get(attribute) ?? 0);
        const index = moved[old] ?? -1;
        const now = index < 0 ? firstVisible : index;
        if (now !== old) view.set(attribute, String(now));
      }
    }
  }

  private ensure(name: string): XmlElement {
    const there = this.root.child(name);
    if (there) return there;
    const after = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const last = this.root.children.findLastIndex((child) => typeof child !== 'string' && after.has(child.name));
    const element = xmlElement(`<${name}/>`);
    this.root.insert(last + 1, element);
    return element;
  }

  private refuseLocked(sheet: string): void {
    const locked = this.root.child('workbookProtection')?.get('lockStructure');
    if (locked === '1' || locked === 'true') throw new HostError('protected', { sheet });
  }

  private refuse(detail: string): never {
    throw new HostError('cannot-keep', { reason: 'structure', detail });
  }
}

/** The part the package is about, as far as it is XML; null without one. */
export function workbookPath(parts: Package): string | null {
  const named = parts.relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const usual = parts.names().find((name) => /^xl\/workbook\d*\.xml$/u.test(name)) ?? '';
  const path = parts.has(named) ? named : usual;
  return path.endsWith('.xml') ? path : null;
}

/** The attribute that holds the relation, `r:id` in nearly every file. */
function relationAttribute(tab: XmlElement): string {
  return tab.attributes.find((name) => name.endsWith(':id')) ?? 'r:id';
}
