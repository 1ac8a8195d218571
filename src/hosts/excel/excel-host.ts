/// <reference types="office-js" />
import { applyEdits, EditError, sheetOf, type CellRef, type Edit, type Workbook } from '../../workbook';
import { HostError } from '../host-error';
import {
  STORE_NAMESPACE,
  type HostCapabilities,
  type HostChange,
  type ReadOptions,
  type SavedFile,
  type Selection,
  type SheetInfo,
  type StoredKey,
  type WorkbookHost,
} from '../port';
import { areaOf, listed, readSheets } from './read-sheets';
import { run } from './run';
import { parseStore, storeXml } from './store-xml';
import { queueEdits } from './write-edits';

export interface ExcelFacts {
  readonly name: string;
  readonly canWrite: boolean;
  readonly version: string;
  /** Excel says of a change whether this add-in made it (1.14). */
  readonly tellsOwnChanges: boolean;
}

/** Milliseconds after a write in which a change of the same sheet counts as ours, where Excel does not say. */
const OWN_FOR = 1500;

/** The workbook open in Excel. Reading all of it takes two round trips and one to clean up. */
export class ExcelHost implements WorkbookHost {
  readonly capabilities: HostCapabilities;
  readonly name: string;
  private readonly listeners = new Set<(change: HostChange) => void>();
  private readonly written = new Map<string, number>();
  /** Our data as last read or written; other people cannot change it while the pane is open. */
  private store: Map<StoredKey, string> | null = null;

  constructor(private readonly facts: ExcelFacts) {
    this.name = facts.name;
    this.capabilities = {
      kind: 'excel',
      canWrite: facts.canWrite,
      whyNotWrite: facts.canWrite ? null : new HostError('read-only').text,
      canSave: false,
      hasSelection: true,
      version: facts.version,
    };
  }

