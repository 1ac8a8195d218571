import {
  applyEdits,
  formatArea,
  formulaAt,
  numberFormatAt,
  sameArea,
  sameValue,
  valueAt,
  type RowShift,
  type Sheet,
  type Workbook,
} from '../../../workbook';
import { HostError } from '../../host-error';
import type { StoredKey } from '../../port';
import { inspectZip } from '../inspect-zip';
import { sheetParts } from '../sheet-parts';
import type { CellContent } from './cell-xml';
import { newSheetXml, styleAt } from './new-sheet';
import { Package } from './package';
import { changeCells } from './sheet-cells';
import { addValidations, mergeCellsXml } from './sheet-extras';
import { shiftSheetRows } from './shift-sheet';
import { readStore, writeStore } from './store';
import { StyleBook, type LookChange } from './styles';
import {
  addPrintTitles,
  calculateOnOpen,
  newTab,
  putTabs,
  shiftNames,
  tabsOf,
  withVisibility,
  type Tab,
} from './workbook-part';
import { putElement } from './xml';

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** What is to be written: the workbook as it was read, as it is, and the rows that came and went in between. */
export interface ToSave {
  readonly bytes: Uint8Array;
  readonly before: Workbook;
  readonly now: Workbook;
  readonly shifts: readonly RowShift[];
  readonly store: ReadonlyMap<StoredKey, string>;
}

/**
 * The package with the difference between two states written into it; parts that the difference does not name keep their
 * bytes, and without any difference the very same bytes come back.
 * @throws {HostError} cannot-keep where something could not be kept as it is.
 */
export function savePackage({ bytes, before, now, shifts, store }: ToSave): Uint8Array {
  const parts = new Package(bytes);
  const workbookPart = parts.names().find((name) => /^xl\/workbook\d*\.xml$/u.test(name));
  if (workbookPart === undefined || !/<workbook[\s>]/u.test(parts.text(workbookPart)))
    throw new HostError('cannot-keep');
  const paths = new Map(sheetParts(bytes, inspectZip(bytes)).map(({ name, path }) => [name, path]));
  const shifted = replay(before, shifts);
  let styles: StyleBook | null = null;
  const styleBook = (): StyleBook => (styles ??= new StyleBook(parts));
  let calculate = false;

  for (const sheet of now.sheets) {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    const path = paths.get(sheet.name);
    if (!old || path === undefined || old === sheet) continue;
    const own = shifts.filter((shift) => shift.sheet === sheet.name);
    let xml = parts.text(path);
    if (!/<worksheet[\s>]/u.test(xml)) throw new HostError('cannot-keep');
    for (const shift of own) xml = shiftSheetRows(xml, shift);
    const base = own.length > 0 ? (shifted.sheets.find(({ name }) => name === sheet.name) ?? old) : old;
    const changes = cellChanges(base, sheet, styleBook);
    if (changes.size > 0) xml = changeCells(xml, changes, (row, column) => formulaAt(sheet, row, column));
    xml = changeMerges(xml, base, sheet);
    xml = addValidations(xml, (sheet.look?.validations ?? []).slice(base.look?.validations?.length ?? 0));
    if (changes.size > 0 || own.length > 0) calculate = true;
    parts.set(path, xml);
  }
  const tabs = arrangeTabs(parts, workbookPart, { before, now, paths }, (sheet) => newSheetXml(sheet, styleBook()));
  if (tabs) calculate = true;
  let xml = parts.text(workbookPart);
  for (const shift of shifts) xml = shiftNames(xml, shift);
  parts.set(workbookPart, xml);
  if (calculate) calculateOnOpen(parts, workbookPart);
  if (!sameStore(readStore(parts), store)) writeStore(parts, workbookPart, store);
  return parts.toBytes();
}

function replay(before: Workbook, shifts: readonly RowShift[]): Workbook {
  const edits = shifts.map(({ sheet, at, count }) =>
    count > 0
      ? ({ kind: 'insert-rows', sheet, before: at, count } as const)
      : ({ kind: 'delete-rows', sheet, first: at, count: -count } as const),
  );
  return applyEdits(before, edits).workbook;
}

