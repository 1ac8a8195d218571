import type { PerformanceForm } from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { allForms, isProject, seen, setValue } from './forms';

/** 6 digits of the region, 2 of the year, then letters and digits. */
const PATTERN = /^(\d{6})(\d{2})[A-Z0-9]{8,16}$/iu;

/** 项目编码：6 位区划、2 位年度加后缀；同一部门区划相同，年度不晚于预算年度，中间没有空格。 */
export const projectCode: Rule = {
  meta: {
    id: 'performance/project-code',
    alias: ['PF-33'],
    title: { zh: '项目编码的格式', en: 'Shape of the project code' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      blanks: { zh: '项目编码“{code}”中间有空格', en: 'Project code “{code}” has blanks in it' },
      region: {
        zh: '项目编码“{code}”的区划与其他项目（{region}）不同',
        en: 'Project code “{code}” begins with another region than the others ({region})',
      },
      year: {
        zh: '项目编码“{code}”的年度晚于预算年度 {year}',
        en: 'Project code “{code}” is of a year after the budget year {year}',
      },
      shape: { zh: '项目编码“{code}”与其他项目的格式不同', en: 'Project code “{code}” is not shaped like the others' },
    },
    fixable: true,
  },
  observe: allForms(function* (all, context) {
    const forms = all.filter((form) => isProject(form) && form.projectCode !== null);
    const matches = forms.map((form) => PATTERN.exec(plain(form)));
    const regions = matches.flatMap((match) => match?.[1] ?? []);
    const region = mostCommon(regions);
    for (let at = 0; at < forms.length; at += 1) {
      const form = forms[at]!;
      const code = form.projectCode!;
      if (/\S\s+\S/u.test(code.text)) {
        const fixes = [setValue(code.at, plain(form), { zh: '去掉空格', en: 'Take the blanks out' }, 'safe')];
        yield seen(context, {
          form,
          at: code.at,
          messageId: 'blanks',
          data: { code: code.text },
          fixes,
          key: 'blanks',
        });
      }
      // Other provinces shape their codes differently: only a code unlike most of its fellows stands out.
      if (regions.length * 2 > forms.length) yield* checkShape(context, form, matches[at] ?? null, region);
    }
  }),
};

function* checkShape(
  context: RuleContext,
  form: PerformanceForm,
  match: RegExpExecArray | null,
  region: string | null,
): Generator<Observation> {
  const code = plain(form);
  const at = form.projectCode!.at;
  if (!match) {
    yield seen(context, { form, at, messageId: 'shape', data: { code }, key: 'shape' });
    return;
  }
  if (region !== null && match[1] !== region)
    yield seen(context, { form, at, messageId: 'region', data: { code, region }, key: 'region' });
  const { year } = context;
  const coded = Number(match[2]) + 2000;
  // Digits further off are no year at all: not every province puts one there.
  if (year !== null && coded > year && coded <= year + 2) {
    yield seen(context, { form, at, messageId: 'year', data: { code, year: String(year) }, key: 'year' });
  }
}

function plain({ projectCode: code }: PerformanceForm): string {
  const text = code?.text ?? '';
  return /^\w*$/u.test(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Null when no text makes up more than half. */
function mostCommon(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const count = (counts.get(text) ?? 0) + 1;
    if (count * 2 > texts.length) return text;
    counts.set(text, count);
  }
  return null;
}
