import { EXPENDITURE, HEBEI, SECOND, UNIT_IN_SENTENCE } from '../../performance/layouts';
import { checkWorkbook } from '../../../src/checking';
import type { KindsBySheet } from '../../../src/tables';
import { parseGrid } from '../../support/grid';
import { ruleTester } from '../../support/rule-tester';

const BOTH = `${HEBEI}${SECOND}`;

ruleTester('performance/project-total', {
  // 20.5 万元 and 350,000 元 make the 55.5 万元 of the table.
  valid: [EXPENDITURE + BOTH, BOTH],
  invalid: [
    { grid: EXPENDITURE + BOTH.replaceAll('350000', '450000'), cell: 'C4', severity: 'error' },
    // 涉密、结转项目 may have no form.
    { grid: EXPENDITURE + HEBEI, cell: 'C4', severity: 'warning', expected: '55.50', actual: '20.50' },
  ],
});

test('a form without a unit leaves the sum unchecked, with the reason', () => {
  const { coverage } = checkWorkbook(parseGrid(EXPENDITURE + BOTH.replace(' | 单位：元', '')));
  expect(
    coverage.reasons.filter(({ rule }) => rule === 'performance/project-total').map(({ reason }) => reason.zh),
  ).toEqual([expect.stringContaining('金额单位')]);
});

test('a kind assigned between two checks of a workbook counts for its forms too', () => {
  const workbook = parseGrid(EXPENDITURE + UNIT_IN_SENTENCE);
  const amiss = (recognition: KindsBySheet): string[] => {
    const { findings, coverage } = checkWorkbook(workbook, { recognition });
    const ofRule = ({ rule }: { rule: string }): boolean => rule === 'performance/project-total';
    return [
      ...findings.filter(ofRule).map(({ message }) => message.zh),
      ...coverage.reasons.filter(ofRule).map(({ reason }) => reason.zh),
    ];
  };
  expect(amiss({})).toEqual([expect.stringContaining('金额单位读不出来')]);
  expect(amiss({ 附件: 'project-performance' })).toEqual([expect.stringContaining('99.9万元，多于')]);
  expect(amiss({})).toEqual([expect.stringContaining('金额单位读不出来')]);
});
