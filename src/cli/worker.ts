import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFile } from '../reporting';
import type { CheckSettings, FileTask } from './check-file';
import { checkOneFile } from './engine';
import type { PoolResult, PoolTask } from './pool';

const settings = workerData as CheckSettings;

parentPort?.on('message', ({ index, task }: PoolTask<FileTask>) => {
  void checkOneFile(task, settings).then((result) => {
    parentPort?.postMessage({ index, result } satisfies PoolResult<ReportFile>);
  });
});
