import type { CommanderError } from 'commander';
import type { Language } from '../reporting';
import type { CliMessages } from './messages';

/** Before anything is parsed, so that even the complaint about a wrong option comes in the language asked for. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

/** What is wrong with the options, in words. */
export function usageProblem(error: CommanderError, say: CliMessages): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') return say.unknownOption(named);
  if (error.code === 'commander.optionMissingArgument') return say.missingValue(named);
  return say.badUsage(error.message.replace(/^error: /, ''));
}
