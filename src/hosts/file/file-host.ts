import type { Edit, RowShift, Workbook } from '../../workbook';
import { HELD, HeldWorkbook } from '../held-workbook';
import { HostError } from '../host-error';
import type { HostCapabilities, SavedFile, WorkbookHost } from '../port';
import { readWorkbook } from './read-workbook';
import { Package } from './write/package';
import { savePackage } from './write/save';
import { readStore } from './write/store';

/**
 * Opens the bytes of a workbook file, on disk or dropped in a browser. Edits change it in memory; `save` writes them into
 * the package it came in and leaves every other part as it is.
 * @throws {ReadError} for every file that is no readable workbook.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<WorkbookHost> {
  const workbook = await readWorkbook(bytes, name);
  return new FileHost(bytes, workbook, packageOf(bytes));
}

/** The package of an .xlsx or .xlsm; null for formats that are read only. */
function packageOf(bytes: Uint8Array): Package | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const parts = new Package(bytes);
  return parts.names().some((part) => /^xl\/workbook\d*\.xml$/u.test(part)) ? parts : null;
}

class FileHost extends HeldWorkbook {
  override readonly capabilities: HostCapabilities;
  private readonly before: Workbook;
  private shifts: readonly RowShift[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    workbook: Workbook,
    parts: Package | null,
  ) {
    super(workbook);
    this.before = workbook;
    const whole = parts !== null && !parts.names().some((part) => part.startsWith('_xmlsignatures/'));
    this.capabilities = { ...HELD, kind: 'file', canSave: whole, version: 'file' };
    if (parts) for (const [key, text] of readStore(parts)) this.stored.set(key, text);
  }

  override async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    const inverse = await super.applyEdits(edits);
    for (const edit of edits) this.shifts = withShift(this.shifts, edit);
    return inverse;
  }

  override save(): Promise<SavedFile> {
    if (!this.capabilities.canSave) return Promise.reject(new HostError('cannot-keep'));
    try {
      const { bytes, before, workbook: now, shifts, stored: store } = this;
      return Promise.resolve({ name: this.name, bytes: savePackage({ bytes, before, now, shifts, store }) });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Rows that came and went; what undoes the last move takes it back. */
function withShift(shifts: readonly RowShift[], edit: Edit): readonly RowShift[] {
  if (edit.kind === 'remove-sheet') return shifts.filter(({ sheet }) => sheet !== edit.sheet);
  if (edit.kind !== 'insert-rows' && edit.kind !== 'delete-rows') return shifts;
  const next: RowShift =
    edit.kind === 'insert-rows'
      ? { sheet: edit.sheet, at: edit.before, count: edit.count }
      : { sheet: edit.sheet, at: edit.first, count: -edit.count };
  const last = shifts.at(-1);
  const undone = last?.sheet === next.sheet && last.at === next.at && last.count === -next.count && last.count > 0;
  return undone ? shifts.slice(0, -1) : [...shifts, next];
}
