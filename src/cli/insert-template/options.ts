import { Command } from 'commander';
import type { Language } from '../../reporting';
import { parseCell, type CellRef } from '../../workbook';
import type { FormUnit } from '../../performance/templates';
import { languageIn, readArguments, type Refused } from '../arguments';
import { insertMessages, type InsertMessages } from './messages';

/** `budget-check insert-template` as typed. */
export interface InsertLine {
  readonly file: string;
  readonly template: string;
  readonly list: boolean;
  /** Names or codes; empty for those without a form. */
  readonly projects: readonly string[];
  readonly all: boolean;
  readonly unit: FormUnit | null;
  readonly oneSheet: boolean;
  readonly at: CellRef | null;
  readonly output: string | null;
  /** Another file at `output` may be replaced. */
  readonly force: boolean;
  readonly language: Language;
}

export type ParsedInsert = { readonly kind: 'run'; readonly line: InsertLine } | Refused;

interface RawOptions {
  readonly template: string;
  readonly list?: boolean;
  readonly project?: readonly string[];
  readonly all?: boolean;
  readonly unit?: string;
  readonly oneSheet?: boolean;
  readonly at?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Reads the arguments behind `insert-template`. Prints nothing. */
export function parseInsertArguments(argv: readonly string[]): ParsedInsert {
  const language = languageIn(argv);
  const say = insertMessages(language);
  const command = makeCommand(say);
  const refused = readArguments(command, argv, language, say.headings);
  if (refused) return refused;
  const read = validate(command.opts<RawOptions>(), command.args, language, say);
  return typeof read === 'string' ? { kind: 'wrong', language, problem: read } : { kind: 'run', line: read };
}

function makeCommand(say: InsertMessages): Command {
  return new Command('budget-check insert-template')
    .usage(say.usage)
    .description(say.about)
    .argument('[file...]', say.file)
    .option('-t, --template <id>', say.options.template, 'hb-project-2021')
    .option('-l, --list', say.options.list)
    .option('-p, --project <name>', say.options.project, (one: string, all?: readonly string[]) => [
      ...(all ?? []),
      one,
    ])
    .option('--all', say.options.all)
    .option('--unit <unit>', say.options.unit)
    .option('--one-sheet', say.options.oneSheet)
    .option('--at <cell>', say.options.at)
    .option('-o, --output <file>', say.options.output)
    .option('--force', say.options.force)
    .option('--lang <zh|en>', say.options.lang)
    .helpOption('-h, --help', say.options.help)
    .addHelpText('after', `\n${say.closing}`);
}

/** The line, or what is wrong with it. */
function validate(
  raw: RawOptions,
  files: readonly string[],
  language: Language,
  say: InsertMessages,
): InsertLine | string {
  const [file] = files;
  if (file === undefined) return say.noFile;
  if (files.length > 1) return say.oneFile;
  if (raw.unit !== undefined && !isUnit(raw.unit)) return say.badUnit(raw.unit);
  if (raw.oneSheet && raw.at !== undefined) return say.both;
  const at = raw.at === undefined ? null : parsePlace(raw.at);
  if (at === undefined) return say.badPlace(raw.at!);
  if (!raw.list && raw.output === undefined) return say.needsOutput;
  return {
    file,
    template: raw.template,
    list: raw.list ?? false,
    projects: raw.project ?? [],
    all: raw.all ?? false,
    unit: raw.unit ?? null,
    oneSheet: raw.oneSheet ?? false,
    at,
    output: raw.output ?? null,
    force: raw.force ?? false,
    language,
  };
}

function isUnit(text: string): text is FormUnit {
  return text === '元' || text === '万元';
}

/** `'2025 绩效'!A1` or `绩效!A1`; undefined for other texts. */
function parsePlace(text: string): CellRef | undefined {
  const mark = text.lastIndexOf('!');
  const cell = mark > 0 ? parseCell(text.slice(mark + 1)) : null;
  const sheet = text.slice(0, mark);
  const quoted = /^'(.*)'$/su.exec(sheet)?.[1]?.replaceAll("''", "'");
  return cell ? { sheet: quoted ?? sheet, ...cell } : undefined;
}
