import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkbook, writeXlsx } from '../workbooks';
import { builtCli, inTemporaryFolder, runNode } from './support/child';
import { describe, ms, summarise } from './support/measure';

/** The built command on one typical file, from nothing, against node starting and stopping. Bar: 500 ms. */
void inTemporaryFolder(async (folder) => {
  const file = join(folder, 'typical.xlsx');
  writeFileSync(file, await writeXlsx(makeWorkbook('hebei', 7).workbook));
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  const nothing: number[] = [];
  const command: number[] = [];
  let status: number | null = null;
  // Turn about, so that a slow moment of the machine falls on both.
  for (let run = 0; run < 15; run++) {
    nothing.push(runNode(folder, [empty]).milliseconds);
    const checked = runNode(folder, [builtCli(), '--format', 'json', file]);
    command.push(checked.milliseconds);
    status = checked.status;
  }
  const base = summarise(nothing);
  const whole = summarise(command);
  console.log(`node alone     ${describe(base)}`);
  console.log(`budget-check   ${describe(whole)}, exit ${String(status)}   bar 500 ms`);
  console.log(`ours           ${ms(whole.median - base.median)} above node`);
});
