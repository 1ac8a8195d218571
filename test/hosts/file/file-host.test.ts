import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { openFile, saveCopy } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import type { Edit } from '../../../src/workbook';
import { makeWorkbook, writeXlsx } from '../../workbooks';
import { FIXTURES, fixtureBytes } from '../../support/fixtures';
import { describeHostContract } from '../contract/contract';

describeHostContract('file', async (workbook) => {
  const host = await openFile(await writeXlsx(workbook), workbook.name);
  return { host, reopen: async () => openFile((await host.save()).bytes, workbook.name) };
});

/** Parts that differ between two packages, by name. */
function changedParts(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0).sort();
}

describe('saving a file', () => {
  test('without a change gives the very same bytes, also after a change was undone', async () => {
    const bytes = await writeXlsx(makeWorkbook('hebei', 3).workbook);
    const host = await openFile(bytes, '预算.xlsx');
    expect((await host.save()).bytes).toBe(bytes);
    const undo = await host.applyEdits([{ kind: 'set-value', at: { sheet: '支出总表', row: 6, column: 3 }, value: 1 }]);
    await host.applyEdits(undo);
    expect(changedParts(bytes, (await host.save()).bytes)).toEqual([]);
  });

  test('changes only the sheet an edit names', async () => {
    const bytes = await writeXlsx(makeWorkbook('hebei', 3).workbook);
    const host = await openFile(bytes, '预算.xlsx');
    await host.applyEdits([{ kind: 'set-value', at: { sheet: '支出总表', row: 6, column: 3 }, value: 1 }]);
    expect(changedParts(bytes, (await host.save()).bytes)).toEqual(['xl/worksheets/sheet5.xml']);
  });

  test('gives a file a second library reads in the same way', async () => {
    const { workbook } = makeWorkbook('hebei', 3);
    const host = await openFile(await writeXlsx(workbook), '预算.xlsx');
    const edits: Edit[] = [
      { kind: 'set-value', at: { sheet: '支出总表', row: 6, column: 3 }, value: 1.25 },
      { kind: 'set-value', at: { sheet: '支出总表', row: 40, column: 9 }, value: '001' },
      { kind: 'set-formula', at: { sheet: '收入总表', row: 6, column: 3 }, formula: 'SUM(D8:D9)', cached: 7 },
      { kind: 'set-number-format', at: { sheet: '收入总表', row: 7, column: 3 }, format: '#,##0.000' },
    ];
    await host.applyEdits(edits);
    const second = await readWithSheetJs((await host.save()).bytes, '预算.xlsx', false);
    const sheet = (name: string) => second.sheets.find((one) => one.name === name)!;
    expect(sheet('支出总表').values[6]?.[3]).toBe(1.25);
    expect(sheet('支出总表').values[40]?.[9]).toBe('001');
    expect(sheet('收入总表').formulas[6]?.[3]).toBe('SUM(D8:D9)');
    expect(sheet('收入总表').numberFormats[7]?.[3]).toBe('#,##0.000');
  });

  test('a new sheet comes with its looks, drop-downs and print set-up', async () => {
    const host = await openFile(await writeXlsx(makeWorkbook('hebei', 3).workbook), '预算.xlsx');
    await host.applyEdits([
      {
        kind: 'add-sheet',
        sheet: '绩效目标',
        after: '支出总表',
        block: {
          values: [['项目绩效目标表'], ['一级指标']],
          styles: [
            {
              area: { top: 0, left: 0, bottom: 0, right: 0 },
              style: { bold: true, fontSize: 16, horizontal: 'center' },
            },
          ],
          columnWidths: [30],
          validations: [{ area: { top: 2, left: 0, bottom: 9, right: 0 }, source: ['产出指标', '效益指标'] }],
        },
        page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 0, last: 1 } },
      },
    ]);
    const parts = unzipSync((await host.save()).bytes);
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const part = Object.keys(parts).find(
      (name) => text(name).includes('项目绩效目标表') && name.includes('worksheets'),
    )!;
    expect(text(part)).toContain('<formula1>&quot;产出指标,效益指标&quot;</formula1>');
    expect(text(part)).toContain('fitToHeight="0"');
    expect(text('xl/workbook.xml')).toContain("'绩效目标'!$1:$2");
    const names = read((await host.save()).bytes, { bookSheets: true }).SheetNames;
    expect(names[names.indexOf('支出总表') + 1]).toBe('绩效目标');
  });

  test('formats that cannot be kept are not written; a copy says so by its name', async () => {
    const host = await openFile(new TextEncoder().encode('编码,金额\n201,5\n'), '清单.csv');
    expect(host.capabilities.canSave).toBe(false);
    await expect(host.save()).rejects.toMatchObject({ code: 'cannot-keep' });
    const copy = await saveCopy(await host.readWorkbook(), host.name);
    expect(copy.name).toBe('清单.xlsx');
    expect((await (await openFile(copy.bytes, copy.name)).readWorkbook()).sheets[0]!.values[1]).toEqual([201, 5]);
  });
});

if (FIXTURES.length > 0) {
  describe('published workbooks', () => {
    test.each(FIXTURES)('%s: one changed cell changes one sheet, and the rest reads as before', async (name) => {
      const bytes = fixtureBytes(name);
      const host = await openFile(bytes, name);
      const before = await host.readWorkbook();
      const sheet = before.sheets.find(({ values }) => values.length > 3)!;
      const at = { sheet: sheet.name, row: sheet.values.length + 1, column: 0 };
      await host.applyEdits([{ kind: 'set-value', at, value: '改' }]);
      const saved = (await host.save()).bytes;
      const changed = changedParts(bytes, saved).filter((part) => part.startsWith('xl/worksheets/'));
      expect(changed).toHaveLength(1);
      const again = await (await openFile(saved, name)).readWorkbook();
      const values = (workbook: typeof before) =>
        workbook.sheets.map((one) => Array.from(one.values, (row) => row ?? []));
      expect(values(again)).toEqual(values(await host.readWorkbook()));
    });
  });
}
