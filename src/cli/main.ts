import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { harmless } from '../reporting/text-width';
import { EXIT } from './environment';
import { cliMessages } from './messages';
import { run } from './run';
import { answerPool } from './worker';

const loadChecker = async () => (await import('./engine')).checkOneFile;

function command(): void {
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
      processors: availableParallelism(),
      workerFile: join(__dirname, 'budget-check.js'),
    },
    {
      loadChecker,
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

// The threads of a folder's check run the same program.
if (isMainThread) command();
else answerPool(loadChecker);
