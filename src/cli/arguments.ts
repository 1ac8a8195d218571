import { CommanderError, type Command } from 'commander';
import { textWidth, type Language } from '../reporting';
import { cliMessages, type CliMessages } from './messages';

/** Before anything is parsed, so that even the complaint about a wrong option comes in the language asked for. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

/** Help or the version to show, or what is wrong with the arguments. */
export type Refused =
  | { readonly kind: 'shown'; readonly text: string }
  | { readonly kind: 'wrong'; readonly language: Language; readonly problem: string };

/**
 * Reads arguments (without `node` and the script) into a command. Prints nothing: gives what to show instead of running it,
 * null where it can run.
 */
export function readArguments(
  command: Command,
  argv: readonly string[],
  language: Language,
  headings: Readonly<Record<string, string>>,
): Refused | null {
  let shown = '';
  command
    .configureHelp({
      displayWidth: textWidth,
      styleTitle: (title) => headings[title.replace(':', '').toLowerCase()] ?? title,
    })
    .configureOutput({
      writeOut: (text) => (shown += text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .exitOverride();
  try {
    command.parse(argv, { from: 'user' });
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'shown', text: shown };
    return { kind: 'wrong', language, problem: usageProblem(error, cliMessages(language)) };
  }
}

function usageProblem(error: CommanderError, say: CliMessages): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') return say.unknownOption(named);
  if (error.code === 'commander.optionMissingArgument') return say.missingValue(named);
  return say.badUsage(error.message.replace(/^error: /, ''));
}
