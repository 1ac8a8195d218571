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
    const projects = all.filter((form) => isProject(form) && form.projectName !== null).map(readProject);
    yield* identical(context, projects, '资金用途');
    yield* identical(context, projects, '绩效目标');
    yield* foreignNames(context, projects);
  }),
};

/** A form with its name and its texts folded, to be compared with all others. */
interface Project {
  readonly form: PerformanceForm;
  readonly name: string;
  /** What it is for, then its goals. */
  readonly texts: readonly ProjectText[];
}

interface ProjectText {
  readonly what: '资金用途' | '绩效目标';
  readonly field: Field;
  readonly plain: string;
}

function readProject(form: PerformanceForm): Project {
  const texts: ProjectText[] = [];
  const { purpose } = form;
  if (purpose) texts.push({ what: '资金用途', field: purpose, plain: foldText(purpose.text) });
  for (const goal of form.goals) texts.push({ what: '绩效目标', field: goal, plain: foldText(goal.text) });
  return { form, name: foldText(nameOf(form)), texts };
}

/** One finding for each text, on its second place, with all places as related cells. Parts of one project may share it. */
function* identical(
  context: RuleContext,
  projects: readonly Project[],
  wanted: ProjectText['what'],
): Generator<Observation> {
  for (const group of groupsOf(projects, wanted)) {
    const second = group[1]!;
    const names = new Set(group.map(({ project }) => project.name));
    if (names.size < 2) continue;
    const shown = [...names].slice(0, 4).join('、') + (names.size > 4 ? '等' : '');
    const related = group.map(({ project, text }) => ({
      ...siteAtCell(text.at, nameOf(project.form)),
      role: 'same' as const,
      fen: null,
      unit: UNITS.万元,
    }));
    const data = { count: String(names.size), field: wanted, projects: shown };
    yield seen(context, {
      form: second.project.form,
      at: second.text.at,
      messageId: 'same',
      data,
      related,
      key: `same|${wanted}`,
    });
  }
}

interface Place {
  readonly project: Project;
  readonly text: Field;
}

/** The places of each text that stands in several. */
function groupsOf(projects: readonly Project[], wanted: ProjectText['what']): Place[][] {
  const known = new Set<string>();
  let repeated: Set<string> | null = null;
  for (const { texts } of projects) {
    for (const { what, plain } of texts) {
      if (what !== wanted || plain.length < SHORTEST) continue;
      if (known.has(plain)) (repeated ??= new Set()).add(plain);
      else known.add(plain);
    }
  }
  if (repeated === null) return [];
  const groups = new Map<string, Place[]>();
  for (const project of projects) {
    for (const { what, field, plain } of project.texts) {
      if (what !== wanted || !repeated.has(plain)) continue;
      const group = groups.get(plain);
      if (group) group.push({ project, text: field });
      else groups.set(plain, [{ project, text: field }]);
    }
  }
  return [...groups.values()];
}

function* foreignNames(context: RuleContext, projects: readonly Project[]): Generator<Observation> {
  const names = [...new Set(projects.map(({ name }) => name))].filter((name) => name.length >= SHORTEST_NAME);
  if (names.length < 2) return;
  const anyName = new FirstOf(names);
  for (const { form, name: own, texts } of projects) {
    for (const { what, field, plain } of texts) {
      const text = plain.replaceAll(own, '');
      const foreign = anyName.in(text) === null ? undefined : foreignName(text, own, names);
      if (foreign === undefined) continue;
      const data = { field: what, name: foreign };
      yield seen(context, { form, at: field.at, messageId: 'other', data, key: `other|${what}|${foreign}` });
    }
  }
}

function foreignName(text: string, own: string, names: readonly string[]): string | undefined {
  return names.find((name) => text.includes(name) && name !== own && !own.includes(name));
}
