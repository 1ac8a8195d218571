import {
  harmless,
  makeReport,
  printable,
  reportFailed,
  type Language,
  type Report,
  type ReportFile,
} from '../reporting';
import type { FileTask } from './check-file';
import type { CheckPool } from './check-files';
import { collectFiles, isProblem, type Collected } from './collect';
import { EXIT, type Environment, type ExitCode } from './environment';
import type { InsertLine } from './insert-template/options';
import { cliMessages } from './messages';
import { parseArguments, TOOL, type CommandLine } from './options';
import { refuseLoss, writeOutput, type Target } from './output';
import { makeProgress } from './progress';
import { renderReport } from './render';
import { settle, type ClassificationLoader, type Settings } from './settings';
import { UserError } from './user-error';

/** The parts that bring in spreadsheet libraries and the rules, loaded when first needed. */
export interface Engines {
  readonly openPool: () => CheckPool;
  readonly loadClassification: ClassificationLoader;
  readonly loadInserter: () => Promise<(line: InsertLine, environment: Environment) => Promise<ExitCode>>;
}

/**
 * The command line: checks what `argv` names and reports it; `insert-template` as first word inserts performance forms.
 * Returns the exit code: 0 nothing at error level, 1 errors found, 2 unusable input or usage.
 */
export async function run(argv: readonly string[], environment: Environment, engines: Engines): Promise<ExitCode> {
  if (argv[0] === INSERT) return runInsert(argv.slice(1), environment, engines);
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case 'shown':
      environment.stdout.write(parsed.text);
      return EXIT.clean;
    case 'wrong':
      environment.stderr.write(`${harmless(parsed.problem)}\n${cliMessages(parsed.language).seeHelp()}\n`);
      return EXIT.unusable;
    case 'run':
      return runCheck(parsed.line, environment, engines);
  }
}

const INSERT = 'insert-template';

async function runInsert(argv: readonly string[], environment: Environment, engines: Engines): Promise<ExitCode> {
  const [{ parseInsertArguments }, { insertMessages }] = await Promise.all([
    import('./insert-template/options'),
    import('./insert-template/messages'),
  ]);
  const parsed = parseInsertArguments(argv);
  switch (parsed.kind) {
    case 'shown':
      environment.stdout.write(parsed.text);
      return EXIT.clean;
    case 'wrong':
      environment.stderr.write(`${harmless(parsed.problem)}\n${insertMessages(parsed.language).seeHelp}\n`);
      return EXIT.unusable;
    case 'run':
      return (await engines.loadInserter())(parsed.line, environment);
  }
}

async function runCheck(line: CommandLine, environment: Environment, engines: Engines): Promise<ExitCode> {
  // First of all: a worker loads its program while the files are gathered.
  const pool = engines.openPool();
  try {
    const settings = await settle(line, environment.directory, engines.loadClassification);
    const inputs = await collectFiles(line.paths, environment.directory);
    const target = targetOf(line, settings.language, environment);
    if (target !== null) await refuseLoss(target, [...settings.files, ...filesOf(inputs).map(({ file }) => file)]);
    const files = await checkAll(inputs, settings, environment, pool);
    const report = makeReport(files, { tool: TOOL, strict: settings.check.strict ?? false });
    await deliver(report, line, target, settings.language, environment);
    return exitCode(report);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    environment.stderr.write(`${harmless(error.message)}\n`);
    return EXIT.unusable;
  } finally {
    pool.close();
  }
}

const filesOf = (inputs: readonly Collected[]): FileTask[] =>
  inputs.filter((input): input is FileTask => !isProblem(input));

function targetOf({ output, force }: CommandLine, language: Language, { directory }: Environment): Target | null {
  return output === null ? null : { output, force, language, directory };
}

/** Reports of all inputs in their order, those that are no files among them. */
async function checkAll(
  inputs: readonly Collected[],
  settings: Settings,
  environment: Environment,
  pool: CheckPool,
): Promise<ReportFile[]> {
  const files = filesOf(inputs);
  const progress = makeProgress(environment, cliMessages(settings.language), files.length);
  const tasks = files.map((file) => ({ file, settings: settings.check }));
  const reports = await pool.run(tasks, ({ file }, done) => progress.show(done, file.path));
  progress.clear();
  const checked = reports.values();
  return inputs.map((input) =>
    isProblem(input) ? reportFailed(input.path, input.problem.text, input.problem.code) : checked.next().value!,
  );
}

async function deliver(
  report: Report,
  line: CommandLine,
  target: Target | null,
  language: Language,
  environment: Environment,
): Promise<void> {
  const { stdout, stderr, variables } = environment;
  const say = cliMessages(language);
  const format = line.format ?? 'text';
  const onScreen = target === null;
  const colour = onScreen && stdout.isTTY === true && !variables['NO_COLOR'];
  const content = await renderReport(report, format, { language, verbose: line.verbose, colour });
  if (onScreen) {
    stdout.write(content);
  } else {
    await writeOutput(target, content);
    if (stderr.isTTY === true) stderr.write(`${say.written(printable(target.output))}\n`);
  }
  // On a terminal the text report has named them already.
  if (onScreen && format === 'text' && stdout.isTTY === true) return;
  for (const file of report.files) {
    if (file.status !== 'failed') continue;
    const error = (language === 'zh' ? file.error : file.errorEn) ?? '';
    stderr.write(`${say.badFile(printable(file.path), printable(error))}\n`);
  }
}

function exitCode({ summary }: Report): ExitCode {
  if (summary.failed > 0) return EXIT.unusable;
  return summary.errors > 0 ? EXIT.errors : EXIT.clean;
}
