import { checkWorkbook, ruleOf } from '../checking';
import { openFile } from '../hosts/file';
import { checkFile } from './check-file';
import type { FileChecker } from './environment';

/** The real reader and the real rules behind {@link checkFile}. */
export const checkOneFile: FileChecker = (task, settings, onStep) =>
  checkFile(task, settings, { openFile, checkWorkbook, ruleTitle: (rule) => ruleOf(rule)?.meta.title ?? null }, onStep);
