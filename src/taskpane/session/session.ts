import type { Acceptance } from '../../checking';
import { readKept, withoutReport, writeKept, type Kept } from '../../hosts/kept';
import type { HostCapabilities, HostChange, WorkbookHost } from '../../hosts/port';
import type { Language } from '../../reporting';
import type { Text } from '../../rules';
import type { TableKind } from '../../tables';
import { sheetOf, type CellRef, type Edit, type Workbook } from '../../workbook';
import type { CheckView, Engine, FindingView, Recognised } from '../engine/model';
import { acceptanceOf, isSameAcceptance, localTime, withAcceptance } from './acceptances';
import { isAsItWas, previewOf, stillThere, type Preview } from './cell-content';
import { confirmed } from './confirmed';
import { History, type Step } from './history';
import { CHANGED_SINCE, isCancelled, OVERWRITTEN, problemOf, showThen, whenAborted } from './problems';
import { placeReport } from './place-report';
import { QuietTimer } from './quiet-timer';
import type { SessionOptions } from './session-options';
import { openSettings, type Settings } from './settings';
import { INITIAL_STATE, isBusy, NO_FILTER, type Filter, type Notice, type SessionState } from './state';
import { makeStore, type Store } from './store';
import { optionsOf, recognisedOf } from './stored';

/**
 * One workbook under check: what is known of it, and everything a surface can ask for. Holds no component and no DOM;
 * methods never reject, what goes wrong stands in `problem` with the way on.
 */
export class Session {
  readonly settings: Store<Settings>;
  private readonly store = makeStore<SessionState>(INITIAL_STATE);
  private readonly history = new History();
  private readonly now: () => string;
  private readonly later: QuietTimer;
  private readonly stop: (() => void)[];
  private kept: Kept | null = null;
  /** The workbook as `view` saw it. */
  private workbook: Workbook | null = null;
  private running: AbortController | null = null;

  constructor(
    readonly host: WorkbookHost,
    private readonly engine: Engine,
    { settings = openSettings(), now = localTime, recheckDelay = 800 }: SessionOptions = {},
  ) {
    this.settings = settings;
    this.now = now;
    const busy = (): boolean => isBusy(this.getSnapshot());
    this.later = new QuietTimer(recheckDelay, busy, () => void this.check());
    let { strict } = settings.get();
    this.stop = [
      host.onChanged((change) => this.changed(change)),
      settings.subscribe(() => {
        if (settings.get().strict === strict) return;
        ({ strict } = settings.get());
        void this.judge();
      }),
    ];
  }

  readonly getSnapshot = (): SessionState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  get capabilities(): HostCapabilities {
    return this.host.capabilities;
  }

  /** Tells when the findings (or which of them are accepted) have changed; gives the function that ends it. */
  onFindingsChanged(listener: (view: CheckView | null) => void): () => void {
    let known = this.getSnapshot().view;
    return this.subscribe(() => {
      const { view } = this.getSnapshot();
      if (view === known) return;
      known = view;
      listener(view);
    });
  }

  /** Reads the workbook and checks all of it; `calculating`: after the application has worked out its formulas. */
  async check(calculating = false): Promise<void> {
    await this.attempt(
      () => this.check(calculating),
      async (signal) => {
        if (calculating) await this.host.calculate?.();
        // A change during the reading makes the result stale again.
        this.store.set({ stale: false });
        const whole = await this.host.readWorkbook({
          signal,
          onProgress: (progress) => !signal.aborted && this.store.set({ progress }),
        });
        signal.throwIfAborted();
        // After the reading: hosts bring what is kept along, with what others have kept meanwhile.
        this.kept = await readKept(this.host);
        signal.throwIfAborted();
        await this.judgeRead(withoutReport(whole, this.kept), signal);
      },
    );
  }

  /** Checks the workbook and lists what concerns the sheet in view: checks across tables need the others, too. */
  async checkSheet(): Promise<void> {
    await this.check();
    const selection = await this.host.selection().catch(() => null);
    this.filter({ ...NO_FILTER, sheet: selection?.sheet ?? null });
  }

  /** Ends a running check; the last result stays. */
  cancel(): void {
    this.running?.abort();
  }

  filter(change: Partial<Filter>): void {
    this.store.set({ filter: { ...this.getSnapshot().filter, ...change } });
  }

  /** Puts a part of the state that only concerns the display. */
  show(change: Partial<Pick<SessionState, 'grouping' | 'tab' | 'problem' | 'notice'>>): void {
    this.store.set(change);
  }

  /** Opens a finding (and stands on its cell), or the list with null. */
  openFinding(id: string | null): void {
    this.store.set({ openFinding: id, ...(id === null ? {} : { tab: 'check' }) });
    const site = this.finding(id)?.site;
    if (site) void this.showCell(site);
  }

