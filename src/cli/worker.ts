import { parentPort } from 'node:worker_threads';
import type { ReportFile } from '../reporting';
import type { CheckTask } from './check-files';
import type { FileChecker } from './environment';
import type { NO_MORE, PoolTask, PoolWord } from './pool';

/** The other end of the pool: checks on this thread what the main one hands over. */
export function answerPool(loadChecker: () => Promise<FileChecker>): void {
  const port = parentPort!;
  const tell = (word: PoolWord<ReportFile>) => port.postMessage(word);
  const checker = loadChecker();
  // An end of its own, not a broken one, so that what listens for the end of the program hears it.
  port.on('message', (told: PoolTask<CheckTask> | typeof NO_MORE) => {
    if (told === null) {
      port.close();
      return;
    }
    const { index, task } = told;
    tell({ index });
    void checker
      .then((check) => check(task.file, task.settings, () => tell({ index })))
      .then((result) => tell({ index, result }));
  });
}
