import { judgeIndicator } from '../../../src/performance/indicator';

describe('which way is better', () => {
  test.each([
    ['投诉办结率', '%', 'more', '办结·率'],
    ['投诉率', '%', 'less', '投诉·率'],
    ['投诉率下降', '%', 'more', '投诉·率·下降'],
    ['合格率下降', '%', 'less', '合格·率·下降'],
    ['不合格率', '%', 'less', '不·合格·率'],
    ['无重大安全事故天数', '天', 'more', '无·安全事故·天数'],
    ['故障修理时间', '小时', 'less', '修理·时间'],
    ['无故障运行时间', '小时', 'more', '无故障运行·时间'],
    ['经费节约率', '%', 'more', '经费·节约·率'],
    ['超支率', '%', 'less', '超支·率'],
    ['减少上访人次', '人次', 'more', '减少·上访·人次'],
    ['化解矛盾纠纷件数', '件', 'more', '化解·矛盾纠纷·件数'],
    ['查处违法案件数', '件', 'more', '查处·违法·案件数'],
    ['提高就业率', '%', 'more', '提高·就业·率'],
    ['增加的投诉件数', '件', 'less', '增加·投诉·件数'],
    ['伙食补助标准', '元/天', 'exact', '补助标准'],
  ])('%s (%s): %s', (name, unit, better, why) => {
    const judgement = judgeIndicator({ name, unit });
    expect(judgement.better).toBe(better);
    expect(judgement.why.startsWith(why)).toBe(true);
  });

  test.each([
    ['职工人数', '人'],
    ['用电量', '千瓦时'],
    ['床位使用率', '%'],
    ['检查发现问题数', '个'],
    ['投诉热线占线率', '%'],
    ['无安全事故', '起'],
    ['维修及时性', '小时'],
    ['血压控制率', '%'],
    ['按期完成投资', '万元'],
    ['', '%'],
    ['（）', ''],
  ])('%s (%s) stays unclear', (name, unit) => {
    expect(judgeIndicator({ name, unit })).toMatchObject({ better: null, sure: false });
  });

  test('signs, blanks, numbers and brackets around a name change nothing', () => {
    const plain = judgeIndicator({ name: '差错率', unit: '%' });
    for (const name of ['1.差错率', '差错率（%）', ' 差 错 率', '②差错率', '编制质量（差错率）'])
      expect(judgeIndicator({ name, unit: '%' })).toMatchObject({ better: plain.better, measures: plain.measures });
  });

  test('a sentence is no name', () => {
    expect(judgeIndicator({ name: '减少投诉下降'.repeat(500), unit: '%' }).better).toBeNull();
  });

  test('the class a form gives is not looked at', () => {
    const words = { name: '差错率', unit: '%' };
    expect(judgeIndicator({ ...words, level1: '成本指标', level2: '经济成本指标' })).toEqual(judgeIndicator(words));
  });
});

describe('what is measured, and its class', () => {
  test.each([
    ['培训合格率', '%', 'rate', '质量'],
    ['培训人次', '人次', 'count', '数量'],
    ['绿化面积', '平方米', 'extent', '生态效益'],
    ['审批时限', '工作日', 'duration', '时效'],
    ['发放及时率', '%', 'rate', '时效'],
    ['会议费', '万元', 'amount', '成本'],
    ['救助标准', '元/月', 'standard', '成本'],
    ['销售收入', '万元', 'amount', '经济效益'],
    ['政策知晓率', '%', 'rate', '社会效益'],
    ['污染物排放量', '吨', 'extent', '生态效益'],
    ['使用年限', '年', 'duration', '可持续影响'],
    ['读者满意度', '%', 'rate', '满意度'],
    ['机制健全', '', 'quality', '可持续影响'],
  ])('%s (%s): %s, %s', (name, unit, measures, fit) => {
    expect(judgeIndicator({ name, unit })).toMatchObject({ measures, class: fit });
  });
});
