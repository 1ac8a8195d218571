import { availableParallelism, totalmem } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { MOST_SILENCE } from '../hosts/errors';
import { harmless } from '../reporting/text-width';
import { openCheckPool } from './check-files';
import { EXIT } from './environment';
import { cliMessages } from './messages';
import { run } from './run';
import { answerPool } from './worker';

const loadChecker = async () => (await import('./engine')).checkOneFile;

/** Megabytes: with what the thread itself needs, a worker stays below 1 GB. */
const WORKER_MEMORY = 800;

/** As many workers as there are processors, and no more than the machine has memory for. */
const mostWorkers = () => Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 30)));

function command(program: string): void {
  // `budget-check … | head` closes the pipe early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.clean);
    throw error;
  });

  run(
    process.argv.slice(2),
    {
      stdout: process.stdout,
      stderr: process.stderr,
      directory: process.cwd(),
      variables: process.env,
    },
    {
      openPool: () =>
        openCheckPool({
          workerFile: program,
          limits: { silence: MOST_SILENCE, memory: WORKER_MEMORY },
          size: mostWorkers(),
        }),
      loadInserter: async () => (await import('./insert-template/insert')).insertTemplate,
      loadClassification: async (file) => (await import('./classification-file')).loadClassification(file),
    },
  ).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        `${harmless(cliMessages('zh').internal(error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`,
      );
      process.exitCode = EXIT.unusable;
    },
  );
}

/**
 * Runs the command. The threads that check files run the same program.
 * @param program the script that was started.
 */
export function start(program: string): void {
  if (isMainThread) command(program);
  else answerPool(loadChecker);
}
