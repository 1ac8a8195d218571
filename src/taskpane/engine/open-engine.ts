import type { Workbook } from '../../workbook';
import { askWorker } from './ask-worker';
import type { CheckView, Engine, EngineOptions } from './model';
import type { WorkerAnswer, WorkerTask } from './worker';

/** The engine in a worker of its own, so that no check blocks input; where there are no workers, in this thread. */
export function openEngine(): Engine {
  return typeof Worker === 'undefined' ? directEngine : new WorkerEngine();
}

/** Loaded when first needed: the pane shows before the engine is there. */
export const directEngine: Engine = {
  async check(workbook, options, signal) {
    const { checkView } = await import('./check-view');
    signal?.throwIfAborted();
    return checkView(workbook, options);
  },
};

class WorkerEngine implements Engine {
  private worker: Worker | null = null;
  /** Set once a worker could not be started: some web views forbid them. */
  private unusable = false;
  private nextId = 1;
  /** Ends with the worker. */
  private life = new AbortController();

  async check(workbook: Workbook, options: EngineOptions, signal?: AbortSignal): Promise<CheckView> {
    if (this.unusable) return directEngine.check(workbook, options, signal);
    const answer = await this.ask({ id: this.nextId++, workbook, options }, signal);
    if (answer === 'no-worker') return directEngine.check(workbook, options, signal);
    if ('error' in answer) throw new Error(answer.error);
    return answer.view;
  }

  private async ask(task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer | 'no-worker'> {
    const worker = this.start();
    if (!worker) return 'no-worker';
    const life = this.life.signal;
    try {
      const answer = await askWorker<WorkerAnswer>(worker, task, { signals: signal ? [signal, life] : [life] });
      if (answer === 'no-worker') {
        this.unusable = true;
        this.stop();
      }
      return answer;
    } catch (error) {
      // The worker went for the sake of another check: this one has a new worker.
      if (life.aborted && !signal?.aborted) return this.ask(task, signal);
      // A running check cannot be asked to stop; its worker can.
      if (!life.aborted) this.stop();
      throw error;
    }
  }

  private start(): Worker | null {
    try {
      this.worker ??= new Worker(new URL('./worker.ts', import.meta.url));
    } catch {
      this.unusable = true;
    }
    return this.worker;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    const { life } = this;
    this.life = new AbortController();
    life.abort();
  }
}
