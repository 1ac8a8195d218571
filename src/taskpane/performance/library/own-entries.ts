import type { HostText, WorkbookHost } from '../../../hosts/port';
import {
  formatOwnEntries,
  mergeOwnEntries,
  OWN_MOST,
  parseOwnEntries,
  type LibraryEntry,
} from '../../../performance/library';
import { localStorageOrNull, type KeyValueStorage } from '../../session';
import { textOf } from '../../session/problems';
import { makeStore } from '../../session/store';

export interface OwnState {
  /** Those of the user and those of the workbook; of two that are the same the user's. */
  readonly entries: readonly LibraryEntry[];
  /** What is kept there cannot be read and is left alone. */
  readonly unreadable: { readonly user: boolean; readonly workbook: boolean };
  /** The last change could not be kept on this machine. */
  readonly notKept: boolean;
  /** What the workbook's host said when the last change could not be written. */
  readonly problem: HostText | null;
}

/** `null` = what is kept cannot be read: a newer version wrote it, or another hand. */
type Kept = readonly LibraryEntry[] | null;
type Change = (entries: readonly LibraryEntry[]) => readonly LibraryEntry[];

const KEY = 'budget-table-checker.indicators';
const NOTHING: OwnState = {
  entries: [],
  unreadable: { user: false, workbook: false },
  notKept: false,
  problem: null,
};

/**
 * The user's own indicators, kept twice: for the user on this machine, and in the workbook, so that they travel with it.
 * A change is made in both; what cannot be read is never written over. Methods do not reject.
 */
export class OwnEntries {
  private readonly store = makeStore<OwnState>(NOTHING);
  private user: Kept;
  private workbook: Kept = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: WorkbookHost,
    private readonly storage: KeyValueStorage | null = localStorageOrNull(),
  ) {
    this.user = read(this.storage);
    this.show({});
  }

  readonly getSnapshot = (): OwnState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Reads what the workbook holds. */
  load(): Promise<void> {
    return this.inTurn(() => this.readWorkbook());
  }

  /** Puts entries in, in place of those of the same kind, class and name; false where there would be too many. */
  put(added: readonly LibraryEntry[], instead: LibraryEntry | null = null): boolean {
    const rest: Change = (entries) => entries.filter(({ id }) => id !== instead?.id);
    const change: Change = (entries) => mergeOwnEntries(rest(entries), added);
    if (change(this.getSnapshot().entries).length > OWN_MOST) return false;
    void this.change(change);
    return true;
  }

  remove(entry: LibraryEntry): void {
    void this.change((entries) => entries.filter(({ id }) => id !== entry.id));
  }

  /** Resolves when every change so far is written. */
  settled(): Promise<void> {
    return this.queue;
  }

  private change(change: Change): Promise<void> {
    this.user &&= change(this.user);
    const notKept = this.user !== null && !write(this.storage, this.user);
    this.workbook &&= change(this.workbook);
    this.show({ notKept, problem: null });
    return this.inTurn(() => this.writeWorkbook(change));
  }

  /** What others have put into the workbook meanwhile stays: read, changed, written. */
  private async writeWorkbook(change: Change): Promise<void> {
    if (!this.host.capabilities.canWrite) return;
    try {
      const there = parse(await this.host.readStored('indicators'));
      if (there === null) return;
      const entries = change(there);
      await this.host.writeStored('indicators', entries.length === 0 ? null : formatOwnEntries(entries));
      this.workbook = entries;
      this.show({});
    } catch (error) {
      this.show({ problem: textOf(error) });
    }
  }

  private async readWorkbook(): Promise<void> {
    try {
      this.workbook = parse(await this.host.readStored('indicators'));
      this.show({});
    } catch (error) {
      this.show({ problem: textOf(error) });
    }
  }

  private inTurn(run: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(run);
    return this.queue;
  }

  private show(change: Partial<OwnState>): void {
    this.store.set({
      entries: mergeOwnEntries(this.workbook ?? [], this.user ?? []),
      unreadable: { user: this.user === null, workbook: this.workbook === null },
      ...change,
    });
  }
}

function read(storage: KeyValueStorage | null): Kept {
  try {
    return parse(storage?.getItem(KEY) ?? null);
  } catch {
    return [];
  }
}

function write(storage: KeyValueStorage | null, entries: readonly LibraryEntry[]): boolean {
  try {
    storage?.setItem(KEY, formatOwnEntries(entries));
    return storage !== null;
  } catch {
    return false;
  }
}

function parse(text: string | null): Kept {
  if (text === null) return [];
  try {
    return parseOwnEntries(text);
  } catch {
    return null;
  }
}
