import { Reader } from '../../src/page/reader';
import type { ReadAnswer, ReadTask } from '../../src/page/read-worker';
import type { WorkerWord } from '../../src/taskpane/engine/ask-worker';
import type { Workbook } from '../../src/workbook';
import { writeXlsx } from '../workbooks';
import { smallWorkbook } from '../taskpane/support/workbook';

type Behaviour = (worker: FakeWorker, task: ReadTask) => void;

/** A worker as the page sees it; what it does with a file goes by the file's name. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(task: ReadTask): void {
    queueMicrotask(() => BEHAVIOURS[task.name]!(this, task));
  }

  say(data: WorkerWord<ReadAnswer>): void {
    if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const bookOf = (name: string): Workbook => ({ ...smallWorkbook(), name });
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  good: (worker, { id, name }) => worker.say({ id, workbook: bookOf(name) }),
  hangs: (worker, { id }) => worker.say({ id, step: true }),
  slow: (worker, { id, name }) => {
    for (let step = 1; step <= 4; step += 1) setTimeout(() => worker.say({ id, step: true }), step * 60);
    setTimeout(() => worker.say({ id, workbook: bookOf(name) }), 300);
  },
  grows: (worker, { id }) => {
    worker.say({ id, step: true });
    worker.dispatchEvent(new Event('error'));
  },
  damaged: (worker, { id }) => worker.say({ id, error: 'damaged', text: { zh: '坏了', en: 'broken' } }),
  'none.xlsx': (worker) => worker.dispatchEvent(new Event('error')),
};

const { Worker: original } = globalThis;
beforeEach(() => {
  FakeWorker.made = [];
  globalThis.Worker = FakeWorker as unknown as typeof Worker;
});
afterEach(() => {
  globalThis.Worker = original;
});

const never = new AbortController().signal;
const bytes = new Uint8Array(1);
const reading = (reader: Reader, name: string) => reader.read(bytes, name, never);

describe('reading files in the page', () => {
  test('a file that hangs is given up, and costs no other file its turn', async () => {
    const reader = new Reader(150);
    const files = ['hangs', 'good', 'hangs', 'hangs', 'good', 'slow'];
    const ends = await Promise.allSettled(files.map((name) => reading(reader, name)));
    expect(
      ends.map((end) => (end.status === 'fulfilled' ? end.value.name : (end.reason as { code: string }).code)),
    ).toEqual(['too-slow', 'good', 'too-slow', 'too-slow', 'good', 'slow']);
    expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual(Array(6).fill(true));
  });

  test('a file that is called off stops its worker', async () => {
    const control = new AbortController();
    const hanging = new Reader().read(bytes, 'hangs', control.signal);
    control.abort();
    await expect(hanging).rejects.toThrow();
    expect(FakeWorker.made[0]?.terminated).toBe(true);
  });

  test('a worker that ends after it had begun is not repeated in this thread', async () => {
    await expect(reading(new Reader(), 'grows')).rejects.toMatchObject({ code: 'too-much-memory' });
  });

  test('what the reader says of a file reaches the user in its own words', async () => {
    await expect(reading(new Reader(), 'damaged')).rejects.toMatchObject({ text: { zh: '坏了', en: 'broken' } });
  });

  test('files are read in this thread where workers cannot start', async () => {
    const book = await writeXlsx(bookOf('none.xlsx'));
    const read = await new Reader().read(book, 'none.xlsx', never);
    expect(read.sheets.map(({ name }) => name)).toEqual(smallWorkbook().sheets.map(({ name }) => name));
  });
});
