import { ReadError } from '../hosts/errors';
import { reportFailed, type ReportFile } from '../reporting';
import type { CheckSettings, FileTask } from './check-file';
import { crashed, explain, type Problem } from './file-problems';
import { Pool, type Loss, type PoolOptions } from './pool';

/** What a worker is handed. */
export interface CheckTask {
  readonly file: FileTask;
  readonly settings: CheckSettings;
}

/** Whatever checks files, each apart from the others, and gives the reports in the order of the files. */
export type CheckPool = Pick<Pool<CheckTask, ReportFile>, 'run' | 'close'>;

/** Workers that check files; a file that they cannot finish within the limits gets a failed report. */
export function openCheckPool(options: Omit<PoolOptions<CheckTask, ReportFile>, 'lost'>): CheckPool {
  return new Pool<CheckTask, ReportFile>({
    ...options,
    lost: ({ file }, loss) => {
      const { code, text } = problemOf(loss);
      return reportFailed(file.path, text, code);
    },
  });
}

function problemOf(loss: Loss): Problem {
  switch (loss.kind) {
    case 'silence':
      return explain(new ReadError('too-slow'));
    case 'memory':
      return explain(new ReadError('too-much-memory'));
    case 'ended':
      return crashed(loss.detail);
  }
}
