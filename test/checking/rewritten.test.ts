import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../src/checking';
import { readWorkbook } from '../../src/hosts/file';
import { makeWorkbook, writeXlsx } from '../workbooks';

/** Workbooks beside the project that other programs re-wrote; not part of it. */
const FOLDER = resolve(__dirname, '../../../shared/cases/reading');
/** Formulas without results are another matter; the web archive is no workbook. */
const OTHERS = /^(?:a40|base-|l04)/u;
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !OTHERS.test(name)) : [];

if (files.length === 0)
  process.stderr.write('The folder of re-written workbooks is not here: only those the tests make are read.\n');

async function told(bytes: Uint8Array, name: string) {
  const { coverage, findings, tables } = checkWorkbook(await readWorkbook(bytes, name));
  const { exact, rounding, violated } = coverage;
  return {
    kinds: tables.map(({ kind }) => kind),
    counts: { exact, rounding, violated },
    // Figures stored as text are told as such; otherwise nothing may differ.
    findings: findings
      .filter(({ rule }) => rule !== 'units/decimals')
      .map(({ rule, site }) => [rule, site?.sheet, site?.row, site?.column]),
  };
}

const fileOf = (name: string): Uint8Array => readFileSync(resolve(FOLDER, name));

test.each<[string, (name: string) => string]>([
  ['backslashes', (name) => name.replaceAll('/', '\\')],
  ['capitals', (name) => name.toUpperCase()],
])('%s in the names of parts: found as before', async (_, change) => {
  const bytes = await writeXlsx(makeWorkbook('hebei', 7).workbook);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [change(name), part]);
  const before = await told(bytes, 'a.xlsx');
  expect(before.counts.exact).toBeGreaterThan(50);
  expect(await told(zipSync(Object.fromEntries(parts)), 'a.xlsx')).toEqual(before);
});

if (files.length > 0)
  test.each(files)('%s: found as in the file it was made from', async (name) => {
    const base = /-f\.\w+$/u.test(name) ? 'base-f.xlsx' : 'base-c.xlsx';
    expect(await told(fileOf(name), name)).toEqual(await told(fileOf(base), base));
  });
