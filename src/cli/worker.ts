import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFile } from '../reporting';
import type { CheckSettings, FileTask } from './check-file';
import type { FileChecker } from './environment';
import type { PoolResult, PoolTask } from './pool';

/** The other end of the pool: checks on this thread what the main one hands over. */
export function answerPool(loadChecker: () => Promise<FileChecker>): void {
  const settings = workerData as CheckSettings;
  const checker = loadChecker();
  parentPort?.on('message', ({ index, task }: PoolTask<FileTask>) => {
    void checker
      .then((check) => check(task, settings))
      .then((result) => {
        parentPort?.postMessage({ index, result } satisfies PoolResult<ReportFile>);
      });
  });
}
