import { parseArea, type Visibility } from '../../../src/workbook';
import type { SimBook } from '../model/book';
import { MAX_COLUMNS, type SimSheet } from '../model/sheet';
import { accessDenied, ExcelFault, invalidArgument, itemNotFound } from '../wire/errors';
import { SimList, SimObject } from '../wire/object';
import { PageLayout } from './page-layout';
import { Range, setSheetObject } from './range';

const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

export class Worksheet extends SimObject {
  constructor(
    private readonly book: SimBook,
    readonly sheet: SimSheet,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }

  set Position(value: unknown) {
    if (this.book.isStructureProtected || this.book.isReadOnly) throw accessDenied();
    const { sheets } = this.book;
    if (typeof value !== 'number' || value < 0 || value >= sheets.length) throw invalidArgument('position');
    const others = sheets.filter((one) => one !== this.sheet);
    this.book.sheets = [...others.slice(0, value), this.sheet, ...others.slice(value)];
  }

  get Visibility(): string {
    return VISIBILITIES[this.sheet.visibility];
  }

  set Visibility(value: unknown) {
    if (this.book.isStructureProtected || this.book.isReadOnly) throw accessDenied();
    const found = (Object.keys(VISIBILITIES) as Visibility[]).find((one) => VISIBILITIES[one] === value);
    if (!found) throw invalidArgument('visibility');
    this.sheet.visibility = found;
  }

  get Protection(): Protection {
    return new Protection(() => this.sheet.isProtected);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.book, this.sheet);
  }

  GetRange(address: string): Range {
    const rows = /^(\d+):(\d+)$/u.exec(address);
    if (rows) {
      const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
      return new Range(this.book, this.sheet, { top, bottom, left: 0, right: MAX_COLUMNS - 1 });
    }
    const area = parseArea(address);
    if (!area) throw invalidArgument(`address ${address}`);
    return new Range(this.book, this.sheet, area);
  }

  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): Range {
    return new Range(this.book, this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const area = this.sheet.usedArea(valuesOnly ?? false);
    return area && new Range(this.book, this.sheet, area);
  }

  Activate(): object {
    if (this.sheet.visibility !== 'visible') throw invalidArgument('A hidden sheet cannot be shown.');
    this.book.active = this.sheet;
    return {};
  }

  Delete(): object {
    this.book.removeSheet(this.sheet);
    return {};
  }
}

export class Protection extends SimObject {
  constructor(private readonly isOn: () => boolean) {
    super();
  }

  get Protected(): boolean {
    return this.isOn();
  }
}

export class WorksheetCollection extends SimList {
  constructor(
    private readonly book: SimBook,
    private readonly listen: (kind: 'changed' | 'added' | 'deleted' | 'nameChanged', on: boolean) => void,
  ) {
    super();
  }

  override items(): readonly Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }

  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.sheets.find(({ id }) => id === key) ?? this.book.sheet(key);
    return sheet ? new Worksheet(this.book, sheet) : null;
  }

  GetCount(visibleOnly?: boolean): number {
    return this.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === 'visible').length;
  }

  Add(name?: string): Worksheet {
    if (name !== undefined && this.book.sheet(name)) {
      throw new ExcelFault('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
    return new Worksheet(this.book, this.book.addSheet(name));
  }

  _RegisterDataChangedEvent(): object {
    this.listen('changed', true);
    return {};
  }

  _UnregisterDataChangedEvent(): object {
    this.listen('changed', false);
    return {};
  }

  _RegisterAddedEvent(): object {
    this.listen('added', true);
    return {};
  }

  _UnregisterAddedEvent(): object {
    this.listen('added', false);
    return {};
  }

  _RegisterDeletedEvent(): object {
    this.listen('deleted', true);
    return {};
  }

  _UnregisterDeletedEvent(): object {
    this.listen('deleted', false);
    return {};
  }

  _RegisterEventNameChanged(): object {
    this.listen('nameChanged', true);
    return {};
  }

  _UnregisterEventNameChanged(): object {
    this.listen('nameChanged', false);
    return {};
  }
}

setSheetObject((book, sheet) => new Worksheet(book, sheet));
