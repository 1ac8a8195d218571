import type { Area, CellRef, Edit, Visibility, Workbook } from '../workbook';

export type HostKind = 'memory' | 'file' | 'excel';

/** What a host can do besides reading; surfaces hide what is not possible. */
export interface HostCapabilities {
  readonly kind: HostKind;
  /** False for view-only workbooks and for file formats that cannot be kept whole. */
  readonly canWrite: boolean;
  /** Why not, for the user; null when it can. */
  readonly whyNotWrite: HostText | null;
  /** Whether the workbook can be handed out as bytes (`save`). */
  readonly canSave: boolean;
  /** Whether the user picks cells in it, so that `selection` means something. */
  readonly hasSelection: boolean;
  /** Version of the host for reports of problems, for example `ExcelApi 1.14`. */
  readonly version: string;
}

export interface HostText {
  readonly zh: string;
  readonly en: string;
}

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
}

/** How far a long reading is. `sheet` is the one in hand. */
export interface ReadProgress {
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** Only these sheets; all when absent. The workbook then holds no others. */
  readonly sheets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Code of the note of a workbook whose application calculates only when it is told to. */
export const MANUAL_CALCULATION = 'manual-calculation';

/** A hint that something changed, cells or data of ours; the workbook is read again before anything is decided or written. */
export interface HostChange {
  /** Null when the whole workbook may have changed. */
  readonly sheet: string | null;
  /** Zero-based; null when unknown. */
  readonly area: Area | null;
  /** Whether it came from `applyEdits` of this host object. */
  readonly own: boolean;
}

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

export interface SavedFile {
  /** Suggested name, ending included. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Where a workbook lives. Every operation rejects with a {@link HostError} (hosts/host-error.ts) that says in both
 * languages what happened and what to do next; nothing is ever half written: `applyEdits` does all or nothing.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** File name or document title. */
  readonly name: string;
  /** In the order of the tabs. */
  listSheets(): Promise<readonly SheetInfo[]>;
  readWorkbook(options?: ReadOptions): Promise<Workbook>;
  /** Brings a cell into view and selects it. @throws {HostError} no-sheet, hidden-sheet. */
  showCell(at: CellRef): Promise<void>;
  /** What is selected; null when nothing is or the host has no selection. */
  selection(): Promise<Selection | null>;
  /** Shows a sheet that is hidden, on the user's request. */
  unhideSheet(sheet: string): Promise<void>;
  /**
   * Applies all edits or none, and gives those that undo them.
   * @throws {HostError} no-sheet, sheet-exists, area-not-empty, no-room, text-too-long, sheet-name, protected, cell-edit, read-only, cannot-keep; maybe-written
   * where the application was told and did not answer: only then nobody knows.
   */
  applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]>;
  /** Data of ours kept in the workbook, by key; null when there is none. Shared by all hosts of the same file. */
  readStored(key: StoredKey): Promise<string | null>;
  /** Null takes it away. */
  writeStored(key: StoredKey, text: string | null): Promise<void>;
  /** Gives the function that ends listening. */
  onChanged(listener: (change: HostChange) => void): () => void;
  /** Works all formulas out anew. Absent where their results are never out of date. */
  calculate?(): Promise<void>;
  /** The workbook as it now is. @throws {HostError} where `canSave` is false. */
  save(): Promise<SavedFile>;
}

/** What is kept in the workbook: accepted findings, recognition set right by hand, the user's own indicators. */
export type StoredKey = 'acceptances' | 'recognition' | 'indicators' | 'settings';

/** Namespace of the custom XML part that holds stored data: `<store xmlns="…"><item key="acceptances">…</item></store>`. */
export const STORE_NAMESPACE = 'urn:budget-table-checker:store:1';
