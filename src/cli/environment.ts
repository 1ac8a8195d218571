import type { CheckSettings, FileTask } from './check-file';
import type { ReportFile } from '../reporting';

export interface OutputStream {
  write(chunk: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything the command line touches outside itself; tests hand in captured streams. */
export interface Environment {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Directory that relative paths start from. */
  readonly directory: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/**
 * Checks one file; never throws: what goes wrong is a failed report.
 * @param onStep is called whenever a part of the work is done.
 */
export type FileChecker = (task: FileTask, settings: CheckSettings, onStep?: () => void) => Promise<ReportFile>;

/** Exit codes of the command line. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
