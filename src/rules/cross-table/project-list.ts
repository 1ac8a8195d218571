import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 项目支出表与支出表的项目支出一致 */
export const projectList = relationRule({
  id: 'cross-table/project-list',
  title: { zh: '项目支出表与支出表的项目支出一致', en: 'Project list agrees with project expenditure' },
  basis: LAW.oneFigure,
  severity: 'warning',
  claims: [
    {
      principle: 'same',
      between: [
        ['project-list'],
        ['expenditure-summary', 'general-expenditure', 'fund-expenditure', 'capital-expenditure', 'budget-summary'],
      ],
      alias: ['XT-06'],
    },
    { principle: 'rows', kinds: ['project-list'], alias: ['XT-06'] },
    { principle: 'columns', kinds: ['project-list'], alias: ['XT-06'] },
  ],
});
