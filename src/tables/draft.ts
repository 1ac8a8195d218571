import type { Block } from './blocks';
import type { Frame } from './frame';
import type { Side, StandardTable, TableKind, TableNote } from './model';

/** Where a table stands, and what is printed around it. */
export interface Place {
  readonly titleCell: StandardTable['titleCell'];
  readonly range: StandardTable['range'];
  readonly headerRows: StandardTable['headerRows'];
  readonly frame: Frame;
}

export function placeOf({ top, bottom, right, title, header }: Block, frame: Frame): Place {
  return {
    titleCell: title ? { row: title.row, column: title.column } : null,
    range: { top, left: 0, bottom, right },
    headerRows: header ? { first: header.first, last: header.last } : null,
    frame,
  };
}

/** What was read of a table. */
interface Reading {
  readonly kind: TableKind;
  readonly title: string;
  readonly sheet: string;
  readonly place: Place;
  readonly sides: readonly Side[];
  readonly notes: readonly TableNote[];
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A table as read; which of its kind it is depends on the tables before it. While that stays, it stays the same object. */
export class Draft {
  private table: StandardTable | null = null;

  constructor(private readonly reading: Reading) {}

  get kind(): TableKind {
    return this.reading.kind;
  }

  withId(id: string): StandardTable {
    if (this.table?.id !== id) this.table = this.named(id);
    return this.table;
  }

  /** However a table was read, it has one shape: it is looked into a great deal. */
  private named(id: string): StandardTable {
    const { kind, title, sheet, place, sides, notes, confidence, reasons } = this.reading;
    const { unit, unitCell, year, entity } = place.frame;
    return {
      id,
      kind,
      title,
      titleCell: place.titleCell,
      sheet,
      range: place.range,
      unit,
      unitCell,
      year,
      entity,
      sides,
      notes,
      headerRows: place.headerRows,
      confidence,
      reasons,
    };
  }
}
