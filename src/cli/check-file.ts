import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckOptions, CheckWorkbook } from '../checking';
import { MAX_BYTES, ReadError } from '../hosts/errors';
import { readKept, withoutReport } from '../hosts/kept';
import type { WorkbookHost } from '../hosts/port';
import { knownKinds, reportChecked, reportFailed, reportUnrecognised, type ReportFile } from '../reporting';
import type { Text } from '../rules';
import { explain } from './file-problems';

export interface FileTask {
  /** As the user knows it. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** Plain data, so that it can be handed to a worker. */
export type CheckSettings = Pick<CheckOptions, 'strict' | 'classification' | 'rules'>;

/** An open file, as far as a check needs it. */
export type OpenedFile = Pick<WorkbookHost, 'readWorkbook' | 'readStored'>;

export interface Engine {
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<OpenedFile>;
  readonly checkWorkbook: CheckWorkbook;
  readonly ruleTitle: (rule: string) => Text | null;
}

/**
 * Reads and checks one file as the pane would: with what was accepted and set right in the workbook, and without the report
 * sheet put there. Never throws: a file that cannot be checked becomes a failed report that says why.
 * @param onStep is called when the file is open, read, and whenever a part of the check is done.
 */
export async function checkFile(
  task: FileTask,
  settings: CheckSettings,
  engine: Engine,
  onStep: () => void = () => undefined,
): Promise<ReportFile> {
  try {
    if ((await stat(task.file)).size > MAX_BYTES) throw new ReadError('too-large');
    const file = await engine.openFile(await readFile(task.file), basename(task.file));
    onStep();
    const kept = await readKept(file);
    const result = engine.checkWorkbook(withoutReport(await file.readWorkbook(), kept), {
      ...settings,
      onStep,
      acceptances: kept.acceptances,
      recognition: knownKinds(kept.recognition),
    });
    if (result.tables.length === 0) return reportUnrecognised(task.path, result);
    return reportChecked(task.path, result, { strict: settings.strict ?? false, ruleTitle: engine.ruleTitle });
  } catch (error) {
    const { code, text } = explain(error);
    return reportFailed(task.path, text, code);
  }
}
