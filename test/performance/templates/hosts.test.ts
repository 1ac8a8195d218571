import { openFile } from '../../../src/hosts/file';
import { MemoryHost } from '../../../src/hosts/memory';
import type { WorkbookHost } from '../../../src/hosts/port';
import { readPerformanceForms } from '../../../src/performance';
import { insertForms, readPrefill, TEMPLATES } from '../../../src/performance/templates';
import { recogniseTables } from '../../../src/tables';
import { valueAt, type Sheet, type Workbook } from '../../../src/workbook';
import { openSimulated, settled } from '../../hosts/excel/support';
import { fixtureBytes, haveFixtures } from '../../support/fixtures';
import { writeXlsx } from '../../workbooks';
import { makeSample } from '../../workbooks/sample/sample';

/** Qinglong's published workbook where it is at hand, else the sample. */
const bytesOfBook = async (): Promise<Uint8Array> =>
  haveFixtures ? fixtureBytes('qinglong-2024') : writeXlsx(makeSample());

/** Every form, one after another, the project forms for the first two projects. Gives the names of the new sheets. */
async function insertAll(host: WorkbookHost): Promise<string[]> {
  const names: string[] = [];
  for (const template of TEMPLATES) {
    const workbook = await host.readWorkbook();
    const recognition = recogniseTables(workbook);
    const prefill = readPrefill(workbook, recognition, readPerformanceForms(workbook, recognition.tables));
    const { edits, placed } = insertForms(
      workbook,
      prefill,
      { template, unit: template.unit, projects: prefill.projects.slice(0, 2) },
      { kind: 'sheets' },
      null,
    );
    await host.applyEdits(edits);
    names.push(...placed.map(({ sheet }) => sheet));
  }
  return names;
}

/** What is on a sheet, cell by cell, as every host must give it back. */
function contentOf(sheet: Sheet): unknown {
  const cells = sheet.values.flatMap((row, at) =>
    (row ?? []).flatMap((_, column) => {
      const value = valueAt(sheet, at, column);
      return value === null || value === '' ? [] : [[at, column, value]];
    }),
  );
  const merges = sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
  return { name: sheet.name, cells, merges };
}

const inserted = (workbook: Workbook, names: readonly string[]): unknown[] =>
  workbook.sheets.filter(({ name }) => names.includes(name)).map(contentOf);

async function expected(): Promise<{ names: string[]; sheets: unknown[] }> {
  const host = new MemoryHost(await (await openFile(await bytesOfBook(), '表.xlsx')).readWorkbook());
  const names = await insertAll(host);
  return { names, sheets: inserted(await host.readWorkbook(), names) };
}

test('all forms go into the workbook file and are read back from it as they were meant', async () => {
  const { names, sheets } = await expected();
  expect(names).toHaveLength(15);
  const host = await openFile(await bytesOfBook(), '表.xlsx');
  expect(await insertAll(host)).toEqual(names);
  const saved = await openFile((await host.save()).bytes, '表.xlsx');
  expect(inserted(await saved.readWorkbook(), names)).toEqual(sheets);
});

test.each(['1.13', 'web'] as const)('all forms go into the workbook in Excel %s', async (matrix) => {
  const { names, sheets } = await expected();
  const workbook = await (await openFile(await bytesOfBook(), '表.xlsx')).readWorkbook();
  const { host } = await openSimulated({ workbook, matrix });
  expect(await insertAll(host)).toEqual(names);
  expect(inserted(await host.readWorkbook(), names)).toEqual(sheets);
  await settled();
});
