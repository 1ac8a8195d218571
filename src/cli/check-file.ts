import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckOptions, CheckWorkbook } from '../checking';
import { reportChecked, reportFailed, reportUnrecognised, type ReportFile } from '../reporting';
import type { Text } from '../rules';
import type { Workbook } from '../workbook';
import { explain } from './file-problems';

export interface FileTask {
  /** As the user knows it. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** Plain data, so that it can be handed to a worker. */
export type CheckSettings = Pick<CheckOptions, 'strict' | 'classification' | 'rules'>;

export interface Engine {
  readonly readWorkbook: (bytes: Uint8Array, name: string) => Promise<Workbook>;
  readonly checkWorkbook: CheckWorkbook;
  readonly ruleTitle: (rule: string) => Text | null;
}

/** Reads and checks one file. Never throws: a file that cannot be checked becomes a failed report that says why. */
export async function checkFile(task: FileTask, settings: CheckSettings, engine: Engine): Promise<ReportFile> {
  try {
    const workbook = await engine.readWorkbook(await readFile(task.file), basename(task.file));
    const result = engine.checkWorkbook(workbook, settings);
    if (result.tables.length === 0) return reportUnrecognised(task.path, result);
    return reportChecked(task.path, result, { strict: settings.strict ?? false, ruleTitle: engine.ruleTitle });
  } catch (error) {
    const { code, text } = explain(error);
    return reportFailed(task.path, text, code);
  }
}
