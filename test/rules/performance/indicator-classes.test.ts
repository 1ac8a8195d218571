import { CLEAN, HEBEI, HEBEI_DEPARTMENT, NATIONAL_2021 } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const without = (grid: string, start: string): string =>
  grid
    .split('\n')
    .filter((line) => !line.startsWith(start))
    .join('\n');

ruleTester('performance/indicator-classes', {
  valid: Object.values(CLEAN),
  invalid: [
    { grid: without(HEBEI, '满意度指标'), cell: 'A10', severity: 'error' },
    { grid: without(HEBEI, '效益指标'), cell: 'A10', severity: 'error' },
    { grid: without(HEBEI, ' | 时效指标'), cell: 'A10', severity: 'warning' },
    { grid: without(HEBEI_DEPARTMENT, ' | 满意度'), cell: 'A2', severity: 'error' },
    // Where 成本 is a class of its own, 满意度 is asked for only where people are served.
    { grid: without(NATIONAL_2021, ' | 满意度指标'), cell: 'B10', severity: 'warning' },
  ],
});

test('a class whose row is left empty is shown there', () => {
  const empty = HEBEI.replace('成本指标 | 项目总成本 | 扫描著录全部费用 | ≤20.5万元 | 预算批复', '成本指标');
  expect(findingsOf('performance/indicator-classes', empty).map(({ site }) => [site!.row, site!.column])).toEqual([
    [13, 1],
  ]);
});
