import {
  formatArea,
  mapReferences,
  sheetOfPrefix,
  shiftFormulaRows,
  type Area,
  type CellValue,
  type RowShift,
  type Workbook,
} from '../../../src/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../wire/errors';
import { evaluate } from './formula';
import { SimSheet } from './sheet';
import { enter } from './typed';

/** Something listeners are told of. */
export interface SimEvent {
  readonly kind: 'changed' | 'added' | 'deleted' | 'nameChanged' | 'visibilityChanged';
  readonly sheet: SimSheet;
  readonly address?: string;
  readonly changeType?: string;
  readonly nameBefore?: string;
  readonly own: boolean;
}

/** The open workbook of the simulated Excel, and how it takes what is done to it. */
export class SimBook {
  sheets: SimSheet[];
  active: SimSheet;
  selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  /** Custom XML parts by id. */
  readonly xmlParts = new Map<string, string>();
  isStructureProtected = false;
  isReadOnly = false;
  calculatesManually = false;
  enableEvents = true;
  onEvent: (event: SimEvent) => void = () => undefined;
  /** False while somebody at the keyboard works. */
  isAddinAtWork = false;
  private isDirty = false;

  constructor(readonly workbook: Workbook) {
    this.sheets = workbook.sheets.map((given) => {
      const sheet = new SimSheet(given.name);
      sheet.visibility = given.visibility;
      sheet.merges = [...given.merges];
      sheet.hiddenRows = new Set(given.hiddenRows);
      sheet.hiddenColumns = new Set(given.hiddenColumns);
      const height = Math.max(given.values.length, given.formulas.length, given.numberFormats.length);
      for (let row = 0; row < height; row += 1) {
        const [values, formulas, formats] = [given.values[row], given.formulas[row], given.numberFormats[row]];
        const width = Math.max(values?.length ?? 0, formulas?.length ?? 0, formats?.length ?? 0);
        for (let column = 0; column < width; column += 1) {
          const value = values?.[column] ?? null;
          const formula = formulas?.[column];
          // Whoever typed text that looks like a number made the cell text first.
          const isOdd = typeof value === 'string' && formula === undefined && enter(value, 'General').value !== value;
          sheet.put(row, column, { value, formula, format: formats?.[column] ?? (isOdd ? '@' : undefined) });
        }
      }
      return sheet;
    });
    this.active = this.sheets.find(({ visibility }) => visibility === 'visible') ?? this.sheets[0]!;
  }

  sheet(name: string): SimSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string | undefined): SimSheet {
    if (this.isStructureProtected || this.isReadOnly) throw accessDenied();
    const free = name ?? `Sheet${this.sheets.length + 1}`;
    if (this.sheet(free)) throw new TypeError('unreachable: caller checks');
    if (free === '' || free.length > 31 || /[:\\/?*[\]]/u.test(free) || /^'|'$/u.test(free)) {
      throw invalidArgument('The sheet name is not allowed.');
    }
    const sheet = new SimSheet(free);
    this.sheets.push(sheet);
    this.tell({ kind: 'added', sheet });
    return sheet;
  }

  removeSheet(sheet: SimSheet): void {
    if (this.isStructureProtected || this.isReadOnly) throw accessDenied();
    const others = this.sheets.filter((one) => one !== sheet);
    if (others.length === this.sheets.length) throw itemNotFound();
    if (!others.some(({ visibility }) => visibility === 'visible')) throw invalidArgument('The last visible sheet.');
    this.sheets = others;
    if (this.active === sheet) this.active = others.find(({ visibility }) => visibility === 'visible')!;
    this.tell({ kind: 'deleted', sheet });
    this.isDirty = true;
  }

  /** Formulas that name the sheet follow. */
  renameSheet(sheet: SimSheet, name: string): void {
    const nameBefore = sheet.name;
    const prefix = `'${name.replaceAll("'", "''")}'!`;
    for (const one of this.sheets) {
      one.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const formula = mapReferences(cell.formula, (reference) =>
            reference.prefix !== '' && sheetOfPrefix(reference.prefix, '') === nameBefore
              ? { ...reference, prefix }
              : reference,
          );
          if (formula !== cell.formula) one.put(row, column, { ...cell, formula });
        }),
      );
    }
    sheet.name = name;
    this.tell({ kind: 'nameChanged', sheet, nameBefore });
  }

  /** @throws {ExcelFault} where the sheet takes no changes. */
  mayChange(sheet: SimSheet): void {
    if (sheet.isProtected || this.isReadOnly) throw accessDenied();
  }

  /** Puts something into a cell as if it were typed there. */
  type(sheet: SimSheet, row: number, column: number, given: string | number | boolean): void {
    if (sheet.isCovered(row, column)) return;
    const format = sheet.formatOf(row, column);
    if (format === '@' && typeof given === 'string' && given.startsWith("'")) {
      throw invalidArgument('test: what an apostrophe in a text cell becomes is not certain.');
    }
    const { value, formula, format: given_ } = enter(given, format);
    const shown = format === 'General' ? (given_ ?? undefined) : format;
    sheet.put(row, column, { value: formula === undefined ? value : 0, formula, format: shown });
    this.isDirty = true;
  }

  setValue(sheet: SimSheet, row: number, column: number, value: CellValue, formula?: string): void {
    sheet.put(row, column, { value, formula, format: sheet.cell(row, column)?.format });
    this.isDirty = true;
  }

  shiftRows(sheet: SimSheet, at: number, count: number): void {
    const shift: RowShift = { sheet: sheet.name, at, count };
    sheet.shift(shift);
    for (const one of this.sheets) {
      one.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const formula = shiftFormulaRows(cell.formula, one.name, shift);
          if (formula !== cell.formula) one.put(row, column, { ...cell, formula });
        }),
      );
    }
    this.isDirty = true;
  }

  /** Works out all formulas it understands; the others keep their result. */
  calculate(): void {
    if (!this.isDirty || this.calculatesManually) return;
    this.calculateAll();
  }

  /** The same whatever changed and however calculation is set. */
  calculateAll(): void {
    this.isDirty = false;
    evaluate(this.sheets);
  }

  changed(sheet: SimSheet, area: Area, changeType = 'RangeEdited'): void {
    this.tell({ kind: 'changed', sheet, address: formatArea(area), changeType });
  }

  tell(event: Omit<SimEvent, 'own'>): void {
    if (this.enableEvents || !this.isAddinAtWork) this.onEvent({ ...event, own: this.isAddinAtWork });
  }
}
