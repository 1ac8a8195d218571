import { openExcel } from '../../../src/hosts/excel';
import { codeOf } from '../contract/support';
import { contractWorkbook } from '../contract/workbook';
import { startExcel, type Matrix } from '../../excel-sim';
import { expectFaithful, openSimulated } from './support';

afterEach(expectFaithful);

/** `Office` as another surrounding would have it. */
function officeLike(change: object): void {
  const world = globalThis as unknown as { Office: object };
  world.Office = { ...world.Office, ...change };
}

beforeEach(() => {
  startExcel({ workbook: contractWorkbook() });
});

test.each<[Matrix, string]>([
  ['1.13', 'ExcelApi 1.13'],
  ['1.14', 'ExcelApi 1.14'],
  ['1.17', 'ExcelApi 1.17'],
  ['web', 'ExcelApi 1.20'],
])('says what it is: %s', async (matrix, version) => {
  const { host } = await openSimulated({ workbook: contractWorkbook(), matrix });
  expect(host.name).toBe('合同.xlsx');
  expect(host.capabilities).toEqual({
    kind: 'excel',
    canWrite: true,
    whyNotWrite: null,
    canSave: false,
    hasSelection: true,
    version,
  });
});

test('there is no office.js', async () => {
  const world = globalThis as { Office?: unknown };
  delete world.Office;
  expect(await codeOf(openExcel())).toBe('unsupported');
});

test('office.js finds no application around it', async () => {
  officeLike({ onReady: () => Promise.resolve({ host: null, platform: null }) });
  expect(await codeOf(openExcel())).toBe('unsupported');
});

test('office.js never gets ready', async () => {
  officeLike({ onReady: () => new Promise(() => undefined) });
  expect(await codeOf(openExcel({ startPatience: 20 }))).toBe('timeout');
});

test('an Excel that is too old', async () => {
  const { Office } = globalThis as unknown as { Office: { context: object } };
  const isSetSupported = (_: string, version: string): boolean => Number(version.split('.')[1]) <= 12;
  officeLike({ context: { ...Office.context, requirements: { isSetSupported } } });
  expect(await codeOf(openExcel())).toBe('unsupported');
});

test('an Excel that does not answer, and one in whose cell somebody types', async () => {
  const excel = startExcel({ workbook: contractWorkbook() });
  excel.isEditingCell = true;
  expect(await codeOf(openExcel())).toBe('cell-edit');
  excel.isHung = true;
  expect(await codeOf(openExcel({ patience: 20 }))).toBe('timeout');
});

test('a document shown to be read only', async () => {
  const { Office } = globalThis as unknown as { Office: { context: object } };
  officeLike({ context: { ...Office.context, document: { mode: 'readOnly', url: '' } } });
  expect((await openExcel()).capabilities.canWrite).toBe(false);
});
