import { allStored } from '../hosts/kept';
import type { HostText, SavedFile } from '../hosts/port';
import type { Engine } from '../taskpane/engine/model';
import { Session, type Settings, type Store } from '../taskpane/session';
import type { Sheet, Workbook } from '../workbook';
import { changedName, distinctName } from './file-names';
import { Reader } from './reader';
import { ViewedHost } from './viewed-host';

/** An open file with everything the page knows of it. */
export interface OpenDocument {
  readonly id: number;
  readonly host: ViewedHost;
  readonly session: Session;
  /** The file's name, told apart from others of the same name. */
  readonly label: string;
  /** The workbook as it now is, for the grid. */
  readonly workbook: Workbook;
  /** Something was changed and not downloaded since. */
  readonly changed: boolean;
}

/** A file on its way in. */
export interface Opening {
  readonly id: number;
  readonly name: string;
  /** Calls it off. */
  readonly cancel: () => void;
}

export interface DocumentProblem {
  readonly kind: 'not-opened' | 'not-saved';
  readonly name: string;
  readonly text: HostText;
}

export interface DocumentsState {
  readonly documents: readonly OpenDocument[];
  /** Closed ones that can be reopened with all that was done in them, the last one first. */
  readonly closed: readonly OpenDocument[];
  readonly current: number | null;
  readonly opening: readonly Opening[];
  readonly problems: readonly DocumentProblem[];
  /** What was last done, for the status line. */
  readonly done: { readonly kind: 'saved' | 'closed'; readonly name: string } | null;
}

const NOTHING: DocumentsState = { documents: [], closed: [], current: null, opening: [], problems: [], done: null };

/** So many closed files are held on to. */
const MOST_CLOSED = 10;

