import {
  applyEdits,
  EditError,
  recalculatedAfter,
  sameEdits,
  sheetOf,
  type CellRef,
  type Edit,
  type Workbook,
} from '../workbook';
import { HostError } from './host-error';
import type {
  HostCapabilities,
  HostChange,
  ReadOptions,
  SavedFile,
  Selection,
  SheetInfo,
  StoredKey,
  WorkbookHost,
} from './port';

/** Capabilities of a workbook held in memory. */
export const HELD: HostCapabilities = {
  kind: 'memory',
  canWrite: true,
  whyNotWrite: null,
  canSave: false,
  hasSelection: true,
  version: 'memory',
};

/** Edits that can be undone, and what they were applied to. */
interface LastEdits {
  readonly before: Workbook;
  readonly inverse: readonly Edit[];
  readonly earlier: LastEdits | null;
}

/** A workbook held in memory: the ground that hosts without an application behind them stand on. */
export class HeldWorkbook implements WorkbookHost {
  readonly capabilities: HostCapabilities = HELD;
  protected readonly stored = new Map<StoredKey, string>();
  private readonly listeners = new Set<(change: HostChange) => void>();
  private selected: Selection | null = null;
  private last: LastEdits | null = null;

  constructor(protected workbook: Workbook) {}

  get name(): string {
    return this.workbook.name;
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.workbook.sheets.map(({ name, visibility }) => ({ name, visibility })));
  }

  readWorkbook({ sheets, signal, onProgress }: ReadOptions = {}): Promise<Workbook> {
    if (signal?.aborted) return Promise.reject(new HostError('cancelled'));
    const wanted = this.workbook.sheets.filter(({ name }) => sheets?.includes(name) ?? true);
    wanted.forEach(({ name }, done) => onProgress?.({ sheet: name, done, total: wanted.length }));
    return Promise.resolve(sheets ? { ...this.workbook, sheets: wanted } : this.workbook);
  }

  async showCell(at: CellRef): Promise<void> {
    const sheet = this.workbook.sheets.find(({ name }) => name === at.sheet);
    if (!sheet) throw new HostError('no-sheet', { sheet: at.sheet });
    if (sheet.visibility !== 'visible') throw new HostError('hidden-sheet', { sheet: at.sheet });
    this.selected = {
      sheet: at.sheet,
      area: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    };
    return Promise.resolve();
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.selected);
  }

  unhideSheet(name: string): Promise<void> {
    if (!this.workbook.sheets.some((sheet) => sheet.name === name)) {
      return Promise.reject(new HostError('no-sheet', { sheet: name }));
    }
    this.last = null;
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, visibility: 'visible' } : sheet)),
    };
    return Promise.resolve();
  }

  async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    const { inverse } = this.change(edits, true);
    return Promise.resolve(inverse);
  }

  readStored(key: StoredKey): Promise<string | null> {
    return Promise.resolve(this.stored.get(key) ?? null);
  }

  writeStored(key: StoredKey, text: string | null): Promise<void> {
    if (text === null) this.stored.delete(key);
    else this.stored.set(key, text);
    this.tell({ sheet: null, area: null, own: true });
    return Promise.resolve();
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): Promise<SavedFile> {
    return Promise.reject(new HostError('unsupported'));
  }

  /** What a user would do by hand; listeners hear of it as of a change that is not ours. */
  changeByHand(edits: readonly Edit[]): void {
    this.change(edits, false);
  }

  /** Undoing what was done last gives the very workbook before: also the results nobody here could work out. */
  private change(edits: readonly Edit[], own: boolean): ReturnType<typeof applyEdits> {
    const before = this.workbook;
    const applied = applyOrRefuse(before, edits);
    const { last } = this;
    if (last && sameEdits(edits, last.inverse)) {
      this.workbook = last.before;
      this.last = last.earlier;
    } else {
      this.workbook = recalculatedAfter(applied.workbook, before, edits);
      this.last = { before, inverse: applied.inverse, earlier: last };
    }
    const known = new Set(before.sheets);
    const others = this.workbook.sheets.filter((sheet) => !known.has(sheet)).map(({ name }) => name);
    for (const sheet of new Set([...edits.map(sheetOf), ...others])) this.tell({ sheet, area: null, own });
    return applied;
  }

  private tell(change: HostChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** @throws {HostError} no-sheet, sheet-exists, area-not-empty, no-room, text-too-long, sheet-name. */
function applyOrRefuse(workbook: Workbook, edits: readonly Edit[]): ReturnType<typeof applyEdits> {
  try {
    return applyEdits(workbook, edits);
  } catch (error) {
    if (error instanceof EditError) throw new HostError(error.code, { sheet: sheetOf(error.edit), cause: error });
    throw error;
  }
}
