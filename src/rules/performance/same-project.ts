import type { PerformanceForm } from '../../performance';
import { remembered } from '../../workbook';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { nameOf, allForms, isProject, seen } from './forms';

/** 一个项目编码只应有一张绩效目标表；同名而编码不同的项目（结转项目）可以有，只作提示。 */
export const sameProject: Rule = {
  meta: {
    id: 'performance/same-project',
    alias: ['PF-30'],
    title: { zh: '项目不重复', en: 'No project stands twice' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      twice: {
        zh: '项目编码“{code}”（{form}）在“{other}”已有一张绩效目标表',
        en: 'Project code “{code}” ({form}) already has a form on “{other}”',
      },
      otherName: {
        zh: '项目编码“{code}”在“{other}”是“{otherName}”，这里是“{form}”：一个编码对应两个项目',
        en: 'Project code “{code}” is “{otherName}” on “{other}” but “{form}” here',
      },
      sameName: {
        zh: '“{form}”有 {count} 张绩效目标表，项目编码各不相同：结转项目可以这样，请核对',
        en: '“{form}” has {count} forms with different codes: fine for money carried over, to be checked otherwise',
      },
      noCode: {
        zh: '“{form}”有 {count} 张绩效目标表，没有项目编码可以区分',
        en: '“{form}” has {count} forms and no codes to tell them apart',
      },
    },
    fixable: false,
  },
  observe: allForms(function* (all, context) {
    const byCode = new Map<string, PerformanceForm[]>();
    const byName = new Map<string, PerformanceForm[][]>();
    const groups: PerformanceForm[][] = [];
    for (const form of all) {
      if (!isProject(form) || form.projectName === null) continue;
      const code = codeOf(form);
      const coded = code === '' ? undefined : byCode.get(code);
      const known = coded?.find((one) => isSamePaper(one, form));
      if (known) {
        const same = plain(nameOf(known)) === plain(nameOf(form));
        const data = { code, other: known.sheet, otherName: nameOf(known) };
        const at = form.projectCode!.at;
        yield seen(context, {
          form,
          at,
          messageId: same ? 'twice' : 'otherName',
          data,
          severity: same ? 'error' : 'warning',
          key: 'code',
        });
        continue;
      }
      if (coded) coded.push(form);
      else if (code !== '') byCode.set(code, [form]);
      const name = plain(nameOf(form));
      const named = byName.get(name);
      const alike = named?.find(([one]) => isSamePaper(one!, form));
      if (alike) {
        alike.push(form);
        continue;
      }
      const group = [form];
      groups.push(group);
      if (named) named.push(group);
      else byName.set(name, [group]);
    }
    for (const [first, ...others] of groups.filter(({ length }) => length > 1)) {
      const coded = [first!, ...others].every((form) => codeOf(form) !== '');
      const data = { count: String(others.length + 1) };
      const form = others[0]!;
      const at = form.projectName!.at;
      yield seen(context, {
        form,
        at,
        messageId: coded ? 'sameName' : 'noCode',
        data,
        severity: coded ? 'info' : 'warning',
        key: 'name',
      });
    }
  }),
};

/** 申报表 and 目标表 of one project, or of two years, are two papers. */
function isSamePaper(one: PerformanceForm, other: PerformanceForm): boolean {
  return one.kind === other.kind && one.year === other.year;
}

function codeOf({ projectCode }: PerformanceForm): string {
  return projectCode === null ? '' : plain(projectCode.text);
}

const plain = remembered((text) => text.normalize('NFKC').replace(/\s+/gu, ''));
