import { HEBEI, SELF_EVALUATION } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';
import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';

const EMPTY = `
## 绩效
1、馆藏整理经费绩效目标表
101云岭县档案馆 |  |  |  |  | 单位：万元
项目编码 |  |  | 项目名称 | 馆藏整理经费
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 |  |  |  |
 | 质量指标 |  |  |  |
效益指标 | 社会效益指标 |  |  |  |
 | 生态效益指标 |  |  |  |
满意度指标 | 服务对象满意度指标 |  |  |  |
`;

const without = (form: string, ...cells: readonly string[]): string =>
  cells.reduce((text, cell) => text.replace(cell, cell.replace(/[^|]*$/u, ' ')), form);

ruleTester('performance/form-filled', {
  valid: [
    HEBEI,
    SELF_EVALUATION,
    `${EMPTY}注：本单位没有项目支出，此表为空表。`,
    // The label of a printed form says how long the text may be.
    HEBEI.replace('绩效目标 |', '绩效目标（200字以内） |'),
  ],
  invalid: [
    { grid: EMPTY, cell: 'A1', severity: 'error' },
    {
      grid: SELF_EVALUATION.replace(/(公里|86%|100%|96%|92%) \| (\d+) \| \d+$/gmu, '$1 | $2 |'),
      cell: 'H12',
      severity: 'warning',
    },
    { grid: without(SELF_EVALUATION, '优良路率 | ≥85% | 86%'), cell: 'F14', severity: 'warning' },
    {
      grid: HEBEI.replace('1.完成馆藏档案数字化加工。', '（请填写年度目标，200字以内）'),
      cell: 'B8',
      severity: 'error',
    },
    {
      grid: HEBEI.replace('1.完成馆藏档案数字化加工。', '1.完成馆藏档案数字化加工。（200字以内）'),
      cell: 'B8',
      severity: 'warning',
    },
  ],
});

test('an empty form is one finding, whatever number of rows it has', () => {
  const found = checkWorkbook(parseGrid(EMPTY)).findings.filter(({ rule }) => rule.startsWith('performance/'));
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['performance/form-filled', 'error']]);
});

test('a column of results that nobody filled in is one finding', () => {
  const blank = SELF_EVALUATION.replace(/(公里|86%|100%|96%|92%) \| (\d+) \| \d+$/gmu, '$1 | $2 |');
  expect(findingsOf('performance/form-filled', blank)).toHaveLength(1);
});
