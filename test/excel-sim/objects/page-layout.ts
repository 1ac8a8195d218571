import type { SimBook } from '../model/book';
import type { SimSheet } from '../model/sheet';
import { invalidArgument } from '../wire/errors';
import { SimObject } from '../wire/object';
import { Range } from './range';

export class PageLayout extends SimObject {
  constructor(
    private readonly book: SimBook,
    private readonly sheet: SimSheet,
  ) {
    super();
  }

  set Orientation(value: unknown) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('orientation');
    this.put('orientation', value);
  }

  set PaperSize(value: unknown) {
    if (value !== 'A4') throw invalidArgument('paper');
    this.put('paperSize', value);
  }

  set Zoom(value: unknown) {
    this.put('zoom', value);
  }

  SetPrintTitleRows(range: unknown): object {
    this.put('titleRows', range instanceof Range ? [range.area.top, range.area.bottom] : range);
    return {};
  }

  private put(name: string, value: unknown): void {
    this.book.mayChange(this.sheet);
    this.sheet.page[name] = value;
  }
}
