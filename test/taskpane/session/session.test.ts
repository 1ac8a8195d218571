import { HostError } from '../../../src/hosts/host-error';
import { MemoryHost } from '../../../src/hosts/memory';
import type { ReadOptions } from '../../../src/hosts/port';
import { openSettings, Session, type Phase } from '../../../src/taskpane/session';
import { type CellRef, type Edit, type Workbook } from '../../../src/workbook';
import { engine, idAt, NOW, openPlaces, openSession, REVENUE, valueOf, VEHICLES } from '../support/session';

const SUBTOTAL: CellRef = { sheet: '“三公”经费表', row: 5, column: 1 };

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a check', () => {
  test('goes through reading and checking to a result', async () => {
    const { session } = openSession();
    const phases: Phase[] = [];
    session.subscribe(() => {
      const { phase } = session.getSnapshot();
      if (phases.at(-1) !== phase) phases.push(phase);
    });
    await session.check();
    expect(phases).toEqual(['reading', 'checking', 'done']);
    expect(openPlaces(session)).toEqual([REVENUE, VEHICLES]);
    expect(session.getSnapshot().view?.tables).toHaveLength(3);
  });

  test('tells who listens that the findings have changed', async () => {
    const { session } = openSession();
    const heard = jest.fn();
    session.onFindingsChanged(heard);
    await session.check();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('of the sheet in view lists what concerns it', async () => {
    const { session, host } = openSession();
    await host.showCell(SUBTOTAL);
    await session.checkSheet();
    expect(session.getSnapshot().filter.sheet).toBe('“三公”经费表');
  });

  test('that fails says why and can be tried again', async () => {
    class Editing extends MemoryHost {
      editing = true;
      override async readWorkbook(options?: ReadOptions) {
        if (this.editing) throw new HostError('cell-edit');
        return super.readWorkbook(options);
      }
    }
    const { session, host } = openSession({}, (book: Workbook) => new Editing(book));
    await session.check();
    const { phase, problem } = session.getSnapshot();
    expect(phase).toBe('failed');
    expect(problem?.text.zh).toContain('按回车');
    host.editing = false;
    await problem?.way?.go();
    expect(session.getSnapshot()).toMatchObject({ phase: 'done', problem: null });
  });

  test('that is cancelled leaves the last result', async () => {
    class Slow extends MemoryHost {
      slow = false;
      override async readWorkbook(options: ReadOptions = {}) {
        if (this.slow) await sleep(50);
        return super.readWorkbook(options);
      }
    }
    const { session, host } = openSession({}, (book: Workbook) => new Slow(book));
    await session.check();
    const { view } = session.getSnapshot();
    host.slow = true;
    const running = session.check();
    await sleep(5);
    session.cancel();
    await running;
    expect(session.getSnapshot()).toMatchObject({ phase: 'done', problem: null, notice: { kind: 'cancelled' } });
    expect(session.getSnapshot().view).toBe(view);
  });

  test('can be cancelled while the host hangs', async () => {
    class Hanging extends MemoryHost {
      override readWorkbook() {
        return new Promise<Workbook>(() => undefined);
      }
    }
    const { session } = openSession({}, (book: Workbook) => new Hanging(book));
    const running = session.check();
    await sleep(5);
    session.cancel();
    await running;
    expect(session.getSnapshot()).toMatchObject({ phase: 'idle', progress: null });
  });

  test('that fails or is cancelled leaves a stale result stale', async () => {
    class Failing extends MemoryHost {
      failing = false;
      override async readWorkbook(options?: ReadOptions) {
        if (this.failing) throw new HostError('timeout');
        return super.readWorkbook(options);
      }
    }
    const { session, host } = openSession({}, (book: Workbook) => new Failing(book));
    await session.check();
    host.changeByHand([{ kind: 'set-value', at: SUBTOTAL, value: 1 }]);
    const running = session.check();
    session.cancel();
    await running;
    expect(session.getSnapshot()).toMatchObject({ phase: 'done', stale: true });
    host.failing = true;
    await session.check();
    expect(session.getSnapshot()).toMatchObject({ phase: 'failed', stale: true });
  });

  test('that is overtaken by a later one does not show', async () => {
    const { session } = openSession();
    const first = session.check();
    const second = session.check();
    await Promise.all([first, second]);
    expect(session.getSnapshot()).toMatchObject({ phase: 'done', problem: null, notice: null });
  });
});

