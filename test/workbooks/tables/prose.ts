import { economicSum, flow, revenue, spending, threePublicSum, BASIC, type Truth } from '../truth/model';
import { inProse } from './other-tables';

/** The explanation that goes with the tables, every section in it and every figure taken from them. */
export function proseOf(truth: Truth, final: boolean): string[] {
  const { year, department } = truth;
  const what = final ? '决算' : '预算';
  const total = spending(truth);
  const carried = flow(truth, 'carriedIn');
  const money = inProse;
  const item = (items: Parameters<typeof threePublicSum>[1]): string => money(threePublicSum(truth, items));
  const income = final
    ? `本年收入合计${money(revenue(truth))}`
    : carried > 0
      ? `${year}年收入预算${money(total)}，其中本年收入${money(revenue(truth))}，上年结转${money(carried)}`
      : `${year}年收入预算${money(total)}`;
  const lines = [
    `现将${department}${year}年度部门${what}有关情况说明如下。`,
    '一、部门职责及机构设置情况',
    `${department}负责拟订本领域工作计划并组织实施，承办上级交办的其他事项。纳入${what}编制范围的单位共${truth.entities.length}个。`,
    '二、收支总体情况',
    `1.收入说明：${income}。`,
    `2.支出说明：支出${what}${money(total)}，其中基本支出${money(spending(truth, { natures: BASIC }))}，项目支出${money(spending(truth, { natures: ['project'] }))}。`,
    '三、机关运行经费安排情况',
    `一般公共预算安排的机关运行经费${money(economicSum(truth, ['302', '310']))}，用于保障日常办公。`,
    '四、“三公”经费情况及增减变化原因',
    `财政拨款“三公”经费${money(threePublicSum(truth))}，其中因公出国（境）费${item({ items: ['abroad-research', 'abroad-other'] })}，` +
      `公务用车购置费${item({ items: ['purchase'] })}，公务用车运行维护费${item({ items: ['running'] })}，公务接待费${item({ items: ['reception'] })}。按照厉行节约的要求从紧安排。`,
    '五、绩效管理情况',
    `${truth.projects.length}个项目编制了绩效目标，涉及财政拨款的项目按要求公开。`,
    '六、政府采购情况',
    `政府采购${what}${money(truth.purchases.reduce((sum, line) => sum + line.quantity * line.price, 0))}。`,
    '七、国有资产占用情况',
    `共有车辆${truth.assets.cars}辆，房屋面积${truth.assets.area}平方米。`,
    '八、名词解释',
    '1.财政拨款：本级财政当年安排的资金。',
    '2.基本支出：为保障机构正常运转、完成日常工作任务发生的支出。',
    '3.项目支出：为完成特定任务在基本支出之外发生的支出。',
  ];
  return lines;
}
