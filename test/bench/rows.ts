import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { longWorkbook, writeXlsx } from '../workbooks';
import { builtCli, inTemporaryFolder, runNode, type ChildRun } from './support/child';
import { summarise } from './support/measure';

/**
 * A 支出总表 of a hundred thousand rows: the reader library alone against the whole check, each in a process of its own.
 * Bars: 1.3 times the reader, 400 MB.
 */
const ROWS = 100_000;
/** Turn about, and the ratio taken of every pair: a slow moment of the machine then falls on both. */
const RUNS = 7;

const megabytes = (runs: readonly ChildRun[]): number => Math.max(...runs.map((run) => run.megabytes));

async function main(): Promise<void> {
  const [, self = '', mode, given] = process.argv;
  if (mode === 'reader') {
    const { sheets } = await readXlsx(readFileSync(given!));
    console.log(sheets[0]?.rows.length);
    return;
  }
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'long.xlsx');
    const bytes = await writeXlsx(longWorkbook(ROWS));
    writeFileSync(file, bytes);
    const reader: ChildRun[] = [];
    const whole: ChildRun[] = [];
    for (let run = 0; run < RUNS; run++) {
      reader.push(runNode(folder, [self, 'reader', file]));
      whole.push(runNode(folder, [builtCli(), '--format', 'json', '--output', join(folder, 'report.json'), file]));
    }
    const alone = summarise(reader.map((run) => run.milliseconds)).median;
    const all = summarise(whole.map((run) => run.milliseconds)).median;
    console.log(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB file`);
    console.log(
      `reader alone   ${alone.toFixed(0)} ms, ${megabytes(reader).toFixed(0)} MB, exit ${String(reader[0]?.status)}`,
    );
    console.log(
      `whole check    ${all.toFixed(0)} ms, ${megabytes(whole).toFixed(0)} MB, exit ${String(whole[0]?.status)}`,
    );
    const ratio = summarise(whole.map((run, index) => run.milliseconds / reader[index]!.milliseconds)).median;
    console.log(`ratio          ${ratio.toFixed(2)}   bar 1.30; memory bar 400 MB`);
    if (whole[0]?.status !== 0) console.log(whole[0]?.output.slice(0, 2000));
  });
}

void main();
