import { checkWorkbook } from '../../../src/checking';
import { openFile } from '../../../src/hosts/file';
import { readPerformanceForms } from '../../../src/performance';
import { PROJECT_KINDS } from '../../../src/performance/indicator';
import { entriesFor, insertIndicatorEdits, type LibraryEntry } from '../../../src/performance/library';
import { applyEdits, type Workbook } from '../../../src/workbook';
import { fixtureBytes, haveFixtures } from '../../support/fixtures';
import { parseGrid } from '../../support/grid';
import { HEBEI, HEBEI_DEPARTMENT } from '../layouts';

/** With the usual figure, or some figure, where the value is the project's own. */
const valued = (entry: LibraryEntry): LibraryEntry => {
  const figure = entry.typical.match(/\d+(?:\.\d+)?/gu)?.at(-1) ?? '3';
  return entry.value === '' ? { ...entry, value: figure } : entry;
};

function complaints(workbook: Workbook): string[] {
  return checkWorkbook(workbook)
    .findings.filter(({ rule, severity }) => rule.startsWith('performance/') && severity !== 'info')
    .map(({ rule, message }) => `${rule} ${message.zh}`);
}

describe.each([
  ['one cell for the target', HEBEI],
  ['符号、值、单位 apart', HEBEI_DEPARTMENT.replaceAll(/[^|\n]*分。[^|\n]*/gu, ' ')],
])('%s', (_, grid) => {
  test.each(PROJECT_KINDS)('all of %s pass the checks of the form they were put into', (kind) => {
    const before = parseGrid(grid);
    const [form] = readPerformanceForms(before, []);
    const entries = entriesFor([kind]).map(valued);
    const { workbook } = applyEdits(before, insertIndicatorEdits(before, form!, entries));
    expect(complaints(workbook)).toEqual(complaints(before));
  });
});

if (haveFixtures) {
  test.each(['qinglong-2024', 'gaoyi-2021', 'guangyang-2022', 'regions/gd-zhanjiang-perf-2023'])(
    'written into the file of %s and read again, the form says the same as in memory',
    async (name) => {
      const host = await openFile(fixtureBytes(name), `${name}.xlsx`);
      const before = await host.readWorkbook();
      const form = readPerformanceForms(before, []).at(-1)!;
      const edits = insertIndicatorEdits(before, form, entriesFor(['培训']).map(valued));
      await host.applyEdits(edits);
      const saved = await (await openFile((await host.save()).bytes, 'saved.xlsx')).readWorkbook();
      const inMemory = applyEdits(before, edits).workbook;
      expect(readPerformanceForms(saved, [])).toEqual(readPerformanceForms(inMemory, []));
      const mergesOf = ({ sheets }: Workbook): unknown => sheets.find((one) => one.name === form.sheet)!.merges;
      expect(new Set(mergesOf(saved) as object[])).toEqual(new Set(mergesOf(inMemory) as object[]));
    },
  );
}
