import {
  applyEdits,
  editsBetween,
  recalculatedAfter,
  sameEdits,
  type Edit,
  type RowShift,
  type Sheet,
  type Workbook,
} from '../../workbook';

/** A sheet of the file that went, as it was when it did. */
interface GoneSheet {
  readonly sheet: Sheet;
  readonly shifts: readonly RowShift[];
  readonly replaced: boolean;
}

interface Way {
  readonly workbook: Workbook;
  readonly shifts: readonly RowShift[];
  readonly replaced: ReadonlySet<string>;
  readonly gone: ReadonlyMap<string, GoneSheet>;
}

/** A workbook on its way from what the file holds, with what a comparison of the two would not show. */
export class FileState {
  private constructor(
    /** As the file holds it. */
    readonly before: Workbook,
    private readonly way: Way,
    /** What the last edits were applied to, and the edits that would undo them. */
    private readonly last: { readonly state: FileState; readonly inverse: readonly Edit[] } | null,
  ) {}

  static of(before: Workbook): FileState {
    return new FileState(before, { workbook: before, shifts: [], replaced: new Set(), gone: new Map() }, null);
  }

  get workbook(): Workbook {
    return this.way.workbook;
  }

  /** Rows of sheets of the file that came and went, in the order of time. */
  get shifts(): readonly RowShift[] {
    return this.way.shifts;
  }

  /** Sheets that have taken the name of one of the file. */
  get replaced(): ReadonlySet<string> {
    return this.way.replaced;
  }

  /**
   * Undoing what was done last gives the very state before, with all that edits cannot say.
   * @throws {EditError} as `applyEdits`.
   */
  after(edits: readonly Edit[]): FileState {
    if (this.last && sameEdits(edits, this.last.inverse)) return this.last.state;
    const { inverse } = applyEdits(this.workbook, edits);
    let { way } = this;
    for (const edit of edits) way = this.step(way, edit);
    const workbook = recalculatedAfter(way.workbook, this.workbook, edits);
    return new FileState(this.before, { ...way, workbook }, { state: this, inverse });
  }

  /** With another visibility of sheets. */
  shown(workbook: Workbook): FileState {
    return new FileState(this.before, { ...this.way, workbook }, null);
  }

  private step(way: Way, edit: Edit): Way {
    const workbook = applyEdits(way.workbook, [edit]).workbook;
    const next = { ...way, workbook };
    switch (edit.kind) {
      case 'remove-sheet':
        return this.isOfFile(edit.sheet) ? withoutSheet(next, edit.sheet, sheetNamed(way.workbook, edit.sheet)) : next;
      case 'add-sheet':
        return this.isOfFile(edit.sheet) ? withSheet(next, edit.sheet) : next;
      case 'insert-rows':
        return this.moved(next, { sheet: edit.sheet, at: edit.before, count: edit.count });
      case 'delete-rows':
        return this.moved(next, { sheet: edit.sheet, at: edit.first, count: -edit.count });
      default:
        return next;
    }
  }

  private isOfFile(sheet: string): boolean {
    return this.before.sheets.some(({ name }) => name === sheet);
  }

  private moved(way: Way, shift: RowShift): Way {
    if (!this.isOfFile(shift.sheet) || way.replaced.has(shift.sheet)) return way;
    const last = way.shifts.at(-1);
    const undone = last?.sheet === shift.sheet && last.at === shift.at && last.count === -shift.count && last.count > 0;
    return { ...way, shifts: undone ? way.shifts.slice(0, -1) : [...way.shifts, shift] };
  }
}

function sheetNamed(workbook: Workbook, sheet: string): Sheet {
  return workbook.sheets.find(({ name }) => name === sheet)!;
}

function withoutSheet(way: Way, name: string, sheet: Sheet): Way {
  const gone = way.gone.get(name) ?? {
    sheet,
    shifts: way.shifts.filter((shift) => shift.sheet === name),
    replaced: way.replaced.has(name),
  };
  return {
    ...way,
    shifts: way.shifts.filter((shift) => shift.sheet !== name),
    replaced: new Set([...way.replaced].filter((one) => one !== name)),
    gone: new Map(way.gone).set(name, gone),
  };
}

/** A sheet that comes back as it went is the one of the file; any other one only has its name. */
function withSheet(way: Way, name: string): Way {
  const gone = way.gone.get(name);
  const now = sheetNamed(way.workbook, name);
  if (!gone || gone.replaced || editsBetween(now, gone.sheet).length > 0)
    return { ...way, replaced: new Set(way.replaced).add(name) };
  const sheets = way.workbook.sheets.map((sheet) => (sheet === now ? gone.sheet : sheet));
  return {
    workbook: { ...way.workbook, sheets },
    shifts: [...way.shifts, ...gone.shifts],
    replaced: way.replaced,
    gone: new Map([...way.gone].filter(([one]) => one !== name)),
  };
}
