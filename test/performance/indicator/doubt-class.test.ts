import { classNamed, doubtClass, judgeIndicator } from '../../../src/performance/indicator';

const doubt = (name: string, level2: string, unit: string): ReturnType<typeof doubtClass> =>
  doubtClass(judgeIndicator({ name, unit }), level2, unit);

test.each([
  ['数量指标', '数量'],
  ['服务对象满意度指标', '满意度'],
  ['社会公众或服务对象满意度', '满意度'],
  ['社会成本指标', '成本'],
  ['生态效益', '生态效益'],
  ['环境效益指标', '生态效益'],
  ['可持续影响指标', '可持续影响'],
  ['进度指标', '时效'],
  ['其他', null],
])('%s names %s', (heading, named) => {
  expect(classNamed(heading)).toBe(named);
});

test.each([
  ['完成率', '数量指标', '%', '质量'],
  ['发放份数', '质量指标', '份', '数量'],
  ['办理时限', '数量指标', '天', '时效'],
  ['会议费', '时效指标', '万元', '成本'],
  ['支付及时率', '成本指标', '%', '时效'],
  ['职工满意度', '质量指标', '%', '满意度'],
  ['培训班次', '满意度指标', '次', '数量'],
])('%s does not belong under %s', (name, level2, unit, fit) => {
  expect(doubt(name, level2, unit)).toBe(fit);
});

test.each([
  ['事故起数', '质量指标', '起'],
  ['按期完成率', '质量指标', '%'],
  ['完成时间', '时效指标', '天'],
  ['占用车位数量', '社会成本指标', '个'],
  ['投诉率', '满意度指标', '%'],
  ['知晓率', '质量指标', '%'],
  ['完成率', '效益指标', '%'],
])('%s may stand under %s', (name, level2, unit) => {
  expect(doubt(name, level2, unit)).toBeNull();
});
