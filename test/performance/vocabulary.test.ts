import { readColumn, readLabel } from '../../src/performance/vocabulary';
import { Words } from '../../src/performance/words';

// Patterns are looked up by the character a word ends in: every ending has to lead to its pattern.

test.each([
  ['code', '项目编码 项目代码 预算项目编号'],
  ['name', '项目名称 1、二级项目名称： 专项名称'],
  ['entity', '主管部门 预算单位 部门(单位) 部门/单位 部门名称 单位及代码 部门（单位）名称'],
  ['whole', '项目总额 中期资金总额 项目总投资 项目总预算 总体总数 项目资金总金额（万元） 实施期金额'],
  [
    'total',
    '预算数 预算金额 年度资金总额 资金总数 预算支出合计 预算规模 支出总计 全年执行数 到位金额 年度预算 部门预算总额 年度财政资金总额 年度金额 预算数（A）',
  ],
  [
    'fiscal',
    '其中：财政资金 财政拨款 财政补助资 财政拨款收入 （1）当年财政拨款 其中：1.财政拨款 1、资金来源：（1）政府预算资金',
  ],
  ['carried', '上年结转 上年结转和结余 以前年度结转资金'],
  ['other', '其他资金 单位自筹资金 （2）财政专户管理资金'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['purpose', '资金用途 预算规模及资金用途'],
  ['plan', '资金支出计划（%） 用款进度计划'],
  ['goal', '绩效目标 年度总体目标 “中期”绩效目标'],
  ['known', '项目属性 项目类别 项目类型 项目期 项目概况 项目负责人 联系人 联系电话 起止时间 计划开始日期'],
  [
    'known',
    '备注 基本信息 收入来源 资金来源 资金总额及构成 部门职责 按预算级次划分 年度主要工作任务 下属单位数 在职人员数',
  ],
  ['known', '项目立项依据2024 项目申报理由。 项目实施X 项目单位A 主管部门意见 实施单位盖章处'],
])('labels that say %s: %s', (meaning, words) => {
  for (const word of words.split(' ')) expect([word, readLabel(word)]).toEqual([word, meaning]);
});

test.each([
  ['level1', '一级指标 一级指标名称'],
  ['level2', '二级指标 二级绩效指标名称'],
  ['level3', '三级指标 三级指标名称 指标内容 明细指标'],
  ['description', '指标描述 指标解释 指标说明 指标内涵 指标定义 指标含义 指标说明及计算公式'],
  ['comparator', '符号 比较符 运算符号 指标值符号'],
  [
    'value',
    '指标值 年度指标值（20XX年） 年度(/项目)指标值 年度（项目）指标值 值 2025年指标值 2025年度指标值 中期指标值 预期当年实现值',
  ],
  ['unit', '计量单位 指标值单位 绩效度量单位 单位'],
  ['valueType', '指标值类型 指标性质 指标属性 定性定量'],
  ['basis', '指标值确定依据 数据来源 依据及说明X'],
  ['weight', '权重 分值'],
  ['scoring', '评分标准 扣分规则 计分方法 打分办法 评分说明'],
  ['actual', '实际完成值 完成情况'],
  ['score', '自评得分'],
  ['remark', '备注 偏差原因分析及改进措施'],
  ['duty', '部门职责 职责-工作活动'],
  ['projectName', '预算项目名称 专项名称'],
  ['projectCode', '项目编码 项目编号'],
  ['budget', '年度预算数 预算金额 资金安排 资金总额 项目金额'],
  ['content', '工作内容 内容描述'],
  ['goal', '绩效目标'],
  ['优', '优 优秀'],
  ['良', '良 良好'],
  ['中', '中 中等 合格'],
  ['差', '差 不合格'],
])('headings that say %s: %s', (meaning, words) => {
  for (const word of words.split(' ')) expect([word, readColumn(word)]).toEqual([word, meaning]);
});

test.each([
  ['3月底', 3],
  ['截至10月份前', 10],
  ['第二季度末', 6],
  ['三季度累计', 9],
  ['上半年', 6],
  ['全年', 12],
  ['13月', null],
])('%s ends in month %s', (text, month) => {
  expect(new Words(text).month).toBe(month);
});

test('values say nothing', () => {
  for (const text of [
    '≥92%',
    '139981025P001274776',
    '年度工作计划书',
    '全年开展培训的次数',
    '完成年度任务3项。',
    '及时',
  ])
    expect([text, new Words(text).says]).toEqual([text, 0]);
});