describe('a change of the workbook', () => {
  const byHand: Edit = { kind: 'set-value', at: { sheet: '收支总表', row: 7, column: 1 }, value: 100.75 };

  test('makes the result stale until the next check', async () => {
    const { session, host } = openSession();
    await session.check();
    host.changeByHand([byHand]);
    expect(session.getSnapshot().stale).toBe(true);
    await session.check();
    expect(session.getSnapshot().stale).toBe(false);
    expect(openPlaces(session)).toEqual([VEHICLES]);
  });

  test('before the first check means nothing', () => {
    const { session, host } = openSession();
    host.changeByHand([byHand]);
    expect(session.getSnapshot().stale).toBe(false);
  });

  test('is checked by itself where the user wants that', async () => {
    const { session, host } = openSession({ autoRecheck: true });
    await session.check();
    host.changeByHand([byHand]);
    await sleep(60);
    expect(session.getSnapshot().stale).toBe(false);
    expect(openPlaces(session)).toEqual([VEHICLES]);
  });
});

describe('a fix', () => {
  test('shows what it would change before it does', async () => {
    const { session } = openSession();
    await session.check();
    const finding = session.finding(idAt(session, VEHICLES))!;
    expect(session.previewFix(finding, 0).cells).toEqual([
      { at: SUBTOTAL, aspect: 'content', before: '', after: '2.04' },
    ]);
    expect(session.previewFix(finding, 1).cells[0]?.after).toBe('=SUM(B7:B8)');
  });

  test('is written, makes its finding go, and comes back by undo and redo', async () => {
    const { session, host } = openSession();
    await session.check();
    await session.applyFix(idAt(session, VEHICLES), 0);
    expect(await valueOf(host, SUBTOTAL)).toBe(2.04);
    expect(openPlaces(session)).toEqual([REVENUE]);
    expect(session.getSnapshot()).toMatchObject({ stale: false, notice: { kind: 'applied' } });

    await session.undo();
    expect(await valueOf(host, SUBTOTAL)).toBeNull();
    expect(openPlaces(session)).toEqual([REVENUE, VEHICLES]);
    expect(session.getSnapshot().redo).toHaveLength(1);

    await session.redo();
    expect(await valueOf(host, SUBTOTAL)).toBe(2.04);
    expect(session.getSnapshot()).toMatchObject({ undo: [expect.anything()], redo: [] });
  });

  test('that does not hold in the host is told to have been in vain', async () => {
    class Deaf extends MemoryHost {
      override async applyEdits(edits: readonly Edit[]): Promise<readonly Edit[]> {
        const inverse = await super.applyEdits(edits);
        await super.applyEdits(inverse);
        return inverse;
      }
    }
    const { session } = openSession({}, (workbook) => new Deaf(workbook));
    await session.check();
    await session.applyFix(idAt(session, VEHICLES), 0);
    expect(openPlaces(session)).toEqual([REVENUE, VEHICLES]);
    expect(session.getSnapshot().notice).toMatchObject({ kind: 'in-vain' });
  });

  test('is not written into a workbook that has changed, even unnoticed', async () => {
    const { session, host } = openSession();
    await session.check();
    const id = idAt(session, VEHICLES);
    host.onChanged = () => () => undefined;
    host.changeByHand([{ kind: 'insert-rows', sheet: '“三公”经费表', before: 3, count: 1 }]);
    await session.applyFix(id, 0);
    expect(await valueOf(host, SUBTOTAL)).toBeNull();
    expect(session.getSnapshot().problem?.text.zh).toContain('没有写入');
    expect(openPlaces(session)).toEqual([REVENUE, '“三公”经费表!B7']);
  });

  test('that the host refuses is told with the way on', async () => {
    class Protected extends MemoryHost {
      override async applyEdits(): Promise<readonly Edit[]> {
        throw new HostError('protected', { sheet: '“三公”经费表' });
      }
    }
    const { session } = openSession({}, (book: Workbook) => new Protected(book));
    await session.check();
    await session.applyFix(idAt(session, VEHICLES), 0);
    expect(session.getSnapshot().problem).toMatchObject({ way: { kind: 'retry' } });
    expect(session.getSnapshot()).toMatchObject({ writing: false, undo: [] });
  });

  test('is not undone over what was entered since, unless asked to', async () => {
    const { session, host } = openSession();
    await session.check();
    await session.applyFix(idAt(session, VEHICLES), 0);
    host.changeByHand([{ kind: 'set-value', at: SUBTOTAL, value: 2.05 }]);
    await session.undo();
    expect(await valueOf(host, SUBTOTAL)).toBe(2.05);
    const { problem } = session.getSnapshot();
    expect(problem?.way?.kind).toBe('anyway');
    await problem?.way?.go();
    expect(await valueOf(host, SUBTOTAL)).toBeNull();
  });
});

