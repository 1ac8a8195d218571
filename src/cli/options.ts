import { Command } from 'commander';
import about from '../../package.json';
import type { Language } from '../reporting';
import { languageIn, readArguments, type Refused } from './arguments';
import { cliMessages, type CliMessages } from './messages';
import { FORMATS, formatOfFile, type Format } from './render';

export const TOOL = { name: 'budget-check', version: about.version };

/** The command line as typed; null where the option was not given, so that a configuration can fill it in. */
export interface CommandLine {
  readonly paths: readonly string[];
  readonly format: Format | null;
  readonly output: string | null;
  /** Another file at `output` may be replaced. */
  readonly force: boolean;
  readonly config: string | null;
  readonly strict: boolean | null;
  readonly classification: string | null;
  readonly language: Language | null;
  readonly verbose: boolean;
}

export type Parsed = { readonly kind: 'run'; readonly line: CommandLine } | Refused;

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Reads the arguments (without `node` and the script). Prints nothing. */
export function parseArguments(argv: readonly string[]): Parsed {
  const language = languageIn(argv);
  const say = cliMessages(language);
  const command = makeCommand(say);
  const refused = readArguments(command, argv, language, say.headings);
  if (refused) return refused;
  return validate(command.opts<RawOptions>(), command.args, language, say);
}

interface RawOptions {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly config?: string;
  readonly strict?: boolean;
  readonly classification?: string;
  readonly lang?: string;
  readonly verbose?: boolean;
}

function makeCommand(say: CliMessages): Command {
  return new Command(TOOL.name)
    .usage(say.usage)
    .description(say.about)
    .argument('[paths...]', say.paths)
    .option('-f, --format <format>', say.options.format)
    .option('-o, --output <file>', say.options.output)
    .option('--force', say.options.force)
    .option('-c, --config <file>', say.options.config)
    .option('--strict', say.options.strict)
    .option('--classification <file>', say.options.classification)
    .option('--lang <zh|en>', say.options.lang)
    .option('-v, --verbose', say.options.verbose)
    .version(TOOL.version, '-V, --version', say.options.version)
    .helpOption('-h, --help', say.options.help)
    .addHelpText('after', `\n${say.closing}`);
}

function validate(raw: RawOptions, paths: readonly string[], language: Language, say: CliMessages): Parsed {
  const wrong = (problem: string): Parsed => ({ kind: 'wrong', language, problem });
  if (raw.format !== undefined && !isOneOf(raw.format, FORMATS))
    return wrong(say.badValue('--format', raw.format, FORMATS));
  if (raw.lang !== undefined && !isOneOf(raw.lang, LANGUAGES))
    return wrong(say.badValue('--lang', raw.lang, LANGUAGES));
  if (paths.length === 0) return wrong(say.noPaths);
  const format = raw.format ?? (raw.output === undefined ? null : formatOfFile(raw.output));
  if (format === 'xlsx' && raw.output === undefined) return wrong(say.xlsxNeedsOutput);
  return {
    kind: 'run',
    line: {
      paths,
      format,
      output: raw.output ?? null,
      force: raw.force ?? false,
      config: raw.config ?? null,
      strict: raw.strict ?? null,
      classification: raw.classification ?? null,
      language: raw.lang ?? null,
      verbose: raw.verbose ?? false,
    },
  };
}

function isOneOf<T extends string>(value: string, allowed: readonly T[]): value is T {
  return (allowed as readonly string[]).includes(value);
}
