import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const form = (name: string, target: string): string => `
## 绩效
4、禁毒工作经费绩效目标表
126云岭县公安局 |  |  |  |  |  | 单位：万元
项目编码 | 53092325P00000040002Q |  | 项目名称 | 禁毒工作经费
预算规模及资金用途 | 预算数 | 30 | 其中：财政资金 | 30 | 其他资金 | 0
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
效益指标 | 社会效益指标 | ${name} |  | ${target} | 工作计划
`;

ruleTester('performance/reduction', {
  valid: [
    form('吸毒人员复吸率下降', '≥5%'),
    form('合格率下降', '≤1%'),
    form('复吸率', '≤5%'),
    form('电费节约额', '2万元'),
  ],
  invalid: [
    { grid: form('吸毒人员复吸率下降', '≤5%'), cell: 'E6', severity: 'error' },
    { grid: form('电费节约额', '≤2万元'), cell: 'E6', severity: 'error' },
    { grid: form('提高群众知晓率', '＜5%'), cell: 'E6', severity: 'error' },
    { grid: form('投诉率上升', '≥1%'), cell: 'E6', severity: 'error' },
    { grid: form('涉毒窝点下降率', '≤5%'), cell: 'E6', severity: 'warning' },
  ],
});

test.each([
  ['吸毒人员复吸率下降', '≤5%', 'fall', '≥5%'],
  ['群众知晓率提升', '≤5%', 'rise', '≥5%'],
  ['投诉率上升', '≥1%', 'unwanted', '≤1%'],
])('%s %s', (name, target, messageId, value) => {
  const [finding] = findingsOf('performance/reduction', form(name, target));
  expect(cellOf(finding!)).toBe('E6');
  expect(finding).toMatchObject({ messageId, fixes: [{ edits: [{ value }] }] });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
