import type { Workbook } from '../../workbook';
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

  async check(workbook: Workbook, options: EngineOptions, signal?: AbortSignal): Promise<CheckView> {
    if (this.unusable) return directEngine.check(workbook, options, signal);
    const answer = await this.ask({ id: this.nextId++, workbook, options }, signal);
    if (answer === 'no-worker') return directEngine.check(workbook, options, signal);
    if ('error' in answer) throw new Error(answer.error);
    return answer.view;
  }

  private ask(task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer | 'no-worker'> {
    return new Promise((resolve, reject) => {
      const worker = this.start();
      if (!worker) {
        resolve('no-worker');
        return;
      }
      const end = (): void => {
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        signal?.removeEventListener('abort', onAbort);
      };
      const onMessage = ({ data }: MessageEvent<WorkerAnswer>): void => {
        if (data.id !== task.id) return;
        end();
        resolve(data);
      };
      const onError = (): void => {
        end();
        this.unusable = true;
        this.stop();
        resolve('no-worker');
      };
      // A running check cannot be asked to stop; its worker can.
      const onAbort = (): void => {
        end();
        this.stop();
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
      };
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      signal?.addEventListener('abort', onAbort);
      worker.postMessage(task);
    });
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
  }
}
