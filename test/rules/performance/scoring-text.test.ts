import { HEBEI_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const text = (scoring: string): string =>
  HEBEI_DEPARTMENT.replace('及时办结率大于等于95%得20分，每低1个百分点扣2分。', scoring);

ruleTester('performance/scoring-text', {
  valid: [
    HEBEI_DEPARTMENT,
    text('及时办结的占95%得20分，每低1个百分点扣2分。'),
    text('比上年提高得20分，每低1个百分点扣2分。'),
    text('达到95%（含）以上得20分，90%以上得10分。'),
    text('2024年及时办结率不低于95%得20分。'),
  ],
  invalid: [
    { grid: text('及时办结率大于95%得20分。'), cell: 'D6', severity: 'warning' },
    { grid: text('及时办结率大于等于90%得20分。'), cell: 'D6', severity: 'warning' },
    { grid: HEBEI_DEPARTMENT.replace('| ≥ | 3000 |', '| ＞ | 3000 |'), cell: 'D4' },
    { grid: HEBEI_DEPARTMENT.replace('差错率小于等于1%', '差错率小于等于2%'), cell: 'D5' },
  ],
});