  finding(id: string | null): FindingView | null {
    return this.getSnapshot().view?.findings.find((finding) => finding.id === id) ?? null;
  }

  async showCell(at: CellRef): Promise<void> {
    this.store.set({ problem: null });
    try {
      await this.host.showCell({ sheet: at.sheet, row: at.row, column: at.column });
    } catch (error) {
      this.failed(error, () => this.showCell(at));
    }
  }

  /** What a fix would change, as of the last check. */
  previewFix(finding: FindingView, index: number): Preview {
    return previewOf(this.workbook ?? { name: '', sheets: [], notes: [] }, finding.fixes[index]?.edits ?? []);
  }

  /** Applies a fix to the workbook it was worked out for; where that has changed, it is checked again instead. */
  async applyFix(id: string, index: number): Promise<void> {
    const finding = this.finding(id);
    const fix = finding?.fixes[index];
    if (!fix) return;
    await this.write(
      () => this.applyFix(id, index),
      async () => {
        if (!isAsItWas(fix.edits, this.workbook, await this.readSheetsOf(fix.edits))) {
          await this.check();
          this.store.set({ problem: { text: CHANGED_SINCE, way: null } });
          return null;
        }
        const inverse = await this.host.applyEdits(fix.edits);
        this.history.did({ title: fix.title, edits: fix.edits, inverse });
        return { kind: 'applied', title: fix.title, fixes: finding.key };
      },
    );
  }

  /**
   * Writes edits worked out from the workbook as it now is, checked first where it has changed since. What `make` throws
   * with words of its own is told like any other problem. Gives whether something was written.
   */
  async change(title: Text, make: (now: Workbook, view: CheckView) => readonly Edit[]): Promise<boolean> {
    const before = this.history.last;
    const again = async (): Promise<void> => {
      await this.change(title, make);
    };
    await this.write(again, async () => {
      const { stale, view: known } = this.getSnapshot();
      if (stale || !known) await this.check();
      const { view } = this.getSnapshot();
      const edits = view && this.workbook ? make(this.workbook, view) : [];
      if (edits.length === 0) return null;
      const inverse = await this.host.applyEdits(edits);
      this.history.did({ title, edits, inverse });
      return { kind: 'applied', title };
    });
    return this.history.last !== before;
  }

  async undo(): Promise<void> {
    const step = this.history.last;
    if (step) await this.takeStep('undone', step, step.edits, step.inverse);
  }

  async redo(): Promise<void> {
    const step = this.history.next;
    if (step) await this.takeStep('redone', step, step.inverse, step.edits);
  }

  /** Stops a finding from being listed, for a reason that is kept in the workbook. */
  async accept(id: string, reason: string): Promise<void> {
    const finding = this.finding(id);
    if (!finding || reason.trim() === '') return;
    const made = acceptanceOf(finding, reason, this.settings.get().officer, this.now());
    await this.changeAcceptances('accepted', (list) => withAcceptance(list, made, finding.acceptedEarlier));
  }

  async revoke(acceptance: Acceptance): Promise<void> {
    await this.changeAcceptances('revoked', (list) => list.filter((one) => !isSameAcceptance(one, acceptance)));
  }

  /** Says what a sheet holds (`none`: no table); null takes that back. */
  async correctRecognition(sheet: string, kind: TableKind | 'none' | null): Promise<void> {
    await this.keep(
      () => this.correctRecognition(sheet, kind),
      'recognised',
      async () => {
        const others = Object.entries(recognisedOf(await readKept(this.host))).filter(([name]) => name !== sheet);
        const next: Recognised = Object.fromEntries(kind === null ? others : [...others, [sheet, kind]]);
        await writeKept(this.host, 'recognition', next);
      },
    );
  }

  /** Puts the report sheet into the workbook, in place of the one put there before. */
  async insertReport(language: Language): Promise<void> {
    await this.write(
      () => this.insertReport(language),
      async () => {
        if (this.getSnapshot().stale) await this.check();
        const { view } = this.getSnapshot();
        if (!view) return null;
        const settings = await placeReport(this.host, view.report, language);
        this.kept = this.kept && { ...this.kept, settings };
        return { kind: 'report-inserted', sheet: settings.reportSheet };
      },
      false,
    );
  }

  /** The report as plain text or as a page of its own; null before the first check. */
  async reportAs(kind: 'text' | 'html', language: Language): Promise<string | null> {
    const { view } = this.getSnapshot();
    if (!view) return null;
    const { reportHtml, reportText } = await import('./report-documents');
    return (kind === 'text' ? reportText : reportHtml)(view.report, language);
  }

  dispose(): void {
    this.later.stop();
    this.cancel();
    for (const stop of this.stop) stop();
  }

  private changed({ own }: HostChange): void {
    if (own || (!this.running && !this.getSnapshot().view)) return;
    this.store.set({ stale: true });
    if (this.settings.get().autoRecheck) this.later.stir();
  }

