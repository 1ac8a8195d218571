/// <reference types="office-js" />
import {
  formatArea,
  sheetOf,
  type CellRef,
  type Edit,
  type ReadingNote,
  type SheetLook,
  type Workbook,
} from '../../workbook';
import { HostError } from '../host-error';
import { sheetCut } from '../notes';
import {
  MANUAL_CALCULATION,
  type HostCapabilities,
  type HostChange,
  type ReadOptions,
  type SavedFile,
  type Selection,
  type SheetInfo,
  type StoredKey,
  type WorkbookHost,
} from '../port';
import { capture } from './capture';
import { Changes } from './changes';
import { asHostError } from './office-errors';
import { planEdits } from './plan-edits';
import { NEAR } from './read-plan';
import { areaOf, askForList, readSheets, type ListedSheet } from './read-sheets';
import { askForParts, askForStored, changeStore, readStore, type Stored } from './store';
import { talk, type Talk } from './talk';
import { writeSteps } from './write-steps';

const MANUAL: ReadingNote = {
  code: MANUAL_CALCULATION,
  message: {
    zh: 'Excel 设为手动计算，公式的结果可能不是最新的。请先计算，再核对',
    en: 'Excel is set to calculate manually, so the results of formulas may be out of date. Calculate first, then check again',
  },
};

export interface OpenedWorkbook {
  readonly name: string;
  readonly capabilities: HostCapabilities;
  readonly stored: Stored;
  /** Whether it tells when a sheet gets another name. */
  readonly tellsOfNames: boolean;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

/** The workbook open in Excel. */
export class ExcelHost implements WorkbookHost {
  readonly name: string;
  readonly capabilities: HostCapabilities;
  private readonly patience: number;
  private readonly changes: Changes;
  /** Looks of sheets written here, for when they are taken away and brought back. */
  private readonly looks = new Map<string, SheetLook>();
  private stored: Stored;
  /** Writes wait for each other. */
  private lastWrite: Promise<unknown> = Promise.resolve();

  constructor({ name, capabilities, stored, tellsOfNames, patience }: OpenedWorkbook) {
    this.name = name;
    this.capabilities = capabilities;
    this.stored = stored;
    this.patience = patience;
    this.changes = new Changes(patience, tellsOfNames);
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    const listed = await this.list(this.talk());
    return listed.map(({ name, visibility }) => ({ name, visibility }));
  }

  async readWorkbook({ sheets, signal, onProgress }: ReadOptions = {}): Promise<Workbook> {
    const speech = this.talk(signal);
    const parts = askForParts(speech.context);
    const { application } = speech.context.workbook;
    application.load('calculationMode');
    const listed = await this.list(speech);
    const wanted = listed.filter(({ name }) => sheets?.includes(name) ?? true);
    const notes: ReadingNote[] = [];
    const read = await readSheets(speech, wanted, {
      onCut: (sheet) => notes.push(sheetCut(sheet, formatArea(NEAR))),
      onProgress,
      beside: () => {
        const stored = askForStored(parts());
        return () => void (this.stored = stored());
      },
    });
    const isManual = application.calculationMode === 'Manual';
    return { name: this.name, sheets: read, notes: isManual ? [...notes, MANUAL] : notes };
  }

  async calculate(): Promise<void> {
    const speech = this.talk();
    speech.context.workbook.application.calculate('Full');
    await speech.sync();
  }

  async showCell({ sheet, row, column }: CellRef): Promise<void> {
    const speech = this.talk();
    const found = await this.find(speech, sheet);
    if (found.visibility !== 'visible') throw new HostError('hidden-sheet', { sheet });
    const worksheet = speech.context.workbook.worksheets.getItem(found.id);
    worksheet.activate();
    await speech.sync();
    // Cells can be selected on the active sheet only.
    worksheet.getRangeByIndexes(row, column, 1, 1).select();
    await speech.sync();
  }

  async selection(): Promise<Selection | null> {
    const { context, sync } = this.talk();
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    try {
      await sync();
    } catch (error) {
      const { code } = asHostError(error);
      // A chart, or several areas at once.
      if (code === 'failed' || code === 'no-sheet' || code === 'unsupported') return null;
      throw error;
    }
    return { sheet: range.worksheet.name, area: areaOf(range) };
  }

  unhideSheet(sheet: string): Promise<void> {
    return this.write(async (speech) => {
      const { id } = await this.find(speech, sheet);
      speech.context.workbook.worksheets.getItem(id).visibility = 'Visible';
      await this.told(() => this.sync(speech, sheet));
    });
  }

  async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    if (edits.length === 0) return [];
    return this.write(async (speech) => {
      const captured = await capture(speech, edits, this.looks);
      this.changes.learn(captured.listed);
      const steps = planEdits(captured, edits);
      const touched = new Set(steps.map(({ edit }) => sheetOf(edit)));
      this.changes.expectEcho(touched);
      await this.told(() => writeSteps(speech, steps, () => this.talk()));
      const after = new Map(steps.at(-1)!.after.sheets.map(({ name, look }) => [name, look]));
      for (const name of touched) {
        const look = after.get(name);
        if (look) this.looks.set(name, look);
        else this.looks.delete(name);
      }
      this.changes.wrote(touched);
      return steps.toReversed().flatMap(({ inverse }) => inverse);
    });
  }

  readStored(key: StoredKey): Promise<string | null> {
    return Promise.resolve(this.stored.get(key) ?? null);
  }

  writeStored(key: StoredKey, text: string | null): Promise<void> {
    return this.write(async (speech) => {
      const now = await readStore(speech);
      this.stored = await this.told(() => changeStore(speech, now, key, text));
    });
  }

  onChanged(listener: (change: HostChange) => void): () => void {
    return this.changes.listen(listener);
  }

  /** Excel saves its workbooks itself. */
  save(): Promise<SavedFile> {
    return Promise.reject(new HostError('unsupported'));
  }

  /** Once told, Excel may still do it when it comes back, however late. */
  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (asHostError(error).code !== 'timeout') throw error;
      this.changes.mayHaveChanged();
      throw new HostError('maybe-written', { cause: error });
    }
  }

  private talk(signal?: AbortSignal): Talk {
    return talk({ patience: this.patience, signal });
  }

  private async list(speech: Talk): Promise<readonly ListedSheet[]> {
    const list = askForList(speech.context);
    await speech.sync();
    const listed = list();
    this.changes.learn(listed);
    return listed;
  }

  private async find(speech: Talk, sheet: string): Promise<ListedSheet> {
    const found = (await this.list(speech)).find(({ name }) => name === sheet);
    if (!found) throw new HostError('no-sheet', { sheet });
    return found;
  }

  private async sync(speech: Talk, sheet: string): Promise<void> {
    try {
      await speech.sync();
    } catch (error) {
      const { code, details } = asHostError(error);
      throw new HostError(code, { ...details, sheet });
    }
  }

  private async write<T>(work: (speech: Talk) => Promise<T>): Promise<T> {
    if (!this.capabilities.canWrite) throw new HostError('read-only');
    const turn = this.lastWrite.then(() => work(this.talk()));
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }
}
