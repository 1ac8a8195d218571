import { areaHolds, formatArea, formatRef, type Area } from '../../../src/workbook';
import type { SimBook } from '../model/book';
import { eachCell, MAX_COLUMNS, MAX_ROWS, type SimCell, type SimSheet } from '../model/sheet';
import { invalidArgument } from '../wire/errors';
import { SimList, SimObject } from '../wire/object';
import { DataValidation } from './data-validation';
import { RangeFormat } from './range-format';

/** More cells than this come as null, without any error. */
const CELLS_READ = 5_000_000;

type Scalar = string | number | boolean | null;

export class Range extends SimObject {
  constructor(
    readonly book: SimBook,
    readonly sheet: SimSheet,
    readonly area: Area,
  ) {
    super();
    if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
      throw invalidArgument('The range is not on the sheet.');
    }
    if (area.bottom < area.top || area.right < area.left) throw invalidArgument('The range is empty.');
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.referenceId };
  }

  get Address(): string {
    return `${formatRef({ sheet: this.sheet.name, row: 0, column: 0 }).replace(/A1$/u, '')}${formatArea(this.area)}`;
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get Values(): unknown {
    this.book.calculate();
    return this.cells((cell) => shown(cell));
  }

  set Values(given: unknown) {
    this.write(given, (row, column, value) => this.book.type(this.sheet, row, column, value ?? ''));
    this.book.changed(this.sheet, this.area);
  }

  get Formulas(): unknown {
    return this.cells((cell) => (cell?.formula === undefined ? shown(cell) : `=${cell.formula}`));
  }

  set Formulas(given: unknown) {
    this.Values = given;
  }

  get NumberFormat(): unknown {
    return this.cells((cell) => cell?.format ?? 'General');
  }

  set NumberFormat(given: unknown) {
    this.write(given, (row, column, format) => {
      if (typeof format !== 'string') throw invalidArgument('A number format is text.');
      const cell = this.sheet.cell(row, column);
      this.sheet.put(row, column, {
        value: cell?.value ?? null,
        formula: cell?.formula,
        format: format === 'General' ? undefined : format,
      });
    });
  }

  get RowHidden(): boolean | null {
    return mixed(this.area.top, this.area.bottom, this.sheet.hiddenRows);
  }

  get ColumnHidden(): boolean | null {
    return mixed(this.area.left, this.area.right, this.sheet.hiddenColumns);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get Worksheet(): SimObject {
    return sheetObject(this.book, this.sheet);
  }

  GetRowProperties(options: { rowHidden?: boolean; rowIndex?: boolean }): unknown {
    if (Object.keys(options).some((key) => key !== 'rowHidden')) throw invalidArgument('test: only rowHidden.');
    return Array.from({ length: this.RowCount }, (_, index) => ({
      rowHidden: this.sheet.hiddenRows.has(this.area.top + index),
    }));
  }

  GetColumnProperties(options: { columnHidden?: boolean }): unknown {
    if (Object.keys(options).some((key) => key !== 'columnHidden')) throw invalidArgument('test: only columnHidden.');
    return Array.from({ length: this.ColumnCount }, (_, index) => ({
      columnHidden: this.sheet.hiddenColumns.has(this.area.left + index),
    }));
  }

  /** Only merged areas whose first cell lies in the range are told of. */
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.usedArea(valuesOnly ?? false, this.area);
    return used && new Range(this.book, this.sheet, used);
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const { area } = this;
    const inside = this.sheet.merges.filter((one) => areaHolds(area, { ...one, bottom: one.top, right: one.left }));
    return inside.length === 0 ? null : new RangeAreas(inside.map((one) => new Range(this.book, this.sheet, one)));
  }

  GetRow(index: number): Range {
    const row = this.area.top + index;
    return new Range(this.book, this.sheet, { ...this.area, top: row, bottom: row });
  }

  GetBoundingRect(other: unknown): Range {
    if (!(other instanceof Range)) throw invalidArgument('not a range');
    const [one, two] = [this.area, other.area];
    return new Range(this.book, this.sheet, {
      top: Math.min(one.top, two.top),
      left: Math.min(one.left, two.left),
      bottom: Math.max(one.bottom, two.bottom),
      right: Math.max(one.right, two.right),
    });
  }

  GetEntireRow(): Range {
    return new Range(this.book, this.sheet, { ...this.area, left: 0, right: MAX_COLUMNS - 1 });
  }

  _ValidateArraySize(rows: number, columns: number): object {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw sizeDiffers();
    return {};
  }

  Merge(across?: boolean): object {
    if (across) throw invalidArgument('test: not across.');
    this.book.mayChange(this.sheet);
    this.sheet.merge(this.area);
    return {};
  }

  Unmerge(): object {
    this.book.mayChange(this.sheet);
    this.sheet.unmerge(this.area);
    return {};
  }

  Clear(what = 'All'): object {
    this.book.mayChange(this.sheet);
    this.sheet.clear(this.area, what);
    this.book.setValue(this.sheet, this.area.top, this.area.left, null);
    this.book.changed(this.sheet, this.area);
    return {};
  }

  Insert(shift: string): this {
    this.wholeRows();
    if (shift !== 'Down') throw invalidArgument('shift');
    this.book.shiftRows(this.sheet, this.area.top, this.RowCount);
    this.book.changed(this.sheet, this.area, 'RowInserted');
    return this;
  }

  Delete(shift: string): object {
    this.wholeRows();
    if (shift !== 'Up') throw invalidArgument('shift');
    this.book.shiftRows(this.sheet, this.area.top, -this.RowCount);
    this.book.changed(this.sheet, this.area, 'RowDeleted');
    return {};
  }

  Select(): object {
    if (this.book.active !== this.sheet) throw invalidArgument('test: select only works on the active sheet.');
    this.book.selected = this.area;
    return {};
  }

  /** A number format or a look is put on the whole area. */
  paint(property: string, value: unknown): void {
    this.book.mayChange(this.sheet);
    this.sheet.paints.push({ area: this.area, property, value });
  }

  private wholeRows(): void {
    this.book.mayChange(this.sheet);
    if (this.area.left !== 0 || this.area.right !== MAX_COLUMNS - 1) throw invalidArgument('test: whole rows only.');
  }

  private cells(read: (cell: SimCell | undefined) => unknown): unknown {
    if (this.RowCount * this.ColumnCount > CELLS_READ) return null;
    return Array.from({ length: this.RowCount }, (_, row) =>
      Array.from({ length: this.ColumnCount }, (__, column) =>
        read(this.sheet.cell(this.area.top + row, this.area.left + column)),
      ),
    );
  }

  /** A single thing goes to all cells; null leaves a cell as it is. */
  private write(given: unknown, put: (row: number, column: number, value: Scalar) => void): void {
    this.book.mayChange(this.sheet);
    const grid = Array.isArray(given) ? (given as Scalar[][]) : null;
    if (grid && (grid.length !== this.RowCount || grid.some((row) => row.length !== this.ColumnCount))) {
      throw sizeDiffers();
    }
    eachCell(this.area, (row, column) => {
      const value = grid ? grid[row - this.area.top]![column - this.area.left]! : (given as Scalar);
      if (value !== null) put(row, column, value);
    });
  }
}

export class RangeAreas extends SimObject {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.referenceId };
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }

  get AreaCount(): number {
    return this.ranges.length;
  }

  get Worksheet(): SimObject {
    return this.ranges[0]!.Worksheet;
  }
}

class RangeCollection extends SimList {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override items(): readonly Range[] {
    return this.ranges;
  }
}

let sheetObject: (book: SimBook, sheet: SimSheet) => SimObject;

/** Ranges and sheets lead to each other. */
export function setSheetObject(make: typeof sheetObject): void {
  sheetObject = make;
}

const sizeDiffers = (): Error => invalidArgument("The array's size or dimensions don't match the range's.");

function shown(cell: SimCell | undefined): unknown {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function mixed(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  const inside = [...hidden].filter((index) => index >= first && index <= last).length;
  return inside === 0 ? false : inside === last - first + 1 ? true : null;
}
