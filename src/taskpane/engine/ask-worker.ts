import { MOST_SILENCE, ReadError } from '../../hosts/errors';

/** What a worker says: that it goes on with a task, or its answer. */
export type WorkerWord<A> = { readonly id: number; readonly step: true } | A;

export interface AskOptions {
  /** Milliseconds without a word after which the worker is given up. */
  readonly silence?: number;
  /** Each of them calls the task off. */
  readonly signals?: readonly AbortSignal[];
}

/**
 * Hands a task to a worker and waits for its answer. The worker is of no more use once this rejects or gives `no-worker`:
 * what runs in it cannot be asked to stop.
 *
 * @returns `no-worker` when the worker ended before its first word: some web views forbid them.
 * @throws {ReadError} too-slow, too-much-memory (all a browser tells is that the worker ended); the reason of a signal.
 */
export function askWorker<A extends { readonly id: number }>(
  worker: Worker,
  task: { readonly id: number },
  { silence = MOST_SILENCE, signals = [] }: AskOptions = {},
): Promise<A | 'no-worker'> {
  return new Promise((resolve, reject) => {
    let started = false;
    const end = (): void => {
      clearTimeout(clock);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const listen = () => setTimeout(() => fail(new ReadError('too-slow')), silence);
    const onMessage = ({ data }: MessageEvent<WorkerWord<A>>): void => {
      started = true;
      clearTimeout(clock);
      clock = listen();
      if (data.id !== task.id || 'step' in data) return;
      end();
      resolve(data);
    };
    const onError = (): void => {
      if (started) {
        fail(new ReadError('too-much-memory'));
        return;
      }
      end();
      resolve('no-worker');
    };
    const onAbort = (): void => {
      const reason: unknown = signals.find(({ aborted }) => aborted)?.reason;
      fail(reason instanceof Error ? reason : new DOMException('aborted', 'AbortError'));
    };
    let clock = listen();
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    for (const signal of signals) signal.addEventListener('abort', onAbort);
    if (signals.some(({ aborted }) => aborted)) onAbort();
    else worker.postMessage(task);
  });
}
