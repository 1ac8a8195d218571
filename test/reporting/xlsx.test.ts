import fc from 'fast-check';
import { escapeCell, reportChecked, reportFailed, xlsxReport } from '../../src/reporting';
import { madeFinding, madeReport, madeResult, oneFile } from './made-up';

describe('xlsx report', () => {
  it('has one row for each file, finding, derivation cell and reason', () => {
    const bad = reportFailed('坏.xlsx', { zh: '文件已损坏', en: 'damaged' }, 'damaged');
    const sheets = xlsxReport(madeReport([bad, reportChecked('好.xlsx', madeResult())]), 'zh');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['汇总', 2],
      ['表格', 2],
      ['问题', 4],
      ['勾稽明细', 9],
      ['未能核对', 4],
    ]);
    expect(sheets[0]!.rows[0]).toEqual(['坏.xlsx', '无法核对', ...Array(9).fill(null), '文件已损坏']);
    expect(sheets[0]!.rows[1]).toEqual(['好.xlsx', '已核对', 1, 1, 1, 2, 283, 34, 0, 1, 7, null]);
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('writes figures as numbers that show the same digits', () => {
    const [, , findings] = xlsxReport(oneFile({ findings: [madeFinding()] }), 'zh');
    expect(findings!.rows[0]).toEqual(
      expect.arrayContaining([
        { figure: 22, decimals: 2 },
        { figure: -0.5, decimals: 2 },
        { figure: 0.015, decimals: 3 },
      ]),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])('escapes %j', (text) => {
    expect(escapeCell(text)).toBe(`'${text}`);
  });

  it('lets no cell text of a workbook start a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        const label = sign + rest;
        const finding = madeFinding({
          site: { sheet: label, row: 0, column: 0, label },
          message: { zh: label, en: label },
        });
        const sheets = xlsxReport(oneFile({ findings: [finding] }), 'zh');
        const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
        expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
