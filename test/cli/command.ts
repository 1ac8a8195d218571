import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFile, type CheckSettings } from '../../src/cli/check-file';
import type { Environment, ExitCode } from '../../src/cli/environment';
import { insertTemplate } from '../../src/cli/insert-template/insert';
import { run } from '../../src/cli/run';
import { MemoryHost } from '../../src/hosts/memory';
import type { CheckedFinding } from '../../src/checking';
import { madeFinding, madeResult, ROUNDING, SUSPICIOUS } from '../reporting/made-up';

/**
 * Runs the command line in this process, in a folder of its own, with captured streams and a check that goes by the text of
 * a file: `clean`, `wrong`, `suspicious`, `rounding`, `accepted`, `foreign` (no table in it), `broken` (unreadable) or `defect` (an error of ours).
 */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

export interface RunOptions {
  readonly terminal?: boolean;
  readonly variables?: Record<string, string>;
}

export class Bench {
  readonly directory = mkdtempSync(join(tmpdir(), 'budget-check-'));
  /** Settings every checked file was checked with, in order. */
  readonly settings: CheckSettings[] = [];

  file(name: string, content: string): string {
    const path = join(this.directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async run(argv: readonly string[], { terminal = false, variables = {} }: RunOptions = {}): Promise<Ran> {
    const out: Uint8Array[] = [];
    const err: string[] = [];
    const environment: Environment = {
      stdout: { write: (chunk) => out.push(Buffer.from(chunk)), isTTY: terminal },
      stderr: { write: (chunk) => err.push(String(chunk)), isTTY: terminal, columns: 60 },
      directory: this.directory,
      variables,
    };
    const code = await run(argv, environment, {
      openPool: () => ({
        run: async (tasks, onDone) => {
          const reports = [];
          for (const task of tasks) {
            this.settings.push(task.settings);
            reports.push(await checkFile(task.file, task.settings, ENGINE));
            onDone?.(task, reports.length);
          }
          return reports;
        },
        close: () => undefined,
      }),
      loadClassification: async (file) => ({ from: file }) as never,
      loadInserter: async () => insertTemplate,
    });
    const bytes = Buffer.concat(out);
    return { code, out: bytes.toString('utf8'), bytes, err: err.join('') };
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const FINDINGS: Readonly<Record<string, readonly CheckedFinding[]>> = {
  clean: [],
  wrong: [madeFinding()],
  suspicious: [SUSPICIOUS],
  rounding: [ROUNDING],
  accepted: [madeFinding({ accepted: { key: 'k', reason: '已说明' } })],
};

const ENGINE: Parameters<typeof checkFile>[2] = {
  openFile: async (bytes, name) => {
    const content = Buffer.from(bytes).toString('utf8');
    if (content === 'broken') {
      throw Object.assign(new Error('broken'), {
        code: 'damaged',
        text: { zh: '文件已损坏', en: 'the file is damaged' },
      });
    }
    if (content === 'defect') throw new TypeError('x is undefined');
    return new MemoryHost({ name: `${name}:${content}`, sheets: [], notes: [] });
  },
  checkWorkbook: ({ name }) => {
    const content = name.split(':')[1]!;
    return content === 'foreign' ? madeResult({ tables: [] }) : madeResult({ findings: FINDINGS[content]! });
  },
  ruleTitle: () => null,
};
