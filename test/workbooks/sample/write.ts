import { mkdirSync, writeFileSync } from 'node:fs';
import { writeXlsx } from '../xlsx';
import { makeSample } from './sample';

/** `node scripts/make-sample.mjs`: writes the sample workbook of the page. */
const folder = 'assets/sample';
mkdirSync(folder, { recursive: true });
void writeXlsx(makeSample()).then((bytes) => {
  writeFileSync(`${folder}/sample.xlsx`, bytes);
});
