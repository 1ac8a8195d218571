import { resolve } from 'node:path';
import type { ClassificationOverride } from '../classification';
import type { Language } from '../reporting';
import type { CheckSettings } from './check-file';
import type { Config } from './config';
import { explain } from './file-problems';
import { cliMessages } from './messages';
import type { CommandLine } from './options';
import { UserError } from './user-error';

export interface Settings {
  readonly check: CheckSettings;
  readonly language: Language;
  /** Absolute paths of the files it comes from. */
  readonly files: readonly string[];
}

/** Reads a code list file (absolute path). */
export type ClassificationLoader = (file: string) => Promise<ClassificationOverride>;

/**
 * What the command line and the configuration file say together; the command line wins.
 * @throws {UserError} when one of the files it names cannot be used.
 */
export async function settle(line: CommandLine, directory: string, load: ClassificationLoader): Promise<Settings> {
  const config = line.config === null ? null : await loadConfig(line.config, line.language, directory);
  const language = line.language ?? config?.language ?? 'zh';
  const file =
    line.classification === null ? (config?.classification ?? null) : resolve(directory, line.classification);
  const classification =
    file === null ? null : await loadClassification(file, line.classification ?? file, language, load);
  return {
    language,
    files: [...(line.config === null ? [] : [resolve(directory, line.config)]), ...(file === null ? [] : [file])],
    check: {
      strict: line.strict ?? config?.strict ?? false,
      rules: config?.rules ?? {},
      ...(classification === null ? {} : { classification }),
    },
  };
}

/** zod is only loaded when there is a configuration to hold to it: without one the command starts faster. */
async function loadConfig(path: string, language: Language | null, directory: string): Promise<Config> {
  const { readConfig } = await import('./config');
  return readConfig(resolve(directory, path), path, language ?? 'zh', cliMessages(language ?? 'zh'));
}

async function loadClassification(file: string, shown: string, language: Language, load: ClassificationLoader) {
  try {
    return await load(file);
  } catch (error) {
    throw new UserError(cliMessages(language).classificationBad(shown, explain(error).text[language]));
  }
}
