import {
  formulaAt,
  textAt,
  valueAt,
  type Area,
  type CellRef,
  type CellValue,
  type Ragged,
  type Sheet,
  type Workbook,
} from '../../../src/workbook';
import type { FigureCell, MadeWorkbook, TableId } from '../../workbooks';
import { withThousands } from '../../workbooks/style';
import type { Random } from '../../workbooks';

/** A workbook with one fault in it. */
export interface Injection {
  readonly workbook: Workbook;
  /** Whether a cell is one the fault touched, or for a dropped row the sum it left. */
  readonly touches: (cell: CellRef) => boolean;
  readonly description: string;
}

export interface Fault {
  readonly id: string;
  /** Null when the book has no place for this fault. */
  readonly inject: (book: MadeWorkbook, random: Random) => Injection | null;
}

/** Tables whose figures stand in sums or must equal another table's. */
const CHECKED: readonly TableId[] = [
  'summary',
  'revenue',
  'expenditure',
  'fiscal',
  'fiscal-expenditure',
  'fiscal-basic',
  'general',
  'basic',
  'fund',
  'capital',
  'three-public',
  'operating',
];

const sameCell = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;
const sheetOf = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((one) => one.name === name)!;

function drawFigure(book: MadeWorkbook, random: Random): FigureCell {
  const tables = CHECKED.filter((table) => book.cells.some((cell) => cell.table === table));
  const table = random.pick(tables);
  return random.pick(book.cells.filter((cell) => cell.table === table));
}

function placeOf(book: MadeWorkbook, cell: FigureCell): { unitFen: number; decimals: number } {
  return book.places.find(
    (one) => one.sheet === cell.sheet && one.table === cell.table && one.top <= cell.row && cell.row <= one.bottom,
  )!;
}

const figureAt = (book: MadeWorkbook, cell: CellRef): number =>
  Number(textAt(sheetOf(book.workbook, cell.sheet), cell.row, cell.column).replaceAll(',', ''));

interface Change {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** Keeps a formula standing over the new value, as a recalculated one does. */
  readonly keepFormula?: boolean;
}

function withChanges(workbook: Workbook, changes: readonly Change[]): Workbook {
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const own = changes.filter((change) => change.cell.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const values = sheet.values.map((row) => [...(row ?? [])]);
    const formulas = sheet.formulas.map((row) => [...(row ?? [])]);
    for (const { cell, value, keepFormula } of own) {
      values[cell.row]![cell.column] = value;
      const row = formulas[cell.row];
      if (row && !keepFormula) row[cell.column] = undefined;
    }
    return { ...sheet, values, formulas };
  });
  return { ...workbook, sheets };
}

/** The figure written the way its table writes figures. */
function written(book: MadeWorkbook, cell: FigureCell, value: number): CellValue {
  const before = valueAt(sheetOf(book.workbook, cell.sheet), cell.row, cell.column);
  return typeof before === 'string' ? withThousands(value, placeOf(book, cell).decimals) : value;
}

/** Formulas above a changed figure recalculate, as they do in Excel; a formula typed over does not. */
function setFigure(
  book: MadeWorkbook,
  cell: FigureCell,
  value: number | null,
): { workbook: Workbook; changed: CellRef[] } {
  const old = figureAt(book, cell);
  const difference = (value ?? 0) - old;
  const changes: Change[] = [{ cell, value: value === null ? null : written(book, cell, value) }];
  let above = cell.total;
  while (above) {
    const at = above;
    const total = book.cells.find((one) => sameCell(one, at));
    if (!total || formulaAt(sheetOf(book.workbook, at.sheet), at.row, at.column) === undefined) break;
    changes.push({ cell: total, value: figureAt(book, total) + difference, keepFormula: true });
    above = total.total;
  }
  return { workbook: withChanges(book.workbook, changes), changed: changes.map((change) => change.cell) };
}

function changedFigure(book: MadeWorkbook, cell: FigureCell, value: number | null): Injection {
  const { workbook, changed } = setFigure(book, cell, value);
  return {
    workbook,
    touches: (one) => changed.some((other) => sameCell(one, other)),
    description: `${cell.sheet} ${cell.table} ${cell.role} ${cell.label}: ${figureAt(book, cell)} → ${value}`,
  };
}

