import {
  mapReferences,
  sameArea,
  sheetOfPrefix,
  shiftReferences,
  shiftSheet,
  type RowShift,
  type Sheet,
  type Workbook,
} from '../../../workbook';
import { HostError } from '../../host-error';
import { writeCellChanges } from './cell-changes';
import { newSheetXml } from './new-sheet';
import { isSigned, Package } from './package';
import { addValidations, changeMerges, setWidths } from './sheet-extras';
import { SheetPart } from './sheet-part';
import { removeSheet } from './remove-sheet';
import { shiftMeant } from './shift-meant';
import { shiftOtherSheet, shiftSheetRows } from './shift-rows';
import { readStore, writeStore, type Store } from './store';
import { StyleBook } from './styles';
import { WorkbookPart, type Tab } from './workbook-part';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Formulas that may mean another sheet. */
const NAMES_A_SHEET = /<(?:\w+:)?(?:f|formula[12]?)[\s>][^<]*!|<(?:\w+:)?(?:hyperlink|control|controlPr)\s/u;

/** The workbook as it was read and as it is, and what of the way between a comparison does not show. */
export interface ToSave {
  readonly bytes: Uint8Array;
  readonly before: Workbook;
  readonly now: Workbook;
  /** Rows of sheets of the file that came and went, in the order of time. */
  readonly shifts: readonly RowShift[];
  /** Sheets that have taken the name of one of the file. */
  readonly replaced: ReadonlySet<string>;
  readonly store: Store;
  /** For a trial: only what concerns these sheets is written. */
  readonly only?: ReadonlySet<string>;
}

/**
 * The package with the difference between two states written into it. Parts the difference does not name are not touched;
 * without any difference the very same bytes come out. Signed packages come out as they went in.
 * @throws {HostError} cannot-keep where something would not stay as it is; protected where the list of sheets is locked.
 */
export function patchPackage(change: ToSave): Package {
  const parts = new Package(change.bytes);
  if (!isSigned(parts)) new Patch(parts, change).apply();
  return parts;
}

class Patch {
  private readonly book: WorkbookPart;
  private readonly tabs: ReadonlyMap<string, Tab>;
  private readonly sheets = new Map<string, SheetPart>();
  private styleBook: StyleBook | null = null;
  private calculate = false;
  private dropChain = false;

  constructor(
    private readonly parts: Package,
    private readonly change: ToSave,
  ) {
    this.book = new WorkbookPart(parts);
    this.tabs = new Map(this.book.tabs().map((tab) => [tab.name, tab]));
  }

  apply(): void {
    const { before, now, replaced, shifts, store } = this.change;
    const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
    const isKept = ({ name }: Sheet): boolean => old.has(name) && !replaced.has(name);
    const written = now.sheets.filter(({ name }) => this.change.only?.has(name) ?? true);
    const changed = written.filter(isKept);
    // Of rows that move every part is told, even for a trial: what cannot follow is to be refused then.
    for (const shift of shifts) if (changed.some(({ name }) => name === shift.sheet)) this.shiftRows(shift);
    const moved = new Map(shifted(before, shifts).sheets.map((sheet) => [sheet.name, sheet]));
    for (const sheet of changed) this.changeSheet(old.get(sheet.name)!, moved.get(sheet.name)!, sheet);
    for (const part of this.sheets.values()) part.finish();
    const kept = new Set(now.sheets.filter(isKept).map(({ name }) => name));
    for (const { name } of before.sheets) if (!kept.has(name)) this.remove(name);
    for (const sheet of written)
      if (!kept.has(sheet.name)) this.add(sheet, now.sheets[now.sheets.indexOf(sheet) - 1]?.name);
    if (this.change.only) return;
    this.book.reorder(now.sheets.map(({ name }) => name));
    if (this.calculate) this.book.calculateOnOpen();
    if (this.dropChain) this.book.dropCalculationChain();
    const stored = readStore(this.parts);
    if (stored.size !== store.size || [...store].some(([key, text]) => stored.get(key) !== text))
      writeStore(this.parts, this.book, store);
  }

  private tab(name: string): Tab {
    const tab = this.tabs.get(name);
    if (!tab || !this.parts.has(tab.path)) throw new HostError('cannot-keep', { reason: 'structure', detail: name });
    return tab;
  }

  private sheet(name: string): SheetPart {
    let part = this.sheets.get(name);
    if (!part) {
      part = new SheetPart(this.parts, this.tab(name).path);
      this.sheets.set(name, part);
    }
    return part;
  }

