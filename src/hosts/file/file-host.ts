import { EditError, sheetOf, type Edit, type Workbook } from '../../workbook';
import { HELD, HeldWorkbook } from '../held-workbook';
import { HostError } from '../host-error';
import type { HostCapabilities, HostText, SavedFile, StoredKey, WorkbookHost } from '../port';
import { FileState } from './file-state';
import { readWorkbook } from './read-workbook';
import { isSigned, Package } from './write/package';
import { patchPackage } from './write/save';
import { readStore } from './write/store';
import { WorkbookPart, workbookPath } from './write/workbook-part';

/**
 * Opens the bytes of a workbook file, on disk or dropped in a browser. Edits change it in memory; `save` writes them into
 * the package it came in and leaves every other part as it is, byte for byte. What cannot be written so is refused when it
 * is asked for, not when it is saved. Formats other than .xlsx and .xlsm are changed in memory only: `canSave` is false,
 * and `saveCopy` makes an .xlsx of them.
 * @param read where the reading is done, for a page that must not wait for it.
 * @throws {ReadError} for every file that is no readable workbook.
 */
export async function openFile(bytes: Uint8Array, name: string, read = readWorkbook): Promise<WorkbookHost> {
  const workbook = await read(bytes, name);
  return new FileHost(bytes, workbook, packageOf(bytes));
}

/**
 * Data of ours in the bytes of a file; null when there is none or the format has no place for it.
 * @throws {ReadError} for a damaged package.
 */
export function readStored(bytes: Uint8Array, key: StoredKey): string | null {
  const parts = packageOf(bytes);
  return (parts && readStore(parts).get(key)) ?? null;
}

const SIGNED: HostText = {
  zh: '工作簿带有数字签名，修改会使签名失效，因此不写入。请在 Excel 中另存一份不带签名的副本后再修改。',
  en: 'the workbook carries a digital signature that any change would break, so nothing is written. Save a copy without the signature in Excel first.',
};

/** Of two sheets of one name nobody can say which one an edit means, and Excel does not open such a file unrepaired. */
function sameNames(names: readonly string[]): HostText | null {
  const known = new Set<string>();
  const twice = names.find((name) => known.size === known.add(name.toLowerCase()).size);
  if (twice === undefined) return null;
  return {
    zh: `工作簿里有两个名为“${twice}”的工作表，分不清要改哪一个，因此不写入。请在 Excel 中打开（允许修复）并保存后再修改。`,
    en: `the workbook has two sheets named "${twice}"; nobody can tell which one is meant, so nothing is written. Open it in Excel (let it repair the file), save it, then change it.`,
  };
}

/** The package of an .xlsx or .xlsm that can be written; null for other formats, and for what cannot be copied. */
function packageOf(bytes: Uint8Array): Package | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const parts = new Package(bytes);
    return workbookPath(parts) === null ? null : parts;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function canPatch(parts: Package | null): boolean {
  try {
    return parts !== null && new WorkbookPart(parts).tabs().length > 0;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

class FileHost extends HeldWorkbook {
  override readonly capabilities: HostCapabilities;
  private state: FileState;
  /** Whether sheets of the file are protected, as far as it was asked. */
  private readonly locked = new Map<string, boolean>();

  constructor(
    private readonly bytes: Uint8Array,
    workbook: Workbook,
    parts: Package | null,
  ) {
    super(workbook);
    const canSave = canPatch(parts);
    const names = parts && canSave ? new WorkbookPart(parts).tabs().map((tab) => tab.name) : [];
    const whyNotWrite = parts !== null && isSigned(parts) ? SIGNED : sameNames(names);
    this.capabilities = {
      ...HELD,
      kind: 'file',
      canWrite: whyNotWrite === null,
      whyNotWrite,
      canSave,
      version: 'file',
    };
    this.state = FileState.of(workbook);
    if (parts) for (const [key, text] of readStore(parts)) this.stored.set(key, text);
  }

  override async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
    this.refuseReadOnly();
    let next: FileState;
    try {
      next = this.state.after(edits);
    } catch (error) {
      // Which says what was wrong in words for the user.
      if (error instanceof EditError) return super.applyEdits(edits);
      throw error;
    }
    this.refuseProtected(edits);
    this.patched(next, changedSheets(this.workbook, next.workbook));
    const inverse = super.applyEdits(edits);
    this.state = next;
    this.workbook = next.workbook;
    return inverse;
  }

  override async unhideSheet(name: string): Promise<void> {
    this.refuseReadOnly();
    const before = this.workbook;
    await super.unhideSheet(name);
    const next = this.state.shown(this.workbook);
    try {
      this.patched(next, new Set([name]));
      this.state = next;
    } catch (error) {
      this.workbook = before;
      throw error;
    }
  }

  override async writeStored(key: StoredKey, text: string | null): Promise<void> {
    this.refuseReadOnly();
    await super.writeStored(key, text);
  }

  override async save(): Promise<SavedFile> {
    const parts = this.patched(this.state);
    if (!parts) throw new HostError('cannot-keep');
    const name = /\.xl[st][xm]$/iu.test(this.name) ? this.name : `${this.name.replace(/\.[^.]*$/u, '')}.xlsx`;
    // What nothing may be written to comes out as it came in.
    return Promise.resolve({ name, bytes: this.capabilities.canWrite ? parts.toBytes() : this.bytes });
  }

  private refuseReadOnly(): void {
    const { canWrite, whyNotWrite } = this.capabilities;
    if (!canWrite) throw new HostError('read-only', { why: whyNotWrite });
  }

  /**
   * The package with all changes; null where the format has none.
   * @throws {HostError} cannot-keep, protected.
   */
  private patched({ before, workbook: now, shifts, replaced }: FileState, only?: ReadonlySet<string>): Package | null {
    if (!this.capabilities.canSave) return null;
    const { bytes, stored: store } = this;
    return patchPackage({ bytes, before, now, shifts, replaced, store, ...(only ? { only } : {}) });
  }

  /** Formulas that follow rows of another sheet may change on a protected one, as in Excel; edits of its own may not. */
  private refuseProtected(edits: readonly Edit[]): void {
    if (!this.capabilities.canSave) return;
    for (const sheet of new Set(edits.filter(({ kind }) => kind !== 'add-sheet').map(sheetOf))) {
      let locked = this.locked.get(sheet);
      if (locked === undefined) {
        const parts = new Package(this.bytes);
        const path = new WorkbookPart(parts).tabs().find(({ name }) => name === sheet)?.path;
        locked = path !== undefined && isProtected(parts.text(path));
        this.locked.set(sheet, locked);
      }
      if (locked && !this.state.replaced.has(sheet)) throw new HostError('protected', { sheet });
    }
  }
}

/** Names of the sheets that are not the same objects in both. */
function changedSheets(one: Workbook, other: Workbook): Set<string> {
  const known = new Set(one.sheets);
  return new Set(other.sheets.filter((sheet) => !known.has(sheet)).map(({ name }) => name));
}

function isProtected(xml: string): boolean {
  return /<(?:\w+:)?sheetProtection\b[^>]*\ssheet=["'](?:1|true)["']/u.test(xml);
}