/** Decimal arithmetic on printed figures, free of float dust. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Cells that keep more digits than they show are changed by what they keep. */
const kept = (book: MadeWorkbook, cell: FigureCell): number =>
  book.layout === 'hebei-formulas' ? 6 : placeOf(book, cell).decimals;

/** 1.00 of the table's unit; 100 where whole 元 are printed, for 1 元 there is within honest rounding. */
const addOne: Fault = {
  id: 'add 1.00',
  inject: (book, random) => {
    const cell = drawFigure(book, random);
    const { decimals } = placeOf(book, cell);
    return changedFigure(book, cell, rounded(figureAt(book, cell) + (decimals === 0 ? 100 : 1), kept(book, cell)));
  },
};

const swapDigits: Fault = {
  id: 'swap two digits',
  inject: (book, random) => {
    const cell = drawFigure(book, random);
    const digits = figureAt(book, cell).toFixed(placeOf(book, cell).decimals);
    const places: [number, number][] = [];
    for (let at = 0; at + 1 < digits.length; at++) {
      const next = digits[at + 1] === '.' ? at + 2 : at + 1;
      if (/\d/.test(digits[at]!) && next < digits.length && digits[at] !== digits[next]) places.push([at, next]);
    }
    if (places.length === 0) return null;
    const [left, right] = random.pick(places);
    const letters = digits.split('');
    [letters[left], letters[right]] = [letters[right]!, letters[left]!];
    return changedFigure(book, cell, Number(letters.join('')));
  },
};

const tenfold: Fault = {
  id: '×10',
  inject: (book, random) => {
    const cell = drawFigure(book, random);
    return changedFigure(book, cell, rounded(figureAt(book, cell) * 10, kept(book, cell)));
  },
};

const blank: Fault = {
  id: 'blank',
  inject: (book, random) => changedFigure(book, drawFigure(book, random), null),
};

const textNumber: Fault = {
  id: 'text number',
  inject: (book, random) => {
    const cell = drawFigure(book, random);
    const before = valueAt(sheetOf(book.workbook, cell.sheet), cell.row, cell.column);
    if (typeof before !== 'number') return null;
    const text = withThousands(before, placeOf(book, cell).decimals);
    return {
      workbook: withChanges(book.workbook, [{ cell, value: text }]),
      touches: (one) => sameCell(one, cell),
      description: `${cell.sheet} ${cell.table} ${cell.label}: '${text}`,
    };
  },
};

/** Yuan typed where 万元 are meant, over a whole table. */
const otherUnit: Fault = {
  id: 'table ×10000',
  inject: (book, random) => {
    const { table } = drawFigure(book, random);
    const cells = book.cells.filter((cell) => cell.table === table);
    const places = book.places.filter((place) => place.table === table);
    const changes = cells.map((cell): Change => ({
      cell,
      value: written(book, cell, rounded(figureAt(book, cell) * 10_000, 6)),
      keepFormula: true,
    }));
    return {
      workbook: withChanges(book.workbook, changes),
      // The line that states the unit is as good a place to point at as any figure.
      touches: (one) =>
        places.some((place) => place.sheet === one.sheet && place.top <= one.row && one.row <= place.bottom),
      description: table,
    };
  },
};

const nameSwap: Fault = {
  id: 'name swap',
  inject: (book, random) => {
    const nameOf = (at: { sheet: string; row: number; nameColumn: number }): string =>
      textAt(sheetOf(book.workbook, at.sheet), at.row, at.nameColumn);
    const first = random.pick(book.rows);
    const others = book.rows.filter(
      (row) => row.table === first.table && row.code.length === first.code.length && nameOf(row) !== nameOf(first),
    );
    if (others.length === 0) return null;
    const second = random.pick(others);
    const cell = (row: typeof first): CellRef => ({ sheet: row.sheet, row: row.row, column: row.nameColumn });
    return {
      workbook: withChanges(book.workbook, [
        { cell: cell(first), value: nameOf(second) },
        { cell: cell(second), value: nameOf(first) },
      ]),
      touches: (one) => [first, second].some((row) => row.sheet === one.sheet && row.row === one.row),
      description: `${first.table} ${first.code} ${nameOf(first).trim()} ↔ ${second.code} ${nameOf(second).trim()}`,
    };
  },
};

