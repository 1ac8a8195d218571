import { unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../../src/checking';
import { openFile } from '../../../src/hosts/file';
import { makeSheet, valueAt, type Edit, type Workbook } from '../../../src/workbook';
import { writeXlsx } from '../../workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Two sheets: B1 of the first adds up B2 and B3, and A1 of the second shows it. */
async function bytesOf(result: string | null): Promise<Uint8Array> {
  const workbook: Workbook = {
    name: '',
    notes: [],
    sheets: [
      makeSheet({
        name: '收入',
        values: [
          ['合计', 3, 9],
          ['税收', 1],
          ['其他', 2],
        ],
        formulas: [[undefined, 'SUM(B2:B3)', 'VLOOKUP(B2,B2:B3,1)']],
        numberFormats: [[undefined, '0.00']],
      }),
      makeSheet({ name: '支出', values: [[3]], formulas: [['收入!B1']] }),
    ],
  };
  const parts = unzipSync(await writeXlsx(workbook));
  if (result !== null)
    for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet')))
      parts[name] = Buffer.from(
        Buffer.from(parts[name]!)
          .toString()
          .replace(/<\/f><v>[^<]*<\/v>/gu, `</f>${result}`),
      );
  return zipSync(parts);
}

const change: Edit = { kind: 'set-value', at: { sheet: '收入', row: 1, column: 1 }, value: 10 };
const xml = (bytes: Uint8Array, part = SHEET): string => Buffer.from(unzipSync(bytes)[part]!).toString();

describe('formulas of a file', () => {
  test.each(['', '<v></v>', '<v/>', '<v>0</v>'])(
    'that were never calculated (%j) are worked out and told',
    async (v) => {
      const host = await openFile(await bytesOf(v), '库.xlsx');
      const { sheets, notes } = await host.readWorkbook();
      expect(valueAt(sheets[0]!, 0, 1)).toBe(3);
      expect(sheets[0]!.numberFormats[0]?.[1]).toBe('0.00');
      expect(valueAt(sheets[0]!, 0, 2)).toMatchObject({ notCalculated: 'function' });
      expect(valueAt(sheets[1]!, 0, 0)).toBe(3);
      expect(notes.map(({ code }) => code)).toEqual(['formulas-never-calculated', 'formulas-without-result']);
      const { notes: told } = checkWorkbook({ name: '', sheets, notes });
      expect(told.map(({ message }) => message.zh).join()).toContain('请在 Excel 中打开并保存一次');
    },
  );

  test('with the empty text as their result have one', async () => {
    const parts = unzipSync(await bytesOf(null));
    parts[SHEET] = Buffer.from(
      xml(zipSync(parts)).replace(/<c r="B1"([^>]*)>(<f>[^<]*<\/f>)<v>3<\/v>/u, '<c r="B1"$1 t="str">$2<v></v>'),
    );
    const { sheets, notes } = await (await openFile(zipSync(parts), 'a.xlsx')).readWorkbook();
    expect(sheets[0]!.formulas[0]?.[1]).toBe('SUM(B2:B3)');
    expect(valueAt(sheets[0]!, 0, 1)).toBeNull();
    expect(notes).toEqual([]);
  });

  test('follow a change before anything is judged, on other sheets as well, and undo brings back what nobody here can work out', async () => {
    const host = await openFile(await bytesOf(null), 'a.xlsx');
    const undo = await host.applyEdits([change]);
    const { sheets } = await host.readWorkbook();
    expect(valueAt(sheets[0]!, 0, 1)).toBe(12);
    expect(valueAt(sheets[1]!, 0, 0)).toBe(12);
    expect(valueAt(sheets[0]!, 0, 2)).toMatchObject({ notCalculated: 'function' });
    await host.applyEdits(undo);
    const back = (await host.readWorkbook()).sheets;
    expect([valueAt(back[0]!, 0, 1), valueAt(back[0]!, 0, 2), valueAt(back[1]!, 0, 0)]).toEqual([3, 9, 3]);
  });

  test('are saved without the results that are no longer right, and are calculated when the file is opened', async () => {
    const host = await openFile(await bytesOf(null), 'a.xlsx');
    await host.applyEdits([change]);
    const { bytes } = await host.save();
    expect(xml(bytes)).toMatch(/<f>SUM\(B2:B3\)<\/f><\/c>/u);
    expect(xml(bytes)).toMatch(/<f>VLOOKUP\(B2,B2:B3,1\)<\/f><\/c>/u);
    expect(xml(bytes, 'xl/worksheets/sheet2.xml')).toMatch(/<f>收入!B1<\/f><\/c>/u);
    expect(xml(bytes, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/u);
  });
});

test('a copy of a workbook with formulas without a result has none for them', async () => {
  const { saveCopy } = await import('../../../src/hosts/file');
  const host = await openFile(await bytesOf(''), '库.xlsx');
  const { bytes } = await saveCopy(await host.readWorkbook(), '库.xls');
  const { sheets } = await (await openFile(bytes, '库.xlsx')).readWorkbook();
  expect(valueAt(sheets[0]!, 0, 2)).toMatchObject({ notCalculated: 'function' });
});
