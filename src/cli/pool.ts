import { Worker } from 'node:worker_threads';

/** What the pool and its workers say to each other. */
export interface PoolTask<T> {
  readonly index: number;
  readonly task: T;
}
export interface PoolResult<R> {
  readonly index: number;
  readonly result: R;
}

export interface PoolOptions<T, R> {
  readonly workerFile: string;
  /** Settings every worker starts with (`workerData`). */
  readonly workerData: unknown;
  readonly size: number;
  readonly tasks: readonly T[];
  /** The result of a task whose worker ended under it. */
  readonly lost: (task: T, detail: string) => R;
  readonly onDone?: (task: T, done: number) => void;
}

/**
 * Runs tasks on worker threads, one at a time each, and gives the results in the order of the tasks. A worker that dies takes
 * only its task with it: that one gets `lost`, and a new worker takes over the rest.
 */
export async function runPool<T, R>(options: PoolOptions<T, R>): Promise<R[]> {
  const { tasks, size, lost, onDone } = options;
  const results = new Array<R>(tasks.length);
  let next = 0;
  let done = 0;
  const finish = (index: number, result: R) => {
    results[index] = result;
    done += 1;
    onDone?.(tasks[index]!, done);
  };

  const runWorker = () =>
    new Promise<void>((resolve) => {
      const worker = new Worker(options.workerFile, { workerData: options.workerData });
      let current = -1;
      let failure = '';
      const hand = () => {
        current = next < tasks.length ? next : -1;
        next += 1;
        if (current < 0) void worker.terminate();
        else worker.postMessage({ index: current, task: tasks[current]! } satisfies PoolTask<T>);
      };
      worker.on('message', ({ index, result }: PoolResult<R>) => {
        finish(index, result);
        hand();
      });
      worker.on('messageerror', (error) => (failure = error.message));
      worker.on('error', (error) => (failure = String((error as Partial<Error> | null)?.message ?? error)));
      worker.on('exit', (code) => {
        if (current >= 0) finish(current, lost(tasks[current]!, failure || `exit ${code}`));
        resolve();
      });
      hand();
    });

  const lane = async () => {
    while (next < tasks.length) await runWorker();
  };
  await Promise.all(Array.from({ length: Math.min(size, tasks.length) }, lane));
  return results;
}