function cellChanges(
  old: Sheet,
  now: Sheet,
  styles: () => StyleBook,
): Map<number, Map<number, (style: number) => CellContent>> {
  const changes = new Map<number, Map<number, (style: number) => CellContent>>();
  const known = old.look?.styles?.length ?? 0;
  const styled = (now.look?.styles ?? []).slice(known);
  const bottom = Math.max(now.values.length, old.values.length, ...styled.map(({ area }) => area.bottom + 1));
  for (let row = 0; row < bottom; row += 1) {
    if (styled.length === 0 && sameRow(old, now, row)) continue;
    const width = Math.max(
      old.values[row]?.length ?? 0,
      now.values[row]?.length ?? 0,
      now.formulas[row]?.length ?? 0,
      now.numberFormats[row]?.length ?? 0,
      ...styled.map(({ area }) => (row >= area.top && row <= area.bottom ? area.right + 1 : 0)),
    );
    for (let column = 0; column < width; column += 1) {
      const value = valueAt(now, row, column);
      const formula = formulaAt(now, row, column);
      const format = numberFormatAt(now, row, column);
      const style = styled.length === 0 ? null : styleAt(now, row, column, known);
      const reformatted = format !== numberFormatAt(old, row, column);
      const same = sameValue(value, valueAt(old, row, column)) && formula === formulaAt(old, row, column);
      if (same && !reformatted && !style) continue;
      const look: LookChange = { ...(reformatted ? { format: format ?? null } : {}), ...(style ? { style } : {}) };
      const restyle = reformatted || style !== null;
      const cells = changes.get(row) ?? new Map<number, (style: number) => CellContent>();
      cells.set(column, (base) => ({ value, formula, style: restyle ? styles().derive(base, look) : base }));
      changes.set(row, cells);
    }
  }
  return changes;
}

function sameRow(old: Sheet, now: Sheet, row: number): boolean {
  return (
    old.values[row] === now.values[row] &&
    old.formulas[row] === now.formulas[row] &&
    old.numberFormats[row] === now.numberFormats[row]
  );
}

function changeMerges(xml: string, old: Sheet, now: Sheet): string {
  const gone = old.merges.filter((area) => !now.merges.some((one) => sameArea(one, area)));
  const come = now.merges.filter((area) => !old.merges.some((one) => sameArea(one, area)));
  if (gone.length === 0 && come.length === 0) return xml;
  if (gone.some((area) => !xml.includes(`"${formatArea(area)}"`))) throw new HostError('cannot-keep');
  return putElement(xml, 'mergeCells', mergeCellsXml(now.merges));
}

interface Tabs {
  readonly before: Workbook;
  readonly now: Workbook;
  readonly paths: ReadonlyMap<string, string>;
}

/** Sheets that came, went, or were shown; true when there are any. */
function arrangeTabs(
  parts: Package,
  part: string,
  { before, now, paths }: Tabs,
  write: (sheet: Sheet) => string,
): boolean {
  const old = tabsOf(parts.text(part));
  const wasThere = new Set(before.sheets.map(({ name }) => name));
  const isThere = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  let tabs: Tab[] = old.filter(({ name }) => !wasThere.has(name) || isThere.has(name));
  const gone = before.sheets.filter(({ name }) => !isThere.has(name));
  for (const { name } of gone) {
    const path = paths.get(name);
    if (path === undefined) continue;
    parts.unrelate(part, path);
    parts.remove(path);
  }
  const come = now.sheets.filter(({ name }) => !wasThere.has(name));
  for (const sheet of come) {
    const path = parts.freeName('xl/worksheets/sheet', '.xml');
    parts.set(path, write(sheet));
    parts.declareType(path, WORKSHEET_TYPE);
    const tab = newTab([...old, ...tabs], sheet.name, parts.relate(part, WORKSHEET, path.slice('xl/'.length)));
    const previous = now.sheets[now.sheets.indexOf(sheet) - 1]?.name;
    const at = tabs.findIndex(({ name }) => name === previous) + 1;
    tabs = [...tabs.slice(0, at), tab, ...tabs.slice(at)];
  }
  const shown = before.sheets.filter(
    ({ name, visibility }) => (isThere.get(name)?.visibility ?? visibility) !== visibility,
  );
  tabs = tabs.map((tab) => {
    const changed = shown.some(({ name }) => name === tab.name);
    return changed ? withVisibility(tab, isThere.get(tab.name)!.visibility) : tab;
  });
  if (gone.length === 0 && come.length === 0 && shown.length === 0) return false;
  let xml = putTabs(parts.text(part), old, tabs);
  for (const { name, look } of come) {
    const rows = look?.page?.titleRows;
    if (rows)
      xml = addPrintTitles(
        xml,
        tabs.findIndex((tab) => tab.name === name),
        name,
        rows,
      );
  }
  parts.set(part, xml);
  return true;
}

function sameStore(one: ReadonlyMap<StoredKey, string>, other: ReadonlyMap<StoredKey, string>): boolean {
  return one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);
}
