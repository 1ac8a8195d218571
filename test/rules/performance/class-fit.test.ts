import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const form = (...rows: readonly (readonly [level2: string, name: string, target: string])[]): string => `
## 绩效
5、图书馆免费开放经费绩效目标表
412云岭县文化和旅游局 |  |  |  |  |  | 单位：万元
项目编码 | 53092325P00000050005T |  | 项目名称 | 图书馆免费开放经费
预算规模及资金用途 | 预算数 | 30 | 其中：财政资金 | 30 | 其他资金 | 0
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
${rows.map(([level2, name, target]) => `产出指标 | ${level2} | ${name} |  | ${target} | 工作计划`).join('\n')}
`;

ruleTester('performance/class-fit', {
  valid: [
    form(
      ['数量指标', '举办读书活动场次', '≥12场'],
      ['质量指标', '图书完好率', '≥95%'],
      ['时效指标', '新书上架时限', '≤10天'],
    ),
    form(['质量指标', '按期完成率', '≥95%'], ['质量指标', '安全事故起数', '0起'], ['成本指标', '活动经费', '≤5万元']),
    form(['社会成本指标', '占用停车位数量', '≤3个'], ['可持续影响指标', '读者投诉率', '≤1%']),
  ],
  invalid: [
    { grid: form(['数量指标', '开放完成率', '≥95%']), cell: 'C6', severity: 'warning' },
    { grid: form(['质量指标', '印制宣传册数量', '≥500册']), cell: 'C6', severity: 'warning' },
    { grid: form(['时效指标', '购置图书册数', '≥500册']), cell: 'C6', severity: 'warning' },
    { grid: form(['成本指标', '图书采购及时率', '≥95%']), cell: 'C6', severity: 'warning' },
    { grid: form(['满意度指标', '活动经费', '≤5万元']), cell: 'C6', severity: 'warning' },
  ],
});

test('what the message says', () => {
  const [finding] = findingsOf('performance/class-fit', form(['数量指标', '借阅系统响应时间', '≤3秒']));
  expect(cellOf(finding!)).toBe('C6');
  expect(finding!.data).toMatchObject({ name: '借阅系统响应时间', given: '数量指标', fit: '时效' });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});

test('no empty brackets where no target is given', () => {
  const [finding] = findingsOf('performance/class-fit', form(['数量指标', '补贴申请审核完成率', '']));
  expect(finding!.message.zh).toBe('“补贴申请审核完成率”放在“数量指标”里，按内容应是质量指标');
});