/** One digit of a code, or of one of its parts, is another: the line then seems to belong elsewhere. */
const codeDigit: Fault = {
  id: 'code digit',
  inject: (book, random) => {
    const row = random.pick(book.rows.filter(({ code }) => code.length >= 5));
    const sheet = sheetOf(book.workbook, row.sheet);
    const cells = (sheet.values[row.row] ?? []).flatMap((value, column) => {
      const text = textAt(sheet, row.row, column);
      const isPart =
        /^\d+$/.test(text) && (row.code.startsWith(text) || row.code.endsWith(text) || row.code.slice(3, 5) === text);
      return column !== row.nameColumn && isPart ? [{ column, value, text }] : [];
    });
    if (cells.length === 0) return null;
    const { column, value, text } = random.pick(cells);
    const at = random.int(0, text.length - 1);
    const digit = (Number(text[at]) + random.int(1, 9)) % 10;
    const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
    const cell = { sheet: row.sheet, row: row.row, column };
    return {
      workbook: withChanges(book.workbook, [{ cell, value: typeof value === 'number' ? Number(changed) : changed }]),
      touches: (one) => one.sheet === row.sheet && one.row === row.row,
      description: `${row.sheet} ${row.table} ${row.code}: ${text} → ${changed}`,
    };
  },
};

/** Takes a 项 or economic 款 out of its table; what is below moves up. */
const dropRow: Fault = {
  id: 'drop a row',
  inject: (book, random) => {
    const leaves = book.rows.filter((row) =>
      book.cells.some(
        (cell) => cell.sheet === row.sheet && cell.row === row.row && cell.role === 'leaf' && cell.table === row.table,
      ),
    );
    // A table of two blocks side by side has no row that could go alone.
    if (leaves.length === 0) return null;
    const gone = random.pick(leaves);
    const twoBlocks = book.rows.some((row) => row.sheet === gone.sheet && row.row === gone.row && row !== gone);
    if (twoBlocks) return null;
    const figures = book.cells.filter((cell) => cell.sheet === gone.sheet && cell.row === gone.row);
    const moved = (ref: CellRef): CellRef =>
      ref.sheet === gone.sheet && ref.row > gone.row ? { ...ref, row: ref.row - 1 } : ref;
    const totals = figures.flatMap((cell) => (cell.total ? [moved(cell.total)] : []));
    const sheet = withoutRow(sheetOf(book.workbook, gone.sheet), gone.row);
    const sheets = book.workbook.sheets.map((one) => (one.name === sheet.name ? sheet : one));
    return {
      workbook: { ...book.workbook, sheets },
      touches: (one) => totals.some((total) => sameCell(total, one)),
      description: `${gone.sheet} ${gone.table} ${gone.code}: row ${gone.row + 1} with ${figures.length} figures`,
    };
  },
};

function withoutRow(sheet: Sheet, row: number): Sheet {
  const cut = <T>(rows: Ragged<T>): Ragged<T> => [...rows.slice(0, row), ...rows.slice(row + 1)];
  const up = (index: number): number => (index > row ? index - 1 : index);
  const merges = sheet.merges
    .filter((area) => area.top !== row || area.bottom !== row)
    .map((area): Area => ({ ...area, top: up(area.top), bottom: area.bottom >= row ? area.bottom - 1 : area.bottom }));
  const moved = (rows: readonly number[]): string => rows.join(',');
  // Formulas point at rows; those below the gap follow their cells.
  const formulas = cut(sheet.formulas).map((cells) =>
    cells?.map((formula) =>
      formula
        ?.split('+')
        .filter((part) => Number(part.slice(1)) !== row + 1)
        .map((part) => part.slice(0, 1) + moved([up(Number(part.slice(1)) - 1) + 1]))
        .join('+'),
    ),
  );
  return { ...sheet, values: cut(sheet.values), formulas, numberFormats: cut(sheet.numberFormats), merges };
}

export const FAULTS: readonly Fault[] = [
  ...[addOne, swapDigits, tenfold, blank, textNumber],
  ...[dropRow, nameSwap, codeDigit, otherUnit],
];
