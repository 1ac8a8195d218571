import { runTs } from './run-ts.mjs';

/** Writes assets/sample/sample.xlsx, the workbook the page opens with, from the made workbooks of the tests. */
process.exitCode = await runTs('test/workbooks/sample/write.ts');
