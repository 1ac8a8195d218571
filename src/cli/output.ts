import { realpath, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isProblem, type Collected } from './collect';
import { explain } from './file-problems';
import type { Language } from '../reporting';
import { cliMessages } from './messages';
import { UserError } from './user-error';

/**
 * The one guard against losing a workbook: the report never takes the place of a file that was to be checked, under whatever
 * name it is reached.
 * @throws {UserError}
 */
export async function refuseInputAsOutput(
  output: string,
  inputs: readonly Collected[],
  directory: string,
  language: Language,
): Promise<void> {
  const target = resolve(directory, output);
  for (const input of inputs) {
    if (!isProblem(input) && (await isSameFile(input.file, target))) {
      throw new UserError(cliMessages(language).outputIsInput(output));
    }
  }
}

/** @throws {UserError} when the file cannot be written. */
export async function writeOutput(
  output: string,
  content: string | Uint8Array,
  directory: string,
  language: Language,
): Promise<void> {
  try {
    await writeFile(resolve(directory, output), content);
  } catch (error) {
    throw new UserError(cliMessages(language).notWritten(output, explain(error).text[language]));
  }
}

/** Whether two paths reach the same file, links followed. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await identity(one)) === (await identity(other));
}

async function identity(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