/** The files open in the page. Methods never reject; what goes wrong stands in `problems`. */
export class Documents {
  private state = NOTHING;
  private nextId = 1;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly engine: Engine,
    private readonly settings: Store<Settings>,
    private readonly reader = new Reader(),
  ) {}

  readonly getSnapshot = (): DocumentsState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get current(): OpenDocument | null {
    return this.state.documents.find(({ id }) => id === this.state.current) ?? null;
  }

  /** Opens a file, shows it and checks it. */
  async open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    const { signal, opening } = this.begin(name);
    try {
      const { openFile } = await import('../hosts/file');
      const inWorker = (bytes: Uint8Array) => this.reader.read(bytes, name, signal);
      const host = new ViewedHost(await openFile(await read(), name, inWorker));
      signal.throwIfAborted();
      await this.add(host);
    } catch (error) {
      if (!signal.aborted) this.problem({ kind: 'not-opened', name, text: textOf(error) });
    } finally {
      this.ended(opening);
    }
  }

  show(id: number): void {
    this.set({ current: id });
  }

  close(id: number): void {
    const at = this.state.documents.findIndex((document) => document.id === id);
    const closing = this.state.documents[at];
    if (!closing) return;
    closing.session.cancel();
    const closed = [closing, ...this.state.closed];
    for (const { session } of closed.slice(MOST_CLOSED)) session.dispose();
    const documents = this.state.documents.filter((document) => document.id !== id);
    const next = documents[Math.min(at, documents.length - 1)]?.id ?? null;
    this.set({
      documents,
      closed: closed.slice(0, MOST_CLOSED),
      current: this.state.current === id ? next : this.state.current,
      done: { kind: 'closed', name: closing.label },
    });
  }

  reopen(id: number): void {
    const document = this.state.closed.find((one) => one.id === id);
    if (!document) return;
    this.set({
      documents: [...this.state.documents, document],
      closed: this.state.closed.filter((one) => one !== document),
      current: id,
      done: null,
    });
    // It may have been closed while it was being checked.
    if (!document.session.getSnapshot().view) void document.session.check();
  }

  dismiss(problem: DocumentProblem): void {
    this.set({ problems: this.state.problems.filter((one) => one !== problem) });
  }

  /**
   * The file with its changes; a fresh .xlsx where the format it came in cannot be written. Never under the name it came with.
   * @param mark what is put behind the name, with a number from 1.
   */
  async save({ id, host, label }: OpenDocument, mark: (number: number) => string): Promise<SavedFile | null> {
    try {
      const { name, bytes } = host.capabilities.canSave ? await host.save() : await copyOf(host);
      const file = { name: changedName(label, name, mark), bytes };
      this.change(id, { changed: false });
      this.set({ done: { kind: 'saved', name: file.name } });
      return file;
    } catch (error) {
      this.problem({ kind: 'not-saved', name: label, text: textOf(error) });
      return null;
    }
  }

  private begin(name: string): { readonly signal: AbortSignal; readonly opening: Opening } {
    const control = new AbortController();
    const opening: Opening = {
      id: this.nextId++,
      name,
      cancel: () => {
        control.abort();
        this.ended(opening);
      },
    };
    this.set({ opening: [...this.state.opening, opening] });
    return { signal: control.signal, opening };
  }

  private ended(opening: Opening): void {
    if (!this.state.opening.includes(opening)) return;
    this.set({ opening: this.state.opening.filter((one) => one !== opening) });
  }

  private async add(host: ViewedHost): Promise<void> {
    const workbook = await host.readWorkbook();
    const first = firstVisible(workbook);
    if (first) host.look({ sheet: first.name, cell: null });
    const session = new Session(host, this.engine, { settings: this.settings });
    const id = this.nextId++;
    host.onChanged(() => {
      void host.readWorkbook().then((now) => this.change(id, { workbook: now, changed: true }));
    });
    const label = distinctName(host.name, this.labels());
    this.set({
      documents: [...this.state.documents, { id, host, session, label, workbook, changed: false }],
      current: id,
    });
    await session.check();
    this.showFirstFinding(host, session);
  }

  /** What the officer has to look at comes first, unless something was picked meanwhile. */
  private showFirstFinding(host: ViewedHost, session: Session): void {
    const { view } = session.getSnapshot();
    const looking = host.getView();
    const [site] = (view?.findings ?? []).flatMap((finding) => finding.site ?? []);
    if (looking?.cell || looking?.sheet !== this.firstSheet(host)) return;
    if (site) host.look({ sheet: site.sheet, cell: { row: site.row, column: site.column } });
    else if (view?.tables[0]) host.look({ sheet: view.tables[0].sheet, cell: null });
  }

  private firstSheet(host: ViewedHost): string | undefined {
    const document = this.state.documents.find((one) => one.host === host);
    return document && firstVisible(document.workbook)?.name;
  }

  private labels(): string[] {
    return [...this.state.documents, ...this.state.closed].map(({ label }) => label);
  }

  private change(id: number, change: Partial<OpenDocument>): void {
    const changed = (document: OpenDocument): OpenDocument =>
      document.id === id ? { ...document, ...change } : document;
    this.set({ documents: this.state.documents.map(changed), closed: this.state.closed.map(changed) });
  }

  private problem(problem: DocumentProblem): void {
    this.set({ problems: [...this.state.problems, problem] });
  }

  private set(change: Partial<DocumentsState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

async function copyOf(host: ViewedHost): Promise<SavedFile> {
  const { saveCopy } = await import('../hosts/file');
  return saveCopy(await host.readWorkbook(), host.name, await allStored(host));
}

function firstVisible({ sheets }: Workbook): Sheet | undefined {
  return sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
}

/** Errors of reading and of hosts carry words in both languages. */
function textOf(error: unknown): HostText {
  if (typeof error === 'object' && error !== null && 'text' in error) return error.text as HostText;
  const detail = error instanceof Error ? error.message : String(error);
  return { zh: `出现意外：${detail}`, en: `something unexpected happened: ${detail}` };
}
