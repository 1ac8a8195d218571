import { readPerformanceForms } from '../../src/performance';
import { parseGrid } from '../support/grid';
import { HEBEI, SELF_EVALUATION } from './layouts';

function namesIn(grid: string): (string | undefined)[] {
  return readPerformanceForms(parseGrid(grid), []).flatMap(({ indicators }) =>
    indicators.map(({ name }) => name?.text),
  );
}

const EVALUATED = ['养护里程', '优良路率', '按期完成率', '道路通畅率', '群众满意度'];

test.each([
  '自评结论 | 总体 | 良好 | 无 | 无',
  '评价结论 |  |  | 良好',
  '存在问题 |  |  | 无',
  '存在的主要问题及原因 |  |  | 无',
  '改进措施 |  |  | 无',
  '下一步工作计划 |  |  | 无',
  '项目负责人： |  |  | 财务负责人：',
  '项目负责人（签字） |  |  | 李四',
  '签字： |  |  | 李四',
  '主管部门审核意见 |  |  | 同意',
  '审核意见 |  |  | 同意',
])('%s below the indicators is none', (line) => {
  expect(namesIn(SELF_EVALUATION.replace('填表人：张三', line))).toEqual(EVALUATED);
});

test('a sum is none, under whichever level its word stands', () => {
  for (const line of ['合计 |  |  |  |  |  | 100', ' |  |  | 合计 |  |  | 100', ' | 总得分 |  |  |  |  |  | 100'])
    expect(namesIn(SELF_EVALUATION.replace(/^总分.*$/mu, line))).toEqual(EVALUATED);
});

test('a name that begins like a label is an indicator', () => {
  for (const name of ['审核人数', '注册商标数量', '负责人培训次数', '联系人满意度', '说明会场次', '主管部门满意度'])
    expect(namesIn(HEBEI.replace(' | 质量指标 | 扫描合格率', ` |  | ${name}`))).toContain(name);
});
