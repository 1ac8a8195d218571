import { askWorker } from '../taskpane/engine/ask-worker';
import type { Workbook } from '../workbook';
import type { ReadAnswer, ReadTask } from './read-worker';

/** Files that are read at once: one that takes long does not hold up the others, and memory is held for few. */
const AT_ONCE = 2;

/** Reads files, each in a worker of its own, so that none blocks the page or costs another one its turn. */
export class Reader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param silence milliseconds without a word after which a file is given up; see {@link askWorker}. */
  constructor(private readonly silence?: number) {}

  /**
   * @throws {ReadError} as the reader of the file host, and too-slow, too-much-memory; the signal's reason.
   */
  async read(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<Workbook> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      signal.throwIfAborted();
      return await this.readNow({ id: 1, bytes, name }, signal);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async readNow(task: ReadTask, signal: AbortSignal): Promise<Workbook> {
    const worker = startWorker();
    try {
      const silence = this.silence === undefined ? {} : { silence: this.silence };
      const answer = worker
        ? await askWorker<ReadAnswer>(worker, task, { ...silence, signals: [signal] })
        : 'no-worker';
      if (answer === 'no-worker') return await readHere(task);
      if ('workbook' in answer) return answer.workbook;
      throw answer.text ? Object.assign(new Error(answer.error), { text: answer.text }) : new Error(answer.error);
    } finally {
      worker?.terminate();
    }
  }
}

/** Null where there are none: some web views forbid them. */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./read-worker.ts', import.meta.url));
  } catch {
    return null;
  }
}

async function readHere({ bytes, name }: ReadTask): Promise<Workbook> {
  const { readWorkbook } = await import('../hosts/file');
  return readWorkbook(bytes, name);
}
