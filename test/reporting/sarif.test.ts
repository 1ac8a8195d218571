import { reportChecked, reportFailed, sarifReport } from '../../src/reporting';
import { madeReport, madeResult, oneFile, SUSPICIOUS } from './made-up';

const run = (...args: Parameters<typeof sarifReport>) => JSON.parse(sarifReport(...args)).runs[0];

describe('SARIF report', () => {
  it('is version 2.1.0 with one rule entry for each rule that found something', () => {
    const log = JSON.parse(sarifReport(oneFile(), 'zh'));
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    const ids = tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(ids).toEqual(['hierarchy/function-sum', 'cross-table/same-figure', 'completeness/tables']);
    for (const result of results) expect(ids[result.ruleIndex]).toBe(result.ruleId);
  });

  it('places a finding in its cell, with the other cells as related locations', () => {
    const { results } = run(oneFile({ findings: [SUSPICIOUS] }), 'zh');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      level: 'warning',
      message: { text: '款的金额不等于所属各项之和' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: '%E9%9D%92%E9%BE%99.xlsx', index: 0 } },
          logicalLocations: [{ fullyQualifiedName: '收支总表!E6', name: '一般公共服务支出', kind: 'cell' }],
        },
      ],
      partialFingerprints: { 'budgetCheckKey/v1': SUSPICIOUS.key },
    });
    expect(results[0].relatedLocations.map((place: { message: { text: string } }) => place.message.text)).toEqual([
      '一般公共服务支出 10.01 万元',
      '一般公共服务支出 10.00 元',
      '空单元格',
    ]);
  });

  it('maps severities to levels, suppresses accepted findings and leaves workbook findings without a cell', () => {
    const { results } = run(oneFile(), 'en');
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'error', 'note']);
    expect(results[2].suppressions).toEqual([{ kind: 'external', justification: '财政局已同意' }]);
    expect(results[3].locations[0].logicalLocations).toBeUndefined();
    expect(results[0].message.text).toBe('The section is not the sum of its items');
  });

  it('reports unreadable files as a failed run, with paths as URIs', () => {
    const bad = reportFailed('D:\\预算 表\\坏.xls', { zh: '已加密', en: 'encrypted' }, 'encrypted');
    const { invocations } = run(madeReport([bad, reportChecked('/data/好.xlsx', madeResult())]), 'zh');
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        message: { text: '已加密' },
        descriptor: { id: 'encrypted' },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'file:///D:/%E9%A2%84%E7%AE%97%20%E8%A1%A8/%E5%9D%8F.xls' } },
          },
        ],
      },
    ]);
  });
});
