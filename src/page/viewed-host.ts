import { HostError } from '../hosts/host-error';
import type {
  HostCapabilities,
  HostChange,
  ReadOptions,
  SavedFile,
  Selection,
  SheetInfo,
  StoredKey,
  WorkbookHost,
} from '../hosts/port';
import type { CellRef, Edit, Workbook } from '../workbook';

/** What the page shows of a workbook: a sheet and the cell picked in it. */
export interface View {
  readonly sheet: string;
  /** Zero-based; null when no cell is picked. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** A workbook read from a file, shown by the page: cells are picked and brought into view in the page's own grid. */
export class ViewedHost implements WorkbookHost {
  private view: View | null = null;
  private readonly viewers = new Set<(view: View | null) => void>();

  constructor(private readonly file: WorkbookHost) {}

  get capabilities(): HostCapabilities {
    return { ...this.file.capabilities, hasSelection: true };
  }

  get name(): string {
    return this.file.name;
  }

  readonly getView = (): View | null => this.view;

  /** The user picked a sheet or a cell. */
  look(view: View): void {
    this.view = view;
    for (const viewer of this.viewers) viewer(view);
  }

  readonly onLook = (viewer: (view: View | null) => void): (() => void) => {
    this.viewers.add(viewer);
    return () => this.viewers.delete(viewer);
  };

  async showCell(at: CellRef): Promise<void> {
    const sheet = (await this.file.listSheets()).find(({ name }) => name === at.sheet);
    if (!sheet) throw new HostError('no-sheet', { sheet: at.sheet });
    this.look({ sheet: at.sheet, cell: { row: at.row, column: at.column } });
  }

  selection(): Promise<Selection | null> {
    const { view } = this;
    if (!view) return Promise.resolve(null);
    const { row, column } = view.cell ?? { row: 0, column: 0 };
    return Promise.resolve({ sheet: view.sheet, area: { top: row, left: column, bottom: row, right: column } });
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.file.listSheets();
  }

  readWorkbook(options?: ReadOptions): Promise<Workbook> {
    return this.file.readWorkbook(options);
  }

  unhideSheet(sheet: string): Promise<void> {
    return this.file.unhideSheet(sheet);
  }

  applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    return this.file.applyEdits(edits);
  }

  readStored(key: StoredKey): Promise<string | null> {
    return this.file.readStored(key);
  }

  writeStored(key: StoredKey, text: string | null): Promise<void> {
    return this.file.writeStored(key, text);
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    return this.file.onChanged(listener);
  }

  save(): Promise<SavedFile> {
    return this.file.save();
  }
}
