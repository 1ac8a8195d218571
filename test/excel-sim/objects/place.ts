import type { Area } from '../../../src/workbook';
import type { SimBook } from '../model/book';
import type { SimSheet } from '../model/sheet';

/** Where a range lies: all that its format and its drop-downs need of it. */
export interface RangePlace {
  readonly book: SimBook;
  readonly sheet: SimSheet;
  readonly area: Area;
  /** Notes how all of its cells look. */
  paint(property: string, value: unknown): void;
}
