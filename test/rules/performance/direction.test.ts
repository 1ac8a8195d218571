import { applyEdits } from '../../../src/workbook';
import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';
import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

/** A project form whose rows hold the given 三级指标 and 指标值. */
const form = (...rows: readonly (readonly [level2: string, name: string, target: string])[]): string => `
## 绩效
3、食品安全监管经费绩效目标表
205云岭县市场监督管理局 |  |  |  |  |  | 单位：万元
项目编码 | 53092325P00000030007M |  | 项目名称 | 食品安全监管经费
预算规模及资金用途 | 预算数 | 30 | 其中：财政资金 | 30 | 其他资金 | 0
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
${rows.map(([level2, name, target]) => `产出指标 | ${level2} | ${name} |  | ${target} | 工作计划`).join('\n')}
`;

const SPLIT = `
## 绩效
部门整体支出绩效指标
部门：云岭县交通运输局
一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值 |  |  | 指标值确定依据
 |  |  |  | 符号 | 值 | 单位 |
部门产出 | 数量 | 养护道路里程 | 全年养护的公里数 | ≥ | 120 | 公里 | 养护计划
 | 质量 | 养护验收合格率 | 验收合格的比率 | ≤ | 95 | % | 养护规范
 | 时效 | 坑槽修补及时率 | 按规定时限修补 | ≥ | 95 | % | 养护合同
 | 成本 | 养护总成本 | 小修保养全部费用 | ≤ | 60 | 万元 | 预算批复
部门效果 | 社会效益 | 道路交通事故下降率 | 与上年同期相比 | ≥ | 5 | % | 上年统计
 | 满意度 | 出行群众满意度 | 问卷中满意的比率 | ≥ | 90 | % | 问卷调查
`;

ruleTester('performance/direction', {
  valid: [
    form(
      ['质量指标', '抽检合格率', '≥98%'],
      ['质量指标', '检验差错率', '≤2%'],
      ['时效指标', '投诉办理时限', '≤5工作日'],
    ),
    // Nothing in the words: 用水量 may be meant either way.
    form(['数量指标', '实验室用水量', '≥20吨'], ['数量指标', '参会人数', '≤50人']),
    form(
      ['成本指标', '抽样补助标准', '≥200元'],
      ['质量指标', '抽检合格率', '98%'],
      ['质量指标', '抽检合格率', '＝98%'],
    ),
  ],
  invalid: [
    { grid: form(['质量指标', '抽检合格率', '≤98%']), cell: 'E6', severity: 'error' },
    { grid: form(['质量指标', '检验差错率', '＞2%']), cell: 'E6', severity: 'error' },
    { grid: form(['时效指标', '投诉办理时限', '不少于5工作日']), cell: 'E6', severity: 'error' },
    { grid: form(['社会效益指标', '消费者投诉率', '≤95%']), cell: 'E6', severity: 'warning' },
    { grid: form(['成本指标', '检验费', '≥5万元']), cell: 'E6', severity: 'warning' },
    { grid: form(['数量指标', '查处案件数', '≤20件']), cell: 'E6', severity: 'info' },
    { grid: SPLIT, cell: 'E6', severity: 'error' },
  ],
});

test.each([
  [form(['质量指标', '抽检合格率', '≤98%']), '≥98%'],
  [form(['质量指标', '抽检合格率', '98%以下']), '≥98%'],
  [form(['质量指标', '检验差错率', '不低于 2%']), '≤2%'],
  [SPLIT, '≥'],
])('the fix sets the sign where it stands %#', (grid, value) => {
  const [finding] = findingsOf('performance/direction', grid);
  expect(finding!.fixes[0]!.edits).toEqual([expect.objectContaining({ kind: 'set-value', value })]);
  const { workbook } = applyEdits(parseGrid(grid), finding!.fixes[0]!.edits);
  expect(checkWorkbook(workbook).findings.filter(({ rule }) => rule === 'performance/direction')).toEqual([]);
});

test('what the message says', () => {
  const [finding] = findingsOf('performance/direction', form(['质量指标', '投诉办结率', '≤90%']));
  expect(cellOf(finding!)).toBe('E6');
  expect(finding!.data).toMatchObject({ name: '投诉办结率', text: '≤90%', proposed: '≥' });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