describe('an acceptance', () => {
  test('is kept in the workbook with reason and time, and can be revoked', async () => {
    const { session, host } = openSession();
    await session.check();
    const id = idAt(session, VEHICLES);
    await session.accept(id, '  本年未编制 ');
    expect(openPlaces(session)).toEqual([REVENUE]);
    const kept = JSON.parse((await host.readStored('acceptances')) ?? '[]') as unknown[];
    const { key, accepting } = session.finding(id)!;
    expect(kept).toEqual([{ key, reason: '本年未编制', at: NOW, figures: accepting }]);
    expect(accepting.length).toBeGreaterThan(1);

    const later = new Session(host, engine, { settings: openSettings(null) });
    await later.check();
    expect(openPlaces(later)).toEqual([REVENUE]);

    await session.revoke(session.finding(id)!.accepted!);
    expect(openPlaces(session)).toEqual([REVENUE, VEHICLES]);
    expect(await host.readStored('acceptances')).toBeNull();
  });

  test('bears the name the officer goes by', async () => {
    const { session } = openSession({ officer: ' 李会计 ' });
    await session.check();
    await session.accept(idAt(session, VEHICLES), '本年未编制');
    expect(session.getSnapshot().acceptances.map(({ by }) => by)).toEqual(['李会计']);
  });

  test('holds for its figures only, and is made once more for the new ones', async () => {
    const { session, host } = openSession();
    await session.check();
    const id = idAt(session, REVENUE);
    await session.accept(id, '财政已批复');
    const total = { sheet: '收支总表', row: 7, column: 1 };
    host.changeByHand([{ kind: 'set-value', at: total, value: 102.75 }]);
    await session.check();
    expect(openPlaces(session)).toContain(REVENUE);
    expect(session.finding(id)!.acceptedEarlier).toMatchObject({ reason: '财政已批复', why: 'changed' });
    expect(session.getSnapshot().view!.report.staleAcceptances).toEqual([]);

    await session.accept(id, '重新批复');
    expect(openPlaces(session)).not.toContain(REVENUE);
    expect(session.getSnapshot().acceptances.map(({ reason }) => reason)).toEqual(['重新批复']);
  });

  test('needs a reason', async () => {
    const { session, host } = openSession();
    await session.check();
    await session.accept(idAt(session, VEHICLES), '  ');
    expect(await host.readStored('acceptances')).toBeNull();
  });

  test('keeps what another hand has accepted meanwhile', async () => {
    const { session, host } = openSession();
    await session.check();
    await host.writeStored('acceptances', JSON.stringify([{ key: 'other', reason: '他人' }]));
    await session.accept(idAt(session, VEHICLES), '本年未编制');
    expect(session.getSnapshot().acceptances.map(({ reason }) => reason)).toEqual(['他人', '本年未编制']);
  });

  test('that cannot be read counts as none', async () => {
    const { session, host } = openSession();
    await host.writeStored('acceptances', '{"not": "a list"');
    await session.check();
    expect(session.getSnapshot()).toMatchObject({ phase: 'done', acceptances: [] });
  });
});

