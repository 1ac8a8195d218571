import { UNITS } from '../../amounts';
import { FirstOf } from '../../performance/first-of';
import { foldText, type Field, type PerformanceForm } from '../../performance';
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
    const texts = textsOf(all);
    yield* identical(context, texts, '资金用途');
    yield* identical(context, texts, '绩效目标');
    yield* foreignNames(context, texts, namesOf(all));
  }),
};

/** A text of a project, folded with its project's name to be compared with all others. */
interface ProjectText {
  readonly form: PerformanceForm;
  readonly name: string;
  readonly what: '资金用途' | '绩效目标';
  readonly field: Field;
  readonly plain: string;
}

/** Of each project what it is for, then its goals. */
function textsOf(all: readonly PerformanceForm[]): readonly ProjectText[] {
  const texts: ProjectText[] = [];
  for (const form of all) {
    if (!isNamedProject(form)) continue;
    const name = foldText(nameOf(form));
    const { purpose } = form;
    if (purpose) texts.push({ form, name, what: '资金用途', field: purpose, plain: foldText(purpose.text) });
    for (const field of form.goals) texts.push({ form, name, what: '绩效目标', field, plain: foldText(field.text) });
  }
  return texts;
}

function isNamedProject(form: PerformanceForm): boolean {
  return isProject(form) && form.projectName !== null;
}

/** Names that are no ordinary words, each once. */
function namesOf(all: readonly PerformanceForm[]): readonly string[] {
  const names = new Set<string>();
  for (const form of all) {
    const name = isNamedProject(form) ? foldText(nameOf(form)) : '';
    if (name.length >= SHORTEST_NAME) names.add(name);
  }
  return [...names];
}

/** One finding for each text, on its second place, with all places as related cells. Parts of one project may share it. */
function* identical(
  context: RuleContext,
  texts: readonly ProjectText[],
  wanted: ProjectText['what'],
): Generator<Observation> {
  for (const group of groupsOf(texts, wanted)) {
    const second = group[1]!;
    const names = new Set(group.map(({ name }) => name));
    if (names.size < 2) continue;
    const shown = [...names].slice(0, 4).join('、') + (names.size > 4 ? '等' : '');
    const related = group.map(({ form, field }) => ({
      ...siteAtCell(field.at, nameOf(form)),
      role: 'same' as const,
      fen: null,
      unit: UNITS.万元,
    }));
    const data = { count: String(names.size), field: wanted, projects: shown };
    yield seen(context, {
      form: second.form,
      at: second.field.at,
      messageId: 'same',
      data,
      related,
      key: `same|${wanted}`,
    });
  }
}

/** The texts that stand in several places. */
function groupsOf(texts: readonly ProjectText[], wanted: ProjectText['what']): ProjectText[][] {
  const known = new Set<string>();
  let repeated: Set<string> | null = null;
  for (const { what, plain } of texts) {
    if (what !== wanted || plain.length < SHORTEST) continue;
    if (known.has(plain)) (repeated ??= new Set()).add(plain);
    else known.add(plain);
  }
  if (repeated === null) return [];
  const groups = new Map<string, ProjectText[]>();
  for (const text of texts) {
    if (text.what !== wanted || !repeated.has(text.plain)) continue;
    const group = groups.get(text.plain);
    if (group) group.push(text);
    else groups.set(text.plain, [text]);
  }
  return [...groups.values()];
}

function* foreignNames(
  context: RuleContext,
  texts: readonly ProjectText[],
  names: readonly string[],
): Generator<Observation> {
  if (names.length < 2) return;
  const anyName = new FirstOf(names);
  for (const { form, name: own, what, field, plain } of texts) {
    const foreign = anyName.in(plain) === null ? undefined : foreignName(plain.replaceAll(own, ''), own, names);
    if (foreign === undefined) continue;
    const data = { field: what, name: foreign };
    yield seen(context, { form, at: field.at, messageId: 'other', data, key: `other|${what}|${foreign}` });
  }
}

function foreignName(text: string, own: string, names: readonly string[]): string | undefined {
  return names.find((name) => text.includes(name) && name !== own && !own.includes(name));
}
