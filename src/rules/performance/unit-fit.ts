import { foldText, unitClassOf, type Indicator, type PerformanceForm, type TargetField } from '../../performance';
import { remembered } from '../../workbook';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, setValue, type Say } from './forms';
import { labelOfIndicator } from './indicator-traits';

const RATE = /(?:率|满意度|比例|占比|比重)(?:[(（][^()（）]*[)）])?$/u;
/** 频率、功率、周转率 have units of their own; 应急响应率 and its like do not. */
const NO_RATE =
  /(?:频率|功率|周转率|容积率|倍率|速率|分辨率|心率|汇率|费率|费用率|曝光率|点击率|效率)(?:[(（][^()（）]*[)）])?$/u;
const COUNT =
  /(?:人数|次数|件数|户数|台数|份数|场数|期数|家数|个数|篇数|天数|数量|人次|面积|里程)(?:[(（][^()（）]*[)）])?$/u;

/** 计量单位与指标名称、与值里已经写的单位要相符；“定量”配数值，“定性”配文字。 */
export const unitFit: Rule = {
  meta: {
    id: 'performance/unit-fit',
    alias: ['PF-28'],
    title: { zh: '计量单位与指标相符', en: 'The unit fits the indicator' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      twice: {
        zh: '“{name}”的值“{text}”里已有单位，计量单位又填了“{unit}”',
        en: '“{name}”: the value “{text}” already has its unit, the unit cell repeats it',
      },
      differs: {
        zh: '“{name}”的值是“{text}”，计量单位却是“{unit}”',
        en: '“{name}”: the value is “{text}” but the unit cell says “{unit}”',
      },
      words: {
        zh: '“{name}”的值“{text}”是文字，计量单位却填了“{unit}”',
        en: '“{name}”: “{text}” is words but the unit cell says “{unit}”',
      },
      rate: { zh: '“{name}”是比率，单位却是“{unit}”', en: '“{name}” is a rate but its unit is “{unit}”' },
      count: { zh: '“{name}”是数量，单位却是“{unit}”', en: '“{name}” is a count but its unit is “{unit}”' },
      quantitative: {
        zh: '“{name}”的指标值类型是“定量”，值“{text}”却是文字',
        en: '“{name}” is marked quantitative but “{text}” is words',
      },
      qualitative: {
        zh: '“{name}”的指标值类型是“定性”，值“{text}”却是数值',
        en: '“{name}” is marked qualitative but “{text}” is a number',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      if (!indicator.target || indicator.target.target.kind === 'blank') continue;
      if (indicator.target.unitCell) checkUnitCell(context, form, indicator, indicator.target, say);
      const misfit = misfitOfName(indicator, indicator.target);
      if (misfit) say(sayMisfit(context, form, indicator, indicator.target, misfit));
      if (indicator.valueType) checkType(context, form, indicator, indicator.target, say);
    }
  }),
};

function checkUnitCell(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  target: TargetField,
  say: Say,
): void {
  const { unitCell, text, at, written: own } = target;
  if (!unitCell || /^(?:无|\/|-+|—+|文字|定性.*)$/u.test(foldText(unitCell.text))) return;
  const name = labelOfIndicator(indicator);
  const found = { form, at, label: name, data: { name, text, unit: unitCell.text } };
  if (own.kind === 'text' && !own.hasNumber) {
    const ratio = unitClassOf(unitCell.text) !== null;
    if (ratio) say(seen(context, { ...found, messageId: 'words', key: `words|${name}` }));
  } else if (own.kind === 'number' && own.unit !== '') {
    const [one, other] = [own.unit, unitCell.text].map((unit) => foldText(unit).replace(/^百分[比点]$/u, '%'));
    const fixes = [
      setValue(unitCell.at, own.unit, { zh: `计量单位改为 ${own.unit}`, en: `Set the unit to ${own.unit}` }),
    ];
    if (one !== other) say(seen(context, { ...found, messageId: 'differs', fixes, key: `unit|${name}` }));
    else say(seen(context, { ...found, messageId: 'twice', severity: 'info', key: `twice|${name}` }));
  }
}

/** A rate that is counted, or a count in per cent. */
function misfitOfName(indicator: Indicator, { target }: TargetField): 'rate' | 'count' | null {
  if (target.kind !== 'number' || target.unit === '' || target.unit === '分') return null;
  const unitClass = unitClassOf(target.unit);
  if (unitClass === null) return null;
  const measure = measureNamed(labelOfIndicator(indicator));
  return (unitClass === 'ratio') === (measure === 'count') ? measure : null;
}

/** What the last word of a name measures. */
const measureNamed = remembered((name): 'rate' | 'count' | null => {
  if (RATE.test(name)) return NO_RATE.test(name) ? null : 'rate';
  return COUNT.test(name) && !/增|减|降|升|占/u.test(name) ? 'count' : null;
});

function sayMisfit(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  { target, at }: TargetField,
  misfit: 'rate' | 'count',
): Observation {
  const name = labelOfIndicator(indicator);
  const data = { name, unit: 'unit' in target ? target.unit : '' };
  return seen(context, { form, at, label: name, data, messageId: misfit, key: `${misfit}|${name}` });
}

function checkType(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  { text, at, written: own }: TargetField,
  say: Say,
): void {
  const type = foldText(indicator.valueType?.text ?? '');
  const name = labelOfIndicator(indicator);
  const found = { form, at, label: name, data: { name, text } };
  if (type === '定量' && own.kind === 'text' && !own.hasNumber)
    say(seen(context, { ...found, messageId: 'quantitative', key: `type|${name}` }));
  if (type === '定性' && (own.kind === 'number' || own.kind === 'range'))
    say(seen(context, { ...found, messageId: 'qualitative', key: `type|${name}` }));
}
