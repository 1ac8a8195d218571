/// <reference types="office-js" />
import { parseArea } from '../../workbook';
import type { HostChange } from '../port';
import { askForList } from './read-sheets';
import { talk } from './talk';

/** How long after a write Excel may still tell of it, in milliseconds. */
const ECHO = 3000;

interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Hears what changes in Excel. Its events are hints: they come late, also for what we write, and not for everything.
 * What we write is told of at once; the echo Excel sends of it is told apart and dropped.
 */
export class Changes {
  private readonly listeners = new Set<(change: HostChange) => void>();
  private registered: Promise<readonly Registered[]> | null = null;
  private names = new Map<string, string>();
  private readonly echoes = new Map<string, number>();

  constructor(
    private readonly patience: number,
    private readonly tellsOfNames: boolean,
    private readonly now: () => number = Date.now,
  ) {}

  /** Events name sheets by id. */
  learn(listed: readonly { readonly id: string; readonly name: string }[]): void {
    this.names = new Map(listed.map(({ id, name }) => [id, name]));
  }

  listen(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    this.registered ??= this.register().catch(() => []);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      const ended = this.registered;
      this.registered = null;
      void ended?.then(unregister).catch(() => undefined);
    };
  }

  /** Tells of sheets written to by us. */
  wrote(sheets: Iterable<string>): void {
    this.expectEcho(sheets);
    for (const sheet of new Set(sheets)) this.tell({ sheet, area: null, own: true });
  }

  /** Nobody knows what Excel made of what it was told. */
  mayHaveChanged(): void {
    this.tell({ sheet: null, area: null, own: false });
  }

  /** To be called before writing, too: events may come before the answer. */
  expectEcho(sheets: Iterable<string>): void {
    for (const sheet of sheets) this.echoes.set(sheet, this.now() + ECHO);
  }

  private isEcho(sheet: string | null, triggerSource?: string): boolean {
    // Told by Excel since 1.14.
    if (triggerSource !== undefined) return triggerSource === 'ThisLocalAddin';
    const until = (one: string): number => this.echoes.get(one) ?? 0;
    return sheet === null ? [...this.echoes.keys()].some((one) => until(one) > this.now()) : until(sheet) > this.now();
  }

  private tell(change: HostChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private async register(): Promise<readonly Registered[]> {
    const { context, sync } = talk({ patience: this.patience });
    const { worksheets } = context.workbook;
    const list = askForList(context);
    const registered = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        const sheet = this.names.get(worksheetId) ?? null;
        if (!this.isEcho(sheet, triggerSource)) this.tell({ sheet, area: parseArea(address), own: false });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(async () => this.tabs()),
      worksheets.onDeleted.add(async () => this.tabs()),
    ];
    await sync();
    this.learn(list());
    return [...registered, ...(this.tellsOfNames ? await this.registerNames() : [])];
  }

  /** By itself: an Excel that does not know it refuses everything it is told along with it. */
  private async registerNames(): Promise<readonly Registered[]> {
    const { context, sync } = talk({ patience: this.patience });
    try {
      const registered = context.workbook.worksheets.onNameChanged.add(async ({ worksheetId, nameAfter }) => {
        this.names.set(worksheetId, nameAfter);
        // What refers to the sheet has changed along.
        this.tell({ sheet: null, area: null, own: false });
        return Promise.resolve();
      });
      await sync();
      return [registered];
    } catch {
      // Every check reads the names anew; only the hint is missing.
      return [];
    }
  }

  private tabs(): Promise<void> {
    if (!this.isEcho(null)) this.tell({ sheet: null, area: null, own: false });
    return Promise.resolve();
  }
}

async function unregister(registered: readonly Registered[]): Promise<void> {
  for (const one of registered) one.remove();
  for (const context of new Set(registered.map((one) => one.context))) await context.sync();
}
