import { invalidArgument } from '../wire/errors';
import { SimObject } from '../wire/object';
import type { RangePlace } from './place';

const ONE_OF = (...allowed: string[]) => {
  return (value: unknown): void => {
    if (!allowed.includes(String(value))) throw invalidArgument(`${String(value)} is none of ${allowed.join(', ')}`);
  };
};
const COLOUR = (value: unknown): void => {
  if (!/^#[0-9A-F]{6}$/iu.test(String(value))) throw invalidArgument(`${String(value)} is no colour`);
};
const NUMBER = (value: unknown): void => {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument(`${String(value)} is no size`);
};
const TRUTH = (value: unknown): void => {
  if (typeof value !== 'boolean') throw invalidArgument(`${String(value)} is neither true nor false`);
};
const TEXT = (value: unknown): void => {
  if (typeof value !== 'string' || value === '') throw invalidArgument(`${String(value)} is no text`);
};

/** A format object is a bag of properties over an area; each knows what it takes. */
abstract class Bag extends SimObject {
  constructor(
    protected readonly range: RangePlace,
    private readonly prefix: string,
  ) {
    super();
  }

  protected put(property: string, value: unknown, check: (value: unknown) => void): void {
    check(value);
    this.range.paint(`${this.prefix}${property}`, value);
  }
}

export class RangeFormat extends Bag {
  constructor(range: RangePlace) {
    super(range, '');
  }

  get Font(): RangeFont {
    return new RangeFont(this.range, 'font.');
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range, 'fill.');
  }

  get Borders(): RangeBorders {
    return new RangeBorders(this.range);
  }

  set HorizontalAlignment(value: unknown) {
    this.put('horizontalAlignment', value, ONE_OF('General', 'Left', 'Center', 'Right'));
  }

  set VerticalAlignment(value: unknown) {
    this.put('verticalAlignment', value, ONE_OF('Top', 'Center', 'Bottom'));
  }

  set WrapText(value: unknown) {
    this.put('wrapText', value, TRUTH);
  }

  /** Points-like: a standard column is 48 to 64 wide. */
  set ColumnWidth(value: unknown) {
    NUMBER(value);
    const { sheet, area, book } = this.range;
    book.mayChange(sheet);
    for (let column = area.left; column <= area.right; column += 1) sheet.columnWidths.set(column, Number(value));
  }

  set RowHeight(value: unknown) {
    NUMBER(value);
    const { sheet, area, book } = this.range;
    book.mayChange(sheet);
    for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.set(row, Number(value));
  }
}

class RangeFont extends Bag {
  set Bold(value: unknown) {
    this.put('bold', value, TRUTH);
  }

  set Name(value: unknown) {
    this.put('name', value, TEXT);
  }

  set Size(value: unknown) {
    this.put('size', value, NUMBER);
  }

  set Color(value: unknown) {
    this.put('color', value, COLOUR);
  }
}

class RangeFill extends Bag {
  set Color(value: unknown) {
    this.put('color', value, COLOUR);
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

class RangeBorders extends SimObject {
  constructor(private readonly range: RangePlace) {
    super();
  }

  GetItem(edge: string): RangeBorder {
    ONE_OF(...EDGES)(edge);
    return new RangeBorder(this.range, `borders.${edge}.`);
  }
}

class RangeBorder extends Bag {
  set Style(value: unknown) {
    this.put('style', value, ONE_OF('None', 'Continuous'));
  }

  set Weight(value: unknown) {
    this.put('weight', value, ONE_OF('Hairline', 'Thin', 'Medium', 'Thick'));
  }

  set Color(value: unknown) {
    this.put('color', value, COLOUR);
  }
}
