import { DUTY } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const four = (grades: string): string => DUTY.replace('100% | ≥95% | ≥90% | <90%', grades);
const counts = (grades: string): string => DUTY.replace('≥6 | 5 | 4 | <4', grades);

ruleTester('performance/grades', {
  valid: [
    DUTY,
    four('≥98% | 90%-98% | 80%-90% | <80%'),
    four('优秀 | 良好 | 一般 | 较差'),
    counts('≥6 | 5 | 4 | ≤3'),
    counts('≥10 | ≥8 | ≥6 | <6'),
  ],
  invalid: [
    { grid: four('100% | ≥95% | ≥90% | <85%'), cell: 'I6', severity: 'warning' },
    { grid: four('100% | ≥95% | ≥90% | <95%'), cell: 'I6' },
    { grid: four('100% | ≥90% | ≥95% | <95%'), cell: 'H6' },
    { grid: four('100% | ≥95% | ≥95% | <95%'), cell: 'H6' },
    { grid: four('100% | ≥95% |  | <90%'), cell: 'H6' },
    { grid: four('≥98% | 90%-95% | 80%-90% | <80%'), cell: 'G6' },
    { grid: counts('≥6 | 4 | 3 | <3'), cell: 'G8' },
    { grid: DUTY.replace('≤3% | >3%', '≤3% | >4%'), cell: 'I7' },
  ],
});