  private readonly styles = (): StyleBook => {
    this.styleBook ??= new StyleBook(this.parts, this.book.partOf('styles') ?? '');
    return this.styleBook;
  };

  private shiftRows(shift: RowShift): void {
    shiftSheetRows(this.parts, this.sheet(shift.sheet), shift);
    shiftMeant(this.parts, this.tabs.values(), shift);
    this.book.shiftNames(shift);
    for (const { name, path, isWorksheet } of this.tabs.values())
      if (name !== shift.sheet && isWorksheet && NAMES_A_SHEET.test(this.parts.text(path)))
        shiftOtherSheet(this.sheet(name), name, shift);
    this.calculate = true;
    this.dropChain = true;
  }

  /** @param base the sheet as it is in the file once rows have moved. */
  private changeSheet(old: Sheet, base: Sheet, now: Sheet): void {
    if (now.visibility !== old.visibility) this.book.setVisibility(this.tab(now.name), now.visibility);
    if (base === now || (base === old && sameButVisibility(old, now))) return;
    const part = this.sheet(now.name);
    const { content, lostFormula } = writeCellChanges(part, base, now, this.styles);
    this.calculate ||= content;
    this.dropChain ||= lostFormula;
    const only = (one: Sheet, other: Sheet) =>
      one.merges.filter((area) => !other.merges.some((merge) => sameArea(merge, area)));
    const merged = only(now, base);
    for (const area of merged) part.refuseMerge(area);
    changeMerges(part.root, only(base, now), merged);
    addValidations(part.root, now.look?.validations ?? []);
    setWidths(part.root, otherSizes(base.look?.columnWidths, now.look?.columnWidths));
    for (const [row, height] of otherSizes(base.look?.rowHeights, now.look?.rowHeights)) part.setHeight(row, height);
  }

  private remove(name: string): void {
    const { sheets } = this.change.now;
    if (!sheets.some((sheet) => sheet.name === name) && sheets.some((sheet) => refersTo(sheet, name)))
      throw new HostError('cannot-keep', { reason: 'needed-sheet', sheet: name });
    removeSheet(this.parts, this.book, this.tab(name));
    this.calculate = true;
    this.dropChain = true;
  }

  private add(sheet: Sheet, after: string | undefined): void {
    const { parts, book } = this;
    const path = parts.freeName('xl/worksheets/sheet', '.xml');
    parts.set(path, newSheetXml(sheet, book.root.get('xmlns') ?? '', this.styles));
    parts.declareType(path, WORKSHEET_TYPE);
    const relation = parts.relate(book.path, `${book.relationTypes}worksheet`, `/${path}`);
    const place = book.addTab(sheet.name, relation, after);
    const rows = sheet.look?.page?.titleRows;
    if (rows) book.addPrintTitles(place, sheet.name, rows);
    this.calculate ||= sheet.formulas.some((row) => row?.some((formula) => formula !== undefined));
  }
}

/** Whether formulas of a sheet refer to another one. */
function refersTo(sheet: Sheet, name: string): boolean {
  return sheet.formulas.some((row) =>
    row?.some((formula) => {
      let found = false;
      if (formula?.includes('!'))
        mapReferences(formula, (reference) => {
          found ||= sheetOfPrefix(reference.prefix, '').toLowerCase() === name.toLowerCase();
          return reference;
        });
      return found;
    }),
  );
}

/** What the file holds after rows came or went. */
function shifted(before: Workbook, shifts: readonly RowShift[]): Workbook {
  const shiftOne = (sheets: readonly Sheet[], shift: RowShift): Sheet[] =>
    sheets.map((sheet) => (sheet.name === shift.sheet ? shiftSheet(sheet, shift) : shiftReferences(sheet, shift)));
  return shifts.length === 0 ? before : { ...before, sheets: shifts.reduce(shiftOne, [...before.sheets]) };
}

function sameButVisibility(one: Sheet, other: Sheet): boolean {
  return (Object.keys(one) as (keyof Sheet)[]).every((key) => key === 'visibility' || one[key] === other[key]);
}

/** What is another number now, by its place. */
function otherSizes(
  old: readonly (number | undefined)[] = [],
  now: readonly (number | undefined)[] = [],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (old !== now)
    now.forEach((size, index) => {
      if (size !== undefined && size !== old[index]) found.set(index, size);
    });
  return found;
}