  /** Begins to listen to changes; done once, when the workbook is opened. */
  async listen(): Promise<void> {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => this.cellsChanged(event));
      worksheets.onAdded.add(() => this.sheetsChanged());
      worksheets.onDeleted.add(() => this.sheetsChanged());
      await context.sync();
    });
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      return listed(sheets);
    });
  }

  readWorkbook({ sheets: wanted, signal, onProgress }: ReadOptions = {}): Promise<Workbook> {
    if (signal?.aborted) return Promise.reject(new HostError('cancelled'));
    return run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const parts = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
      parts.load('items/id');
      await context.sync();
      if (signal?.aborted) throw new HostError('cancelled');
      const [part] = parts.items;
      const xml = part?.getXml();
      const names = listed(sheets).filter(({ name }) => wanted?.includes(name) ?? true);
      const read = await readSheets(context, names, (progress) => onProgress?.(progress), signal);
      this.store = xml ? parseStore(xml.value) : new Map();
      return { name: this.name, sheets: read, notes: [] };
    });
  }

  showCell({ sheet: name, row, column }: CellRef): Promise<void> {
    return run(async (context) => {
      const sheet = await this.find(context, name);
      if (sheet.visibility !== 'Visible') throw new HostError('hidden-sheet', { sheet: name });
      sheet.activate();
      // Selecting on a sheet that is not shown yet is not reliable.
      await context.sync();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    }, name);
  }

  async selection(): Promise<Selection | null> {
    try {
      return await run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
        await context.sync();
        return { sheet: range.worksheet.name, area: areaOf(range) };
      });
    } catch {
      // A picture, or several areas at once.
      return null;
    }
  }

  unhideSheet(name: string): Promise<void> {
    return run(async (context) => {
      (await this.find(context, name)).visibility = 'Visible';
      await context.sync();
    }, name);
  }

  async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    if (!this.facts.canWrite) throw new HostError('read-only');
    const [first] = edits;
    if (!first) return [];
    return run(async (context) => {
      const order = await this.refuseProtected(context, edits);
      const touched = new Set(edits.map(sheetOf));
      // What formulas elsewhere refer to moves with rows: then all sheets are needed to undo it.
      const rows = edits.some(({ kind }) => kind === 'insert-rows' || kind === 'delete-rows');
      const names = order.filter(({ name }) => rows || touched.has(name));
      const sheets = await readSheets(context, names, () => undefined, undefined);
      const others = order.filter(({ name }) => !names.some((one) => one.name === name));
      const { inverse } = planned(
        { name: this.name, notes: [], sheets },
        edits,
        others.map(({ name }) => name),
      );
      for (const sheet of touched) this.written.set(sheet, Date.now());
      queueEdits(
        context,
        edits,
        order.map(({ name }) => name),
      );
      await context.sync();
      if (!this.facts.tellsOwnChanges) for (const sheet of touched) this.written.set(sheet, Date.now());
      return inverse;
    }, sheetOf(first));
  }

  async readStored(key: StoredKey): Promise<string | null> {
    return (await this.readStore()).get(key) ?? null;
  }

  async writeStored(key: StoredKey, text: string | null): Promise<void> {
    const store = new Map(await this.readStore());
    if (text === null) store.delete(key);
    else store.set(key, text);
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const parts = customXmlParts.getByNamespace(STORE_NAMESPACE);
      parts.load('items/id');
      await context.sync();
      const [part] = parts.items;
      if (part) part.setXml(storeXml(store));
      else customXmlParts.add(storeXml(store));
      await context.sync();
    });
    this.store = store;
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): Promise<SavedFile> {
    return Promise.reject(new HostError('unsupported'));
  }

  private async readStore(): Promise<Map<StoredKey, string>> {
    this.store ??= await run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
      parts.load('items/id');
      await context.sync();
      const xml = parts.items[0]?.getXml();
      if (!xml) return new Map<StoredKey, string>();
      await context.sync();
      return parseStore(xml.value);
    });
    return this.store;
  }

  private async find(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new HostError('no-sheet', { sheet: name });
    return sheet;
  }

  /** All sheets in order, when none that the edits change is protected. */
  private async refuseProtected(context: Excel.RequestContext, edits: readonly Edit[]): Promise<SheetInfo[]> {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
    await context.sync();
    const touched = new Set(edits.map(sheetOf));
    const locked = sheets.items.find(({ name, protection }) => touched.has(name) && protection.protected);
    if (locked) throw new HostError('protected', { sheet: locked.name });
    return listed(sheets);
  }

  private cellsChanged(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    return this.nameOf(event.worksheetId).then((sheet) => {
      const source = (event as { triggerSource?: string }).triggerSource;
      const recent = sheet !== null && Date.now() - (this.written.get(sheet) ?? -OWN_FOR) < OWN_FOR;
      const own = this.facts.tellsOwnChanges && source !== undefined ? source === 'ThisLocalAddin' : recent;
      this.tell({ sheet, area: null, own });
    });
  }

  private sheetsChanged(): Promise<void> {
    const recent = [...this.written.values()].some((at) => Date.now() - at < OWN_FOR);
    this.tell({ sheet: null, area: null, own: recent });
    return Promise.resolve();
  }

  private async nameOf(id: string): Promise<string | null> {
    try {
      return await run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(id);
        sheet.load('name');
        await context.sync();
        return sheet.isNullObject ? null : sheet.name;
      });
    } catch {
      return null;
    }
  }

  private tell(change: HostChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** Works the edits out on the plain picture first: what does not fit is refused before anything is written. */
function planned(workbook: Workbook, edits: readonly Edit[], others: readonly string[]): ReturnType<typeof applyEdits> {
  const taken = edits.find(
    (edit) => edit.kind === 'add-sheet' && others.some((name) => name.toLowerCase() === edit.sheet.toLowerCase()),
  );
  if (taken) throw new HostError('sheet-exists', { sheet: sheetOf(taken) });
  try {
    return applyEdits(workbook, edits);
  } catch (error) {
    if (error instanceof EditError) throw new HostError(error.code, { sheet: sheetOf(error.edit), cause: error });
    throw error;
  }
}