describe('the report sheet', () => {
  const names = async (host: MemoryHost) => (await host.listSheets()).map(({ name }) => name);

  test('is added once and replaced after that', async () => {
    const { session, host } = openSession();
    await session.check();
    await session.insertReport('zh');
    await session.insertReport('zh');
    expect(await names(host)).toEqual(['收支总表', '支出总表', '“三公”经费表', '核对报告']);
    const report = (await host.readWorkbook()).sheets.at(-1)!;
    const texts = report.values.flatMap((row) => row ?? []);
    const line = report.values.find((row) => row?.includes('B8'));
    expect(line?.slice(0, 9)).toEqual(['错误', '收支总表', 'B8', expect.any(String), 100.75, 101.75, 1, 0.01, '万元']);
    expect(texts.some((text) => typeof text === 'string' && text.startsWith('3 张表，'))).toBe(true);
  });

  test('of that name which is not ours stays', async () => {
    const { session, host } = openSession();
    await host.applyEdits([{ kind: 'add-sheet', sheet: '核对报告', after: null, block: { values: [['我的']] } }]);
    await session.check();
    await session.insertReport('zh');
    expect(await names(host)).toEqual(['收支总表', '支出总表', '“三公”经费表', '核对报告', '核对报告 2']);
  });

  test('is not checked itself', async () => {
    const { session } = openSession();
    await session.check();
    const before = session.getSnapshot().view;
    await session.insertReport('zh');
    await session.check();
    expect(session.getSnapshot().view?.tables).toEqual(before?.tables);
    expect(session.getSnapshot().view?.unplaced).toEqual(before?.unplaced);
  });
});

describe('other requests', () => {
  test('a hidden sheet is shown on request', async () => {
    const { session, host } = openSession();
    const workbook = await host.readWorkbook();
    const hidden = new MemoryHost({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, visibility: 'hidden' as const })),
    });
    const other = new Session(hidden, engine, { settings: session.settings });
    await other.check();
    await other.showCell(SUBTOTAL);
    const { problem } = other.getSnapshot();
    expect(problem?.way?.kind).toBe('unhide');
    await problem?.way?.go();
    expect((await hidden.selection())?.sheet).toBe('“三公”经费表');
    expect(other.getSnapshot().problem).toBeNull();
  });

  test('recognition set by hand is kept and handed to the engine', async () => {
    const seen: unknown[] = [];
    const { host } = openSession();
    const session = new Session(
      host,
      { check: (workbook, options) => (seen.push(options.recognition), engine.check(workbook, options)) },
      { settings: openSettings(null) },
    );
    await session.check();
    await session.correctRecognition('支出总表', 'none');
    await session.correctRecognition('支出总表', null);
    expect(seen).toEqual([undefined, { 支出总表: 'none' }, undefined]);
    expect(await host.readStored('recognition')).toBeNull();
  });

  test('the report as text and as a page', async () => {
    const { session } = openSession();
    expect(await session.reportAs('text', 'zh')).toBeNull();
    await session.check();
    expect(await session.reportAs('text', 'zh')).toContain('101.75');
    expect(await session.reportAs('html', 'en')).toContain('<!doctype html>');
  });

  test('a disposed session hears no more', async () => {
    const { session, host } = openSession();
    await session.check();
    session.dispose();
    host.changeByHand([{ kind: 'set-value', at: SUBTOTAL, value: 1 }]);
    expect(session.getSnapshot().stale).toBe(false);
  });

  test('what somebody else accepted counts from the next check on', async () => {
    const { session, host } = openSession();
    await session.check();
    expect(openPlaces(session)).toContain(REVENUE);
    const { key, accepting: figures } = session.finding(idAt(session, REVENUE))!;
    await host.writeStored('acceptances', JSON.stringify([{ key, reason: '已报备', figures }]));
    await session.check();
    expect(openPlaces(session)).not.toContain(REVENUE);
  });
});
