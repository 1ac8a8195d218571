import { mapped } from '../mapped';
import { Memory } from '../memory';
import { sameValue } from '../edits-between';
import {
  formulaAt,
  isCellError,
  notCalculated,
  valueAt,
  type CellValue,
  type ReadingNote,
  type Sheet,
  type Workbook,
} from '../workbook';
import { evaluate } from './evaluate';
import { MOST_COLUMNS, type Formula } from './expression';
import { Marks } from './marks';
import { neverCalculatedNote, UNKNOWN_RESULTS, unknownResultsNote, type UnknownResult } from './notes';
import type { FindCells } from './operand';
import { parseFormula } from './parse';
import { SheetCells, type Budget } from './sheet-cells';

/** Cells looked at for all formulas together: some seconds. */
const MOST_CELLS = 50_000_000;

/**
 * The workbook with the results of formulas worked out anew: of those never calculated, and of those that depend, through
 * any number of formulas, on a cell that is another one than in `before` (null: none is). Sheets without a new result stay the
 * same objects, and so does the workbook where there is none. What cannot be worked out is `notCalculated`.
 * @param mostCells looked at for all formulas together; what comes after is not calculated.
 */
export function recalculated(workbook: Workbook, before: Workbook | null, mostCells = MOST_CELLS): Workbook {
  const hasFormulas = workbook.sheets.some(({ formulas }) => formulas.some((row) => row?.some((text) => text)));
  if (!hasFormulas || workbook === before) return workbook;
  const budget = (): Budget => ({ cells: mostCells });
  if (before === null && isAllZero(workbook)) {
    const distrusting = new Recalculation(workbook, null, budget(), true);
    distrusting.run();
    if (distrusting.revived > 0) return distrusting.finished();
  }
  const plain = new Recalculation(workbook, before, budget(), false);
  plain.run();
  return plain.finished();
}

/** Whether formulas have the result 0 and none has another one: so libraries leave them that do not calculate. */
function isAllZero({ sheets }: Workbook): boolean {
  let zeros = 0;
  for (const sheet of sheets) {
    for (const [at, row] of sheet.formulas.entries()) {
      for (const [column, text] of (row ?? []).entries()) {
        if (text === undefined) continue;
        const value = valueAt(sheet, at, column);
        if (value === 0) zeros += 1;
        else if (!isCellError(value) || value.notCalculated !== 'no-result') return false;
      }
    }
  }
  return zeros > 0;
}

/** One sheet on the way. */
interface Page {
  readonly cells: SheetCells;
  readonly formulas: readonly (readonly (Formula | undefined)[] | undefined)[];
  /** Cells with formulas whose turn has not come. */
  readonly pending: Marks;
  /** Cells that are not what they were. */
  readonly changed: Marks;
  /** Cells that wait for those they depend on, with the number of their step. */
  readonly waiting: Map<number, number>;
  readonly find: FindCells;
}

/** A cell whose formula is being worked out. */
interface Step {
  readonly page: Page;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  /** The area looked at for formulas that come first. */
  area: number;
}

