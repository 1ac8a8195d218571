import { Worker } from 'node:worker_threads';

/** What the pool and its workers say to each other: a task goes out, words of progress and then the result come back. */
export interface PoolTask<T> {
  readonly index: number;
  readonly task: T;
}
export type PoolWord<R> = { readonly index: number } | { readonly index: number; readonly result: R };

/** Told instead of a task when there are no more. */
export const NO_MORE = null;

export interface Limits {
  /** Milliseconds a task may take without a word of progress. */
  readonly silence: number;
  /** Megabytes a worker may hold. */
  readonly memory: number;
}

/** Why a task has no result: its worker was stopped at a limit, or ended by itself. */
export type Loss = { readonly kind: 'silence' | 'memory' } | { readonly kind: 'ended'; readonly detail: string };

export interface PoolOptions<T, R> {
  readonly workerFile: string;
  readonly limits: Limits;
  readonly size: number;
  /** The result of a task whose worker ended under it. */
  readonly lost: (task: T, loss: Loss) => R;
}

/**
 * Runs tasks on worker threads, one at a time each. A worker that dies, hangs or takes too much memory takes only its task
 * with it: that one gets `lost`, and a new worker takes over the rest. The first worker starts with the pool, so that it
 * loads its program while the tasks are still being gathered.
 */
export class Pool<T, R> {
  private spare: Worker | null;

  constructor(private readonly options: PoolOptions<T, R>) {
    this.spare = this.start();
  }

  /** The results in the order of the tasks. To be called once. */
  async run(tasks: readonly T[], onDone?: (task: T, done: number) => void): Promise<R[]> {
    const results = new Array<R>(tasks.length);
    const queue = tasks.entries();
    let done = 0;
    let left = tasks.length;
    const lane = async () => {
      let worker: Worker | null = null;
      while (left > 0) {
        left -= 1;
        const [index, task] = queue.next().value!;
        worker ??= this.takeSpare() ?? this.start();
        const outcome = await this.ask(worker, { index, task });
        if ('loss' in outcome) worker = null;
        results[index] = 'loss' in outcome ? this.options.lost(task, outcome.loss) : outcome.result;
        done += 1;
        onDone?.(task, done);
      }
      worker?.postMessage(NO_MORE);
    };
    await Promise.all(Array.from({ length: Math.min(this.options.size, tasks.length) }, lane));
    this.close();
    return results;
  }

  /** Lets go of a worker that was never needed. */
  close(): void {
    void this.takeSpare()?.terminate();
  }

  private takeSpare(): Worker | null {
    const { spare } = this;
    this.spare = null;
    return spare;
  }

  private start(): Worker {
    const worker = new Worker(this.options.workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.limits.memory },
      // What libraries print about a file is not for the user: these two streams are read by nobody.
      stdout: true,
      stderr: true,
    });
    // What ends a worker before it has a task is told again by its end.
    worker.on('error', () => undefined);
    return worker;
  }

  private ask(worker: Worker, task: PoolTask<T>): Promise<Outcome<R>> {
    return new Promise((resolve) => {
      let loss: Loss | null = null;
      const finish = (outcome: Outcome<R>) => {
        clearTimeout(clock);
        worker.off('message', onMessage).off('messageerror', onLost).off('error', onError).off('exit', onExit);
        resolve(outcome);
      };
      const stop = (outcome: Outcome<R>) => {
        finish(outcome);
        void worker.terminate();
      };
      const onMessage = (word: PoolWord<R>) => {
        if ('result' in word) finish(word);
        else clock.refresh();
      };
      const onLost = ({ message }: Error) => stop({ loss: { kind: 'ended', detail: message } });
      // The end of the worker follows.
      const onError = (error: unknown) => (loss = lossOf(error));
      const onExit = (code: number) => finish({ loss: loss ?? { kind: 'ended', detail: `exit ${code}` } });
      const clock = setTimeout(() => stop({ loss: { kind: 'silence' } }), this.options.limits.silence);
      worker.on('message', onMessage).on('messageerror', onLost).on('error', onError).on('exit', onExit);
      worker.postMessage(task);
    });
  }
}

type Outcome<R> = { readonly result: R } | { readonly loss: Loss };

function lossOf(error: unknown): Loss {
  const { code, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'memory' } : { kind: 'ended', detail: String(message ?? error) };
}
