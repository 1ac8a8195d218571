import { HEBEI, HEBEI_DEPARTMENT, HUNAN_DEPARTMENT } from '../../performance/layouts';
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
    target('≥20台（套）', '购置设备数量'),
    target('≥1.2', '投入产出比'),
    target('≥110', '旅客满意指数'),
    target('≤0.4', '基尼系数'),
    target('≥3个人', '到岗人数'),
    target('≥200吨公里', '货物周转量'),
    target('部分达标', '达标情况'),
    target('44561元', '按期完成时间'),
    target('≥44561卷', '加工档案数量'),
  ],
  invalid: [
    { grid: target('元'), cell: 'E11', severity: 'error' },
    { grid: target('≥%'), cell: 'E11', severity: 'error' },
    { grid: target('20 元万元'), cell: 'E11', severity: 'warning' },
    { grid: target('≥5000'), cell: 'E11', severity: 'warning' },
    { grid: target('≥50', '培训人数'), cell: 'E11', severity: 'info' },
    { grid: target('3月', '完成时间'), cell: 'E11', severity: 'warning' },
    { grid: target('册'), cell: 'E11', severity: 'error' },
    { grid: target('若干'), cell: 'E11', severity: 'warning' },
    { grid: target('一批'), cell: 'E11', severity: 'warning' },
    { grid: target('加工档案数量'), cell: 'E11', severity: 'warning' },
    { grid: target('≥90%个', '合格率'), cell: 'E11', severity: 'warning' },
    { grid: target('≥90册本'), cell: 'E11', severity: 'warning' },
    { grid: target('≥90亩公顷', '整理面积'), cell: 'E11', severity: 'warning' },
    { grid: target('≥90平方米%', '整理面积'), cell: 'E11', severity: 'warning' },
    { grid: target('≤9工作日天', '办理时间'), cell: 'E11', severity: 'warning' },
    { grid: target('44561', '工作完成时间'), cell: 'E11', severity: 'error' },
    { grid: target('44,561', '工作完成时间'), cell: 'E11', severity: 'error' },
    { grid: HEBEI_DEPARTMENT.replace('| ≥ | 95 | %', '| ≥ | 95 | 44561'), cell: 'H6', severity: 'error' },
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

test('a serial can become the date it stands for', () => {
  const [finding] = findingsOf('performance/target-syntax', target('44561', '工作完成时间'));
  expect(finding!.fixes[0]!.edits[0]).toEqual(expect.objectContaining({ value: '2021年12月31日' }));
});
