import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { EXIT } from './environment';
import { cliMessages } from './messages';
import { run } from './run';

/** The built worker lies beside the built command; `npx` and npm reach the command through a link. */
function workerFile(): string | null {
  const script = process.argv[1];
  if (script === undefined) return null;
  try {
    const file = join(dirname(realpathSync(script)), 'worker.js');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

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
    workerFile: workerFile(),
  },
  {
    loadChecker: async () => (await import('./engine')).checkOneFile,
    loadInserter: async () => (await import('./insert-template/insert')).insertTemplate,
    loadClassification: async (file) => (await import('./classification-file')).loadClassification(file),
  },
).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${cliMessages('zh').internal(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    process.exitCode = EXIT.unusable;
  },
);
