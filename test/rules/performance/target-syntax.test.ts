import { HEBEI, HUNAN_DEPARTMENT } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const target = (text: string, name = '加工档案数量'): string =>
  HEBEI.replace('加工档案数量 | 完成扫描著录的档案卷数 | ≥5000卷', `${name} | 描述 | ${text}`);

ruleTester('performance/target-syntax', {
  valid: [
    HEBEI,
    HUNAN_DEPARTMENT,
    target('5000卷'),
    target('及时'),
    target('5000', '加工档案数量（卷）'),
    target('2024年12月底前'),
    target('≤3个月'),
    target('≥200元每人每月'),
    target('≥30人次'),
  ],
  invalid: [
    { grid: target('元'), cell: 'E11', severity: 'error' },
    { grid: target('≥%'), cell: 'E11', severity: 'error' },
    { grid: target('20 元万元'), cell: 'E11', severity: 'warning' },
    { grid: target('≥5000'), cell: 'E11', severity: 'warning' },
    { grid: target('≥50', '培训人数'), cell: 'E11', severity: 'info' },
    { grid: target('3月', '完成时间'), cell: 'E11', severity: 'warning' },
    { grid: target('根据下达任务确定'), cell: 'E11', severity: 'warning' },
  ],
});

test('a doubled unit can become either', () => {
  const [finding] = findingsOf('performance/target-syntax', target('≤20 元万元'));
  expect(finding!.fixes.map(({ edits }) => edits[0])).toEqual([
    expect.objectContaining({ value: '≤20元' }),
    expect.objectContaining({ value: '≤20万元' }),
  ]);
});
