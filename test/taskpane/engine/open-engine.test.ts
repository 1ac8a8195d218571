import type { WorkerWord } from '../../../src/taskpane/engine/ask-worker';
import { openEngine } from '../../../src/taskpane/engine/open-engine';
import type { WorkerAnswer, WorkerTask } from '../../../src/taskpane/engine/worker';
import { checkView } from '../../../src/taskpane/engine/check-view';
import { smallWorkbook } from '../support/workbook';

type Behaviour = (worker: FakeWorker, task: WorkerTask) => void;

/** A worker as the engine sees it, with what it does on a task decided by the test. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static behaviour: Behaviour = () => undefined;
  terminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(task: WorkerTask): void {
    queueMicrotask(() => FakeWorker.behaviour(this, task));
  }

  answer(data: WorkerWord<WorkerAnswer>): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const { Worker: original } = globalThis;

beforeEach(() => {
  FakeWorker.made = [];
  globalThis.Worker = FakeWorker as unknown as typeof Worker;
});

afterEach(() => {
  globalThis.Worker = original;
});

const work: Behaviour = (worker, { id, workbook, options }) =>
  worker.answer({ id, view: checkView(workbook, options) });

describe('the engine', () => {
  test('runs in one worker and gives each caller its own answer', async () => {
    FakeWorker.behaviour = work;
    const engine = openEngine();
    const book = smallWorkbook();
    const [one, other] = await Promise.all([
      engine.check(book, {}),
      engine.check({ ...book, sheets: book.sheets.slice(0, 1) }, {}),
    ]);
    expect([one.tables.length, other.tables.length]).toEqual([3, 1]);
    expect(FakeWorker.made).toHaveLength(1);
  });

  test('stops its worker when the check is cancelled and starts another', async () => {
    const engine = openEngine();
    const control = new AbortController();
    const running = engine.check(smallWorkbook(), {}, control.signal);
    control.abort();
    await expect(running).rejects.toThrow();
    expect(FakeWorker.made[0]?.terminated).toBe(true);
    FakeWorker.behaviour = work;
    expect((await engine.check(smallWorkbook(), {})).tables).toHaveLength(3);
    expect(FakeWorker.made).toHaveLength(2);
  });

  test('goes on with a check in a new worker when another one took the worker along', async () => {
    const engine = openEngine();
    const control = new AbortController();
    const hanging = engine.check(smallWorkbook(), {}, control.signal);
    const other = engine.check(smallWorkbook(), {});
    control.abort();
    FakeWorker.behaviour = work;
    await expect(hanging).rejects.toThrow();
    expect((await other).tables).toHaveLength(3);
  });

  test('gives up a check whose worker ends after it had begun, and never repeats it in this thread', async () => {
    FakeWorker.behaviour = (worker, { id }) => {
      worker.answer({ id, step: true });
      worker.dispatchEvent(new Event('error'));
    };
    await expect(openEngine().check(smallWorkbook(), {})).rejects.toMatchObject({ code: 'too-much-memory' });
  });

  test('tells what went wrong in the worker', async () => {
    FakeWorker.behaviour = (worker, { id }) => worker.answer({ id, error: 'boom' });
    await expect(openEngine().check(smallWorkbook(), {})).rejects.toThrow('boom');
  });

  test('runs in this thread where workers cannot start', async () => {
    FakeWorker.behaviour = (worker) => worker.dispatchEvent(new Event('error'));
    const engine = openEngine();
    expect((await engine.check(smallWorkbook(), {})).tables).toHaveLength(3);
    expect((await engine.check(smallWorkbook(), {})).tables).toHaveLength(3);
    expect(FakeWorker.made).toHaveLength(1);
  });

  test('runs in this thread where there are no workers', async () => {
    // @ts-expect-error: some web views have none.
    delete globalThis.Worker;
    expect((await openEngine().check(smallWorkbook(), {})).tables).toHaveLength(3);
  });
});
