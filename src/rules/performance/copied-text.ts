import { foldText, type Field, type PerformanceForm } from '../../performance';
import { UNITS } from '../../amounts';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { nameOf, allForms, isProject, seen, siteAtCell } from './forms';

/** Shorter texts may be alike by chance. */
const SHORTEST = 12;
/** A shorter project name may be an ordinary word. */
const SHORTEST_NAME = 6;

/** 不同项目的绩效目标、资金用途不应一字不差，也不应写着别的项目的名称。 */
export const copiedText: Rule = {
  meta: {
    id: 'performance/copied-text',
    alias: ['PF-31'],
    title: { zh: '绩效目标不照抄其他项目', en: 'Targets are not copied from another project' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      same: {
        zh: '{count} 个项目的{field}一字不差（{projects}）',
        en: 'The {field} of {count} projects is word for word the same ({projects})',
      },
      other: {
        zh: '“{form}”的{field}里写着另一个项目“{name}”',
        en: 'The {field} of “{form}” names another project, “{name}”',
      },
    },
    fixable: false,
  },
  observe: allForms(function* (all, context) {
    const forms = all.filter(isProject).filter(({ projectName }) => projectName !== null);
    yield* identical(context, forms, '资金用途', ({ purpose }) => (purpose ? [purpose] : []));
    yield* identical(context, forms, '绩效目标', ({ goals }) => goals);
    yield* foreignNames(context, forms);
  }),
};

type Texts = (form: PerformanceForm) => readonly Field[];

/** One finding for each text, on its second place, with all places as related cells. Parts of one project may share it. */
function* identical(
  context: RuleContext,
  forms: readonly PerformanceForm[],
  field: string,
  texts: Texts,
): Generator<Observation> {
  const groups = new Map<string, { form: PerformanceForm; text: Field }[]>();
  for (const form of forms) {
    for (const text of texts(form)) {
      const key = foldText(text.text);
      if (key.length >= SHORTEST) groups.set(key, [...(groups.get(key) ?? []), { form, text }]);
    }
  }
  for (const group of groups.values()) {
    const names = new Set(group.map(({ form }) => foldText(nameOf(form))));
    const [, second] = group;
    if (names.size < 2 || !second) continue;
    const shown = [...names].slice(0, 4).join('、') + (names.size > 4 ? '等' : '');
    const related = group.map(({ form, text }) => ({
      ...siteAtCell(text.at, nameOf(form)),
      role: 'same' as const,
      fen: null,
      unit: UNITS.万元,
    }));
    const data = { count: String(names.size), field, projects: shown };
    yield seen(context, {
      form: second.form,
      at: second.text.at,
      messageId: 'same',
      data,
      related,
      key: `same|${field}`,
    });
  }
}

function* foreignNames(context: RuleContext, forms: readonly PerformanceForm[]): Generator<Observation> {
  const names = [...new Set(forms.map((form) => foldText(nameOf(form))))].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
  if (names.length < 2) return;
  for (const form of forms) {
    const own = foldText(nameOf(form));
    for (const [field, text] of [
      ['资金用途', form.purpose] as const,
      ...form.goals.map((goal) => ['绩效目标', goal] as const),
    ]) {
      const plain = foldText(text?.text ?? '').replaceAll(own, '');
      const foreign = names.find((name) => name !== own && !own.includes(name) && plain.includes(name));
      if (text && foreign)
        yield seen(context, {
          form,
          at: text.at,
          messageId: 'other',
          data: { field, name: foreign },
          key: `other|${field}|${foreign}`,
        });
    }
  }
}
