import { readXlsx } from 'hucre/xlsx';
import { writeReport } from '../../../src/hosts/file/write-report';
import { reportChecked, xlsxReport } from '../../../src/reporting';
import { madeReport, madeResult } from '../../reporting/made-up';

describe('report workbook', () => {
  it('reads back with the same sheets, texts and figures', async () => {
    const sheets = xlsxReport(madeReport([reportChecked('甲.xlsx', madeResult())]), 'zh');
    const book = await readXlsx(await writeReport(sheets), { readStyles: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    const findings = book.sheets[2]!;
    expect(findings.rows[0]).toEqual(sheets[2]!.columns.map(({ header }) => header));
    expect(findings.rows[1]).toEqual(
      expect.arrayContaining(['甲.xlsx', '错误', '不符', 'D12', 22, 21.5, -0.5, 0.015, '万元']),
    );
    const expectedColumn = findings.rows[0]!.indexOf('按勾稽');
    expect(findings.cells?.get(`1,${expectedColumn}`)?.style?.numFmt).toBe('0.00');
  });

  it('stores text that looks like a formula as text', async () => {
    const bytes = await writeReport([
      { name: '表', columns: [{ header: '项目', width: 8 }], rows: [["'=1+1"], [null], [3]] },
    ]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows.map((row) => row[0])).toEqual(['项目', "'=1+1", null, 3]);
    expect([...(sheet!.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });
});
