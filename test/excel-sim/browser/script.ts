import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SimulatorOptions } from '../simulator';
import type { Packed } from './entry';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDER = join(ROOT, '.cache', 'excel-sim');

/**
 * One script that makes a page the pane of a simulated Excel, for `page.addInitScript` or a tag before office.js. Everything
 * lives in the page, as `window.__excelSim`, and begins anew when the page is loaded again.
 */
export async function excelScript(options: SimulatorOptions): Promise<string> {
  const program = await bundled('entry.ts');
  return `window.__excelSimOptions = ${JSON.stringify(pack(options))};\n${program}`;
}

function pack({ workbook, ...options }: SimulatorOptions): Packed {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
  return { ...options, workbook: { ...workbook, sheets } };
}

const programs = new Map<string, Promise<string>>();

/** A program for the page, from a file of this folder. */
export function bundled(entry: string): Promise<string> {
  const known = programs.get(entry) ?? bundle(entry);
  programs.set(entry, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  // Test files run side by side.
  const filename = `${entry.replace('.ts', '')}.${process.pid}.js`;
  const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };
  // Only those who need it wait for it.
  const { webpack } = await import('webpack');
  const compiler = webpack({
    mode: 'none',
    context: ROOT,
    entry: join(__dirname, entry),
    target: ['web', 'es2022'],
    output: { path: FOLDER, filename },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/u, loader: 'swc-loader', options: swc }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
  const program = readFileSync(join(FOLDER, filename), 'utf8');
  rmSync(join(FOLDER, filename));
  return program;
}