class Recalculation {
  /** Formulas that were stored as 0 and are not. */
  revived = 0;
  private readonly pages: Map<string, Page>;
  /** Sheets that came or went: what names them is worked out anew, even where they are empty. */
  private readonly replaced: ReadonlySet<string>;
  private hasChanges = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly before: Workbook | null,
    budget: Budget,
    private readonly distrustsZero: boolean,
  ) {
    const find =
      (home: string): FindCells =>
      (sheet) =>
        this.page(sheet ?? home)?.cells ?? null;
    this.pages = new Map(
      workbook.sheets.map((sheet) => [
        sheet.name.toLowerCase(),
        {
          cells: new SheetCells(sheet, budget),
          formulas: mapped(Array.from(sheet.formulas), (row) => row && parsedRows.of(row, parseRow)),
          pending: new Marks(),
          changed: new Marks(),
          waiting: new Map<number, number>(),
          find: find(sheet.name),
        },
      ]),
    );
    const known = new Set((before ?? workbook).sheets.map(({ name }) => name.toLowerCase()));
    this.replaced = new Set(
      [...known, ...this.pages.keys()].filter((name) => !known.has(name) || !this.pages.has(name)),
    );
  }

  run(): void {
    if (this.before) this.compare(this.before);
    for (const page of this.pages.values())
      page.formulas.forEach((row, at) => row?.forEach((formula, column) => formula && page.pending.add(at, column)));
    for (const page of this.pages.values())
      page.formulas.forEach((row, at) =>
        row?.forEach((formula, column) => {
          if (formula && page.pending.has(at, column)) this.settle({ page, row: at, column, formula, area: 0 });
        }),
      );
  }

  finished(): Workbook {
    const pages = [...this.pages.values()];
    const bySheet = new Map(pages.map(({ cells }) => [cells.sheet, cells]));
    const sheets = this.workbook.sheets.map((sheet) => bySheet.get(sheet)?.withResults() ?? sheet);
    if (sheets.every((sheet, index) => sheet === this.workbook.sheets[index])) return this.workbook;
    return { ...this.workbook, sheets, notes: this.notes(pages) };
  }

  private notes(pages: readonly Page[]): ReadingNote[] {
    const unknown: UnknownResult[] = [];
    let never = 0;
    for (const { cells, formulas } of pages) {
      formulas.forEach((row, at) =>
        row?.forEach((formula, column) => {
          if (!formula) return;
          if (this.before === null && this.isNeverCalculated(cells.sheet, at, column)) never += 1;
          const value = cells.at(at, column);
          if (isCellError(value) && value.notCalculated)
            unknown.push({ sheet: cells.sheet.name, row: at, column, reason: value.notCalculated });
        }),
      );
    }
    const own = unknownResultsNote(unknown);
    return [
      ...this.workbook.notes.filter(({ code }) => code !== UNKNOWN_RESULTS),
      ...(never > 0 ? [neverCalculatedNote(never)] : []),
      ...(own ? [own] : []),
    ];
  }

  private page(name: string): Page | undefined {
    return this.pages.get(name.toLowerCase());
  }

  private isNeverCalculated(sheet: Sheet, row: number, column: number): boolean {
    const value = valueAt(sheet, row, column);
    return (isCellError(value) && value.notCalculated !== undefined) || (this.distrustsZero && value === 0);
  }

  /** Marks the cells that are not what they were. */
  private compare(before: Workbook): void {
    for (const { cells, changed } of this.pages.values()) {
      const { sheet } = cells;
      const old = before.sheets.find(({ name }) => name === sheet.name);
      if (old === sheet) continue;
      const height = Math.max(...[sheet, old].flatMap((one) => [one?.values.length ?? 0, one?.formulas.length ?? 0]));
      for (let row = 0; row < height; row += 1) {
        if (old && old.values[row] === sheet.values[row] && old.formulas[row] === sheet.formulas[row]) continue;
        const width = Math.max(
          ...[sheet, old].flatMap((one) => [one?.values[row]?.length ?? 0, one?.formulas[row]?.length ?? 0]),
        );
        for (let column = 0; column < width; column += 1)
          if (!old || !isSameCell(old, sheet, row, column)) changed.add(row, column);
      }
      this.hasChanges ||= !changed.isEmpty;
    }
    this.hasChanges ||= this.replaced.size > 0;
  }

  /** Works out a cell after the cells it depends on, without calling itself: chains of formulas may be long. */
  private settle(first: Step): void {
    const steps: Step[] = [];
    const enter = (step: Step): void => {
      step.page.waiting.set(numberOf(step), steps.length);
      steps.push(step);
    };
    enter(first);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const next = this.comesFirst(step);
      const depth = next?.page.waiting.get(numberOf(next));
      if (!next) this.finish(steps.pop()!, null);
      else if (depth === undefined) enter(next);
      else for (const one of steps.splice(depth)) this.finish(one, 'circular');
    }
  }

  /** A formula whose turn has not come in an area that a formula refers to. */
  private comesFirst(step: Step): Step | null {
    const { areas } = step.formula;
    for (; step.area < areas.length; step.area += 1) {
      const area = areas[step.area]!;
      const page = area.sheet === null ? step.page : this.page(area.sheet);
      const found = page?.pending.in(area);
      if (page && found) return { page, ...found, formula: page.formulas[found.row]![found.column]!, area: 0 };
    }
    return null;
  }

  private finish(step: Step, problem: 'circular' | null): void {
    const { page, row, column, formula } = step;
    page.pending.delete(row, column);
    page.waiting.delete(numberOf(step));
    const stored = page.cells.at(row, column);
    if (!this.isDue(step, stored, problem)) return;
    const value = problem
      ? notCalculated(problem)
      : formula.expression
        ? evaluate(formula.expression, page.find)
        : notCalculated('function');
    if (isSameResult(value, stored)) return;
    if (stored === 0 && typeof value === 'number') this.revived += 1;
    page.cells.put(row, column, value);
    page.changed.add(row, column);
    this.hasChanges = true;
  }

  /** Whether a formula has no result, or one that may be out of date. */
  private isDue({ page, row, column, formula }: Step, stored: CellValue, problem: 'circular' | null): boolean {
    if (isCellError(stored) && stored.notCalculated) return true;
    if (this.distrustsZero && stored === 0) return true;
    if (!this.hasChanges) return false;
    // What runs in a circle, or depends on cells it does not name, may follow from any change.
    if (problem || formula.isOpen || page.changed.has(row, column)) return true;
    return formula.areas.some((area) =>
      area.sheet !== null && this.replaced.has(area.sheet.toLowerCase())
        ? true
        : (area.sheet === null ? page : this.page(area.sheet))?.changed.in(area),
    );
  }
}

/** Of a cell on its sheet. */
function numberOf({ row, column }: Step): number {
  return row * MOST_COLUMNS + column;
}

function isSameResult(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) && isCellError(other) && one.notCalculated !== other.notCalculated) return false;
  return sameValue(one, other);
}

function isSameCell(old: Sheet, sheet: Sheet, row: number, column: number): boolean {
  return (
    formulaAt(old, row, column) === formulaAt(sheet, row, column) &&
    sameValue(valueAt(old, row, column), valueAt(sheet, row, column))
  );
}

const parsedRows = new Memory<readonly (Formula | undefined)[]>();

function parseRow(row: readonly (string | undefined)[]): (Formula | undefined)[] {
  return mapped(Array.from(row), (text) => (text === undefined ? undefined : parseFormula(text)));
}
