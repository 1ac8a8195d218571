import { reportFailed, type ReportFile } from '../reporting';
import type { CheckSettings, FileTask } from './check-file';
import type { Environment, FileChecker } from './environment';
import { crashed } from './file-problems';
import { runPool } from './pool';

/** Below this many files, starting threads costs more than it saves. */
const WORTH_THREADS = 9;

export interface CheckFilesOptions {
  readonly settings: CheckSettings;
  readonly environment: Environment;
  readonly loadChecker: () => Promise<FileChecker>;
  readonly onDone: (task: FileTask, done: number) => void;
}

/** Checks the files, on all processors when there are many, and gives the reports in the order of the files. */
export async function checkFiles(tasks: readonly FileTask[], options: CheckFilesOptions): Promise<ReportFile[]> {
  const { settings, environment, onDone } = options;
  const { workerFile, processors } = environment;
  if (tasks.length >= WORTH_THREADS && processors > 1 && workerFile !== null) {
    return runPool<FileTask, ReportFile>({
      workerFile,
      workerData: settings,
      size: processors,
      tasks,
      lost: (task, detail) => failedBy(task, detail),
      onDone,
    });
  }
  const check = tasks.length > 0 ? await options.loadChecker() : null;
  const reports: ReportFile[] = [];
  for (const task of tasks) {
    reports.push(await check!(task, settings));
    onDone(task, reports.length);
  }
  return reports;
}

function failedBy(task: FileTask, detail: string): ReportFile {
  const { code, text } = crashed(detail);
  return reportFailed(task.path, text, code);
}