  /** Judges the workbook in hand again, without reading it. */
  private async judge(): Promise<void> {
    const { workbook } = this;
    if (!workbook) return;
    await this.attempt(
      () => this.check(),
      (signal) => this.judgeRead(workbook, signal),
    );
  }

  private async judgeRead(workbook: Workbook, signal: AbortSignal): Promise<void> {
    const { kept } = this;
    if (!kept) return;
    this.store.set({ phase: 'checking', progress: null });
    const view = await this.engine.check(workbook, optionsOf(kept, this.settings.get()), signal);
    signal.throwIfAborted();
    this.workbook = workbook;
    const { openFinding: opened, filter } = this.getSnapshot();
    const openFinding = view.findings.some(({ id }) => id === opened) ? opened : null;
    // A filter for a table that is gone would hide everything.
    const there = filter.tables.every((table) => view.tables.some(({ id }) => id === table));
    this.store.set({
      phase: 'done',
      view,
      acceptances: kept.acceptances,
      recognition: recognisedOf(kept),
      openFinding,
      ...(there ? {} : { filter: { ...filter, tables: [] } }),
    });
  }

  /** Runs the only check at a time; a later one takes over. */
  private async attempt(again: () => Promise<void>, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.running?.abort();
    this.later.stop();
    const running = new AbortController();
    this.running = running;
    const { stale, view } = this.getSnapshot();
    this.store.set({ phase: 'reading', progress: null, problem: null });
    try {
      // A host that hangs does not hear that it is called off.
      await Promise.race([run(running.signal), whenAborted(running.signal)]);
    } catch (error) {
      // A later check has taken over and speaks for itself.
      if (this.running !== running) return;
      if (isCancelled(error, running.signal)) {
        this.store.set({
          phase: view ? 'done' : 'idle',
          stale: stale || this.getSnapshot().stale,
          notice: { kind: 'cancelled' },
        });
      } else {
        // Nobody knows whether the last result still holds.
        this.store.set({ phase: 'failed', stale: view !== null });
        this.failed(error, again);
      }
    } finally {
      if (this.running === running) {
        this.running = null;
        this.store.set({ progress: null });
      }
    }
  }

  /** Runs a change of the workbook, says what was done, and checks again. */
  private async write(again: () => Promise<void>, run: () => Promise<Notice | null>, recheck = true): Promise<void> {
    const { writing, view } = this.getSnapshot();
    if (writing) return;
    this.store.set({ writing: true, problem: null, notice: null });
    try {
      const notice = await run();
      this.store.set({ ...this.history.titles });
      if (notice && recheck) await this.check();
      if (notice) this.store.set({ notice: confirmed(notice, view, this.getSnapshot()) });
    } catch (error) {
      this.failed(error, again);
    } finally {
      this.store.set({ writing: false });
    }
  }

  private async takeStep(
    kind: 'undone' | 'redone',
    step: Step,
    there: readonly Edit[],
    edits: readonly Edit[],
    anyway = false,
  ): Promise<void> {
    const again = (): Promise<void> => this.takeStep(kind, step, there, edits, anyway);
    await this.write(again, async () => {
      if (!anyway && !stillThere(await this.readSheetsOf(there), there)) {
        const go = (): Promise<void> => this.takeStep(kind, step, there, edits, true);
        this.store.set({ problem: { text: OVERWRITTEN, way: { kind: 'anyway', go } } });
        return null;
      }
      const back = await this.host.applyEdits(edits);
      if (kind === 'undone') this.history.tookBack(step, back);
      else this.history.broughtBack(step, back);
      return { kind, title: step.title };
    });
  }

  private readSheetsOf(edits: readonly Edit[]): Promise<Workbook> {
    return this.host.readWorkbook({ sheets: [...new Set(edits.map(sheetOf))] });
  }

  /** What others have kept meanwhile stays: read, changed, written. */
  private async changeAcceptances(
    kind: 'accepted' | 'revoked',
    change: (list: readonly Acceptance[]) => readonly Acceptance[],
  ): Promise<void> {
    await this.keep(
      () => this.changeAcceptances(kind, change),
      kind,
      async () => {
        const { acceptances } = await readKept(this.host);
        await writeKept(this.host, 'acceptances', change(acceptances));
      },
    );
  }

  private async keep(
    again: () => Promise<void>,
    kind: 'accepted' | 'revoked' | 'recognised',
    run: () => Promise<void>,
  ): Promise<void> {
    await this.write(again, async () => {
      await run();
      this.kept = await readKept(this.host);
      await this.judge();
      this.store.set({ notice: { kind } });
      return null;
    });
  }

  private failed(error: unknown, again: () => Promise<void>): void {
    const unhide = showThen(this.host, again, (problem, next) => this.failed(problem, next));
    this.store.set({ problem: problemOf(error, { again, unhide, recheck: () => this.check() }) });
  }
}
