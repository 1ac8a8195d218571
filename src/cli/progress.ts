import { printable, shorten } from '../reporting';
import type { Environment } from './environment';
import type { CliMessages } from './messages';

/** One line on stderr that is overwritten as files are done; silent unless stderr is a terminal. */
export interface Progress {
  show(done: number, path: string): void;
  clear(): void;
}

const CLEAR_LINE = '\r\u001b[K';
const USUAL_COLUMNS = 80;

export function makeProgress(environment: Environment, say: CliMessages, total: number): Progress {
  const { stderr } = environment;
  if (stderr.isTTY !== true || total < 2) return { show: () => undefined, clear: () => undefined };
  const width = (stderr.columns ?? USUAL_COLUMNS) - 1;
  return {
    show: (done, path) => stderr.write(CLEAR_LINE + shorten(say.progress(done, total, printable(path)), width)),
    clear: () => stderr.write(CLEAR_LINE),
  };
}
