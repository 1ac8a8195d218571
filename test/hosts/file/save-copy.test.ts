import fc from 'fast-check';
import { openFile, readWorkbook, saveCopy } from '../../../src/hosts/file';
import { makeSheet, valueAt, type Edit } from '../../../src/workbook';
import { workbooks } from '../../workbook/support/random-edits';
import { pictureOf } from '../contract/picture';
import { contractWorkbook } from '../contract/workbook';

test('a copy holds values, formulas, formats, merged cells and what is hidden', async () => {
  const given = contractWorkbook();
  const copy = await saveCopy(given, '预算.2024.xls');
  expect(copy.name).toBe('预算.2024.xlsx');
  expect(pictureOf(await readWorkbook(copy.bytes, copy.name))).toEqual(pictureOf(given));
});

test('so does that of any workbook', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (workbook) => {
      const copy = await saveCopy(workbook, 'a.ods');
      expect(pictureOf(await readWorkbook(copy.bytes, copy.name))).toEqual(pictureOf(workbook));
    }),
    { numRuns: 60 },
  );
});

test('formats that cannot be written are changed in memory and copied', async () => {
  const host = await openFile(new TextEncoder().encode('编码,金额\n001,5\n'), '清单.csv');
  expect(host.capabilities).toMatchObject({ canWrite: true, canSave: false });
  const edit: Edit = { kind: 'set-value', at: { sheet: '清单', row: 1, column: 1 }, value: '=6' };
  const undo = await host.applyEdits([edit]);
  const copy = await saveCopy(await host.readWorkbook(), host.name);
  const [sheet] = (await readWorkbook(copy.bytes, copy.name)).sheets;
  expect([valueAt(sheet!, 1, 0), valueAt(sheet!, 1, 1), sheet!.formulas]).toEqual(['001', '=6', []]);
  await host.applyEdits(undo);
  expect(valueAt((await host.readWorkbook()).sheets[0]!, 1, 1)).toBe(5);
  await host.writeStored('settings', 's');
  expect(await host.readStored('settings')).toBe('s');
});

test('sheets whose names Excel would not take get others, and formulas go with them', async () => {
  const long = '某某市教育局二〇二四年部门预算公开表（含绩效目标）一般公共预算支出表';
  const sheets = [
    makeSheet({ name: `${long}甲`, values: [[1]] }),
    makeSheet({ name: `${long}乙`, values: [[2]] }),
    makeSheet({ name: 'a/b', values: [[3]], formulas: [[`'${long}乙'!A1+1`]] }),
    makeSheet({ name: 'History', values: [[4]] }),
  ];
  const copy = await saveCopy({ name: 'a.ods', notes: [], sheets }, 'a.ods');
  const read = (await readWorkbook(copy.bytes, copy.name)).sheets;
  const names = read.map(({ name }) => name);
  expect(names).toEqual([long.slice(0, 31), `${long.slice(0, 27)} (2)`, 'a_b', 'History (2)']);
  expect(names.every((name) => name.length <= 31)).toBe(true);
  expect(read[2]!.formulas[0]![0]).toBe(`'${names[1]!}'!A1+1`);
});
