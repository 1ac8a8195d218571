import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Language } from '../reporting';
import { cliMessages } from './messages';
import { UserError } from './user-error';
import { explainWriting } from './write-problems';

export interface Target {
  /** As the user named it. */
  readonly output: string;
  readonly directory: string;
  readonly language: Language;
  /** Take the place of a file that is there, whatever it is; never of one that is used. */
  readonly force: boolean;
}

/**
 * The one guard against losing a file: what is written never takes the place of a file that is used, under whatever name it
 * is reached, and of any other file that is there only when it is a report of ours, or when told to.
 * @param used absolute paths of what is read: workbooks, configuration, code list.
 * @throws {UserError}
 */
export async function refuseLoss(target: Target, used: readonly string[]): Promise<void> {
  const say = cliMessages(target.language);
  const file = resolve(target.directory, target.output);
  const found = await stat(file, { bigint: true }).catch(() => null);
  if (found === null) return requireFolder(target, file);
  if (found.isDirectory()) throw new UserError(say.outputIsFolder(target.output));
  for (const path of used) {
    const other = await stat(path, { bigint: true }).catch(() => null);
    // The same file under another name, too, be it linked softly or hard.
    if (other !== null && other.ino === found.ino && other.dev === found.dev)
      throw new UserError(say.outputIsInput(target.output));
  }
  // A pipe or a terminal holds nothing that could be lost.
  if (!found.isFile() || target.force || found.size === 0n) return;
  const { isReport } = await import('./is-report');
  const isOurs = await readFile(file).then(isReport, () => false);
  if (!isOurs) throw new UserError(say.outputExists(target.output));
}

async function requireFolder({ output, language }: Target, file: string): Promise<void> {
  try {
    await stat(dirname(file));
  } catch (error) {
    throw new UserError(cliMessages(language).notWritten(output, explainWriting(error)[language]));
  }
}

/**
 * Writes the whole file or nothing: what stood there stays until the new one is complete.
 * @throws {UserError} when the file cannot be written.
 */
export async function writeOutput(target: Target, content: string | Uint8Array): Promise<void> {
  const { output, directory, language } = target;
  try {
    await replaceFile(resolve(directory, output), content);
  } catch (error) {
    throw new UserError(cliMessages(language).notWritten(output, explainWriting(error)[language]));
  }
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // Through a link, the file that it names is replaced and the link stays.
  const file = await realpath(path).catch(() => path);
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) return writeFile(file, content);
  const half = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(half, content, { flag: 'wx', ...(found === null ? {} : { mode: found.mode }) });
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
