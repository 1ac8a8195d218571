import { jsonReport, reportChecked, reportFailed, reportUnrecognised, type Report } from '../../src/reporting';
import { fen, madeFinding, madeReport, madeResult, oneFile, SUSPICIOUS } from './made-up';
import { schemaErrors } from './report-schema';

const failed = reportFailed('坏.xlsx', { zh: '文件已损坏', en: 'damaged' }, 'damaged');

describe('JSON report', () => {
  it('holds to the published schema, checked and failed files, strict and not', () => {
    expect(schemaErrors(madeReport([]))).toEqual([]);
    expect(schemaErrors(oneFile())).toEqual([]);
    expect(schemaErrors(oneFile({}, { strict: true }))).toEqual([]);
    expect(schemaErrors(madeReport([reportUnrecognised('名单.xlsx', madeResult({ tables: [] }))]))).toEqual([]);
    expect(schemaErrors(madeReport([failed, reportChecked('a.xlsx', madeResult())]))).toEqual([]);
  });

  it('breaks the schema when a named field is missing or unknown', () => {
    const report = JSON.parse(jsonReport(oneFile()));
    delete report.files[0].findings[0].difference;
    report.files[0].tables[0].surprise = 1;
    expect(schemaErrors(report).join('\n')).toMatch(/difference[^]*surprise|surprise[^]*difference/);
  });

  it('is JSON text that reads back as the same report', () => {
    const report = oneFile();
    const text = jsonReport(report);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(report);
  });

  it('prints money as decimal text with the decimals of the table, and the allowance exactly', () => {
    const [finding] = oneFile().files[0]!.findings;
    expect(finding).toMatchObject({
      rule: 'hierarchy/function-sum',
      alias: ['HF-01'],
      sheet: '支出总表',
      cell: 'D12',
      expected: '22.00',
      actual: '21.50',
      difference: '-0.50',
      allowance: '0.015',
      unit: '万元',
    });
    expect(finding!.related.map(({ cell, value }) => [cell, value])).toEqual([
      ['D12', '21.50'],
      ['D13', '20.00'],
      ['D14', '2.00'],
    ]);
  });

  it('shows more decimals when the difference lies behind the printed ones', () => {
    const hidden = madeFinding({ expected: fen(22), actual: fen(22.004), difference: fen(0.004) });
    const [finding] = oneFile({ findings: [hidden] }).files[0]!.findings;
    expect(finding).toMatchObject({ expected: '22.000', actual: '22.004', difference: '0.004' });
  });

  it('prints figures of other tables in their own unit, blanks as null', () => {
    const [finding] = oneFile({ findings: [SUSPICIOUS] }).files[0]!.findings;
    expect(finding!.related.map(({ value, unit }) => [value, unit])).toEqual([
      ['10.01', '万元'],
      ['10.00', '元'],
      [null, '万元'],
    ]);
    expect(finding!.suspects[0]).toMatchObject({ cell: 'D6', proposed: '10.01', textEn: 'digits may be swapped' });
    expect(finding!.fixes).toEqual([{ title: '改为 10.01', titleEn: 'Set to 10.01', kind: 'suggestion', edits: 1 }]);
  });

  it('lists rounding differences only when strict, and counts them always', () => {
    const verdicts = (report: Report) => report.files[0]!.findings.map(({ verdict }) => verdict);
    expect(verdicts(oneFile())).not.toContain('rounding');
    expect(verdicts(oneFile({}, { strict: true }))).toContain('rounding');
    expect(oneFile().files[0]!.coverage.rounding).toBe(34);
  });

  it('counts findings without the accepted ones, and says which were accepted and why', () => {
    const report = oneFile();
    expect(report.summary).toEqual({ files: 1, checked: 1, failed: 0, errors: 1, warnings: 1, infos: 1, accepted: 1 });
    const accepted = report.files[0]!.findings.find((finding) => finding.accepted);
    expect(accepted?.accepted).toEqual({ key: 'accepted', reason: '财政局已同意', by: '王会计', at: '2024-03-01' });
  });

  it('describes tables: sheet rows once for both sides, figures by state, range in A1', () => {
    const [table] = oneFile().files[0]!.tables;
    expect(table).toMatchObject({
      kindZh: '收支总表',
      range: 'A1:H24',
      unit: '万元',
      year: 2024,
      entity: '某局',
      rows: 3,
      facts: 4,
      confidence: 0.99,
    });
  });

  it('gives tables without a tally zeros, never a pass', () => {
    const [first, second] = oneFile().files[0]!.tables;
    expect(first!.coverage).toEqual({ exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 });
    expect(second!.coverage.exact).toBe(30);
  });

  it('names rules when titles are known', () => {
    const titled = oneFile(
      {},
      { ruleTitle: (rule) => (rule.startsWith('hierarchy') ? { zh: '款等于项之和', en: 'Sum' } : null) },
    );
    expect(titled.files[0]!.findings.map(({ titleZh }) => titleZh)).toEqual([
      '款等于项之和',
      null,
      '款等于项之和',
      null,
    ]);
  });
});
