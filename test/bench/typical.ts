import { checkWorkbook } from '../../src/checking';
import { recogniseTables } from '../../src/tables';
import type { Workbook } from '../../src/workbook';
import { makeWorkbook } from '../workbooks';
import { filledCells, largeBook, rangeCells, typicalBook } from './support/book';
import { describe, makeSink, measure, memoryWalk, ms } from './support/measure';

/** Recognising and checking whole books, warm. The bar of 15 ms is meant for the typical one: 16 sheets and 12 000 cells. */
/** Milliseconds after which V8 has compiled nearly all that is hot here; after a second it is at half speed. */
const WARM_UP = 4000;
const sink = makeSink();

function bench(title: string, workbook: Workbook, bar = ''): void {
  // A fresh workbook and fresh sheets for every run, so that nothing remembered from the run before helps.
  const fresh = (): Workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) });
  const start = performance.now();
  const first = checkWorkbook(fresh());
  const cold = performance.now() - start;
  const recognised = measure(() => recogniseTables(fresh()), 100, WARM_UP, sink.keep);
  const checked = measure(() => checkWorkbook(fresh()), 100, WARM_UP, sink.keep);
  const size = `${workbook.sheets.length} sheets, ${filledCells(workbook)} filled of ${rangeCells(workbook)} cells`;
  console.log(`${title}: ${size}, ${first.tables.length} tables, ${first.findings.length} findings`);
  console.log(`  first check          ${ms(cold)}`);
  console.log(`  recognise            ${describe(recognised)}`);
  console.log(`  recognise and check  ${describe(checked)}${bar}`);
}

bench('one unit', makeWorkbook('hebei', 7).workbook);
bench('typical', typicalBook().workbook, '   bar 15 ms');
bench('many units', largeBook().workbook);
console.log(memoryWalk());
