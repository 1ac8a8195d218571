import { checkWorkbook } from '../../src/checking';
import { recogniseTables } from '../../src/tables';
import { filledCells, typicalBook } from './support/book';
import { describe, makeSink, measure, ms } from './support/measure';

/** Recognising and checking one book of a department with many units, warm. Bar: 15 ms. */
const { workbook } = typicalBook();
const sink = makeSink();
// A fresh workbook and fresh sheets for every run, so that nothing remembered from the run before helps.
const fresh = (): typeof workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) });

const start = performance.now();
const first = checkWorkbook(fresh());
const cold = performance.now() - start;
const recognised = measure(() => recogniseTables(fresh()), 60, 40, sink.keep);
const checked = measure(() => checkWorkbook(fresh()), 60, 40, sink.keep);

console.log(`${workbook.sheets.length} sheets, ${filledCells(workbook)} filled cells, ${first.tables.length} tables`);
console.log(`first check          ${ms(cold)}`);
console.log(`recognise            ${describe(recognised)}`);
console.log(`recognise and check  ${describe(checked)}   bar 15 ms`);
