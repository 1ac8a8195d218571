import { HEBEI, SECOND } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const PURPOSE = '用于更换库房气体灭火装置和烟感探头。';
const copied = HEBEI.replace(/预算数20\.5万元，其中财政资金20万元，主要用于馆藏档案扫描著录。/u, PURPOSE) + SECOND;

ruleTester('performance/copied-text', {
  valid: [
    HEBEI + SECOND,
    // The same project in two years may share its text.
    copied.replace('项目名称 | 库房消防改造', '项目名称 | 档案数字化经费'),
    (HEBEI + SECOND)
      .replace('1.完成馆藏档案数字化加工。', '完成年度任务。')
      .replace('1.库房消防设施通过验收，消除隐患。', '完成年度任务。'),
  ],
  invalid: [
    { grid: copied, cell: 'B21', severity: 'warning' },
    { grid: (HEBEI + SECOND).replace(PURPOSE, `${PURPOSE}参照档案数字化经费执行。`), cell: 'B21' },
  ],
});

test('one finding names all places of the text', () => {
  const [finding, ...others] = findingsOf('performance/copied-text', copied);
  expect(others).toEqual([]);
  expect(finding!.related.map(({ row, column }) => [row, column])).toEqual([
    [4, 1],
    [20, 1],
  ]);
});
