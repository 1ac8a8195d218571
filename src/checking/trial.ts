import type { Fix } from '../rules';
import {
  applyEdits,
  EditError,
  formulaAt,
  recalculatedAfter,
  sameValue,
  valueAt,
  type CellRef,
  type Edit,
  type Workbook,
} from '../workbook';
import type { Faults } from './faults';
import type { CheckedFinding } from './model';
import { withFormats } from './neighbour-format';

/** What all trials together may cost, in cells read; of the smallest workbooks more trials than anyone needs. */
const MOST_WORK = 400_000;
const FEWEST_TRIALS = 2;
const MOST_TRIALS = 100;
/** A fault costs as much as so many cells: its cause is looked for. */
const CELLS_A_FAULT = 20;
/** A workbook with more faults is misread or ruined: no single fix is tried, and none offered. */
const MOST_FAULTS = 2000;

interface Tried {
  readonly finding: CheckedFinding;
  /** What it is about, as {@link Faults} count it. */
  readonly fault: string | null;
}

/** The faults of a workbook after a change. */
type JudgeAgain = (changed: Workbook) => Faults;

/**
 * The findings with those of their fixes that proved good on a copy of the workbook: the fault is gone, and none of error
 * level has come instead. A fix that was not tried is not offered: of very many findings only the first have one.
 * @param mostFaults of a workbook with more of them no fix is tried.
 */
export function withTriedFixes(
  workbook: Workbook,
  before: Faults,
  found: readonly Tried[],
  judge: JudgeAgain,
  mostFaults: number = MOST_FAULTS,
): CheckedFinding[] {
  const trials = new Trials(workbook, before, judge, mostFaults);
  return found.map(({ finding, fault }) => {
    if (finding.fixes.length === 0) return finding;
    const fixes = finding.fixes
      .map((fix): Fix => ({ ...fix, edits: withFormats(workbook, fix.edits) }))
      .filter(({ edits }) => fault !== null && trials.mends(edits, fault));
    return { ...finding, fixes };
  });
}

class Trials {
  /** What is wrong after each list of edits; null where they cannot be made. */
  private readonly known = new Map<string, Faults | null>();
  private left: number;

  constructor(
    private readonly workbook: Workbook,
    private readonly before: Faults,
    private readonly judge: JudgeAgain,
    mostFaults: number,
  ) {
    // Each time it occurs a fault counts: lines of one code and name fail in the same words.
    let faults = 0;
    for (const times of before.all.values()) faults += times;
    const work = cellsOf(workbook) + CELLS_A_FAULT * faults;
    this.left = faults > mostFaults ? 0 : Math.min(MOST_TRIALS, Math.max(FEWEST_TRIALS, Math.floor(MOST_WORK / work)));
  }

  mends(edits: readonly Edit[], fault: string): boolean {
    const after = this.after(edits);
    if (after === null) return false;
    const { before } = this;
    return (
      timesIn(after.all, fault) < timesIn(before.all, fault) &&
      [...after.ownErrors].every(([error, times]) => times <= timesIn(before.errors, error)) &&
      after.holding >= before.holding
    );
  }

  private after(edits: readonly Edit[]): Faults | null {
    // Findings of one cause, or of two looks at one cell, propose the same.
    const key = JSON.stringify(edits);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const changed = this.left > 0 ? changedBy(this.workbook, edits) : null;
    if (changed !== null) this.left -= 1;
    const after = changed === null ? null : this.judge(changed);
    this.known.set(key, after);
    return after;
  }
}

function timesIn(counts: ReadonlyMap<string, number>, fault: string): number {
  return counts.get(fault) ?? 0;
}

function cellsOf({ sheets }: Workbook): number {
  let cells = 1;
  for (const { values } of sheets) for (const row of values) cells += row?.length ?? 0;
  return cells;
}

/** The workbook after the edits; null where they change nothing, put a figure in place of a formula, or cannot be made. */
function changedBy(workbook: Workbook, edits: readonly Edit[]): Workbook | null {
  let changed = workbook;
  let changes = false;
  try {
    for (const edit of edits) {
      if (edit.kind === 'set-value' && formulaIn(changed, edit.at) !== undefined) return null;
      changes ||= !says(changed, edit);
      changed = applyEdits(changed, [edit]).workbook;
    }
  } catch (error) {
    if (error instanceof EditError) return null;
    throw error;
  }
  return changes ? recalculatedAfter(changed, workbook, edits) : null;
}

function formulaIn(workbook: Workbook, { sheet: name, row, column }: CellRef): string | undefined {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet && formulaAt(sheet, row, column);
}

/** Does the cell hold already what an edit puts there? */
function says(workbook: Workbook, edit: Edit): boolean {
  if (edit.kind === 'set-formula') return formulaIn(workbook, edit.at) === edit.formula;
  if (edit.kind !== 'set-value') return false;
  const sheet = workbook.sheets.find(({ name }) => name === edit.at.sheet);
  return sheet !== undefined && sameValue(valueAt(sheet, edit.at.row, edit.at.column), edit.value);
}
