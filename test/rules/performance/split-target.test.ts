import { HEBEI_DEPARTMENT, HUNAN_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const cells = (three: string): string => HEBEI_DEPARTMENT.replace('≥ | 3000 | 人次', three);

ruleTester('performance/split-target', {
  valid: [
    HEBEI_DEPARTMENT,
    cells('大于等于 | 3000 | 人次'),
    cells('定性 | 明显增加 |'),
    cells('＝ | 明显增加 |'),
    HUNAN_DEPARTMENT,
  ],
  invalid: [
    { grid: cells(' | 3000 | 人次'), cell: 'F4', severity: 'error' },
    { grid: cells('≥ | 3000 |'), cell: 'H4', severity: 'error' },
    { grid: cells('定性 | 3000 | 人次'), cell: 'G4', severity: 'warning' },
    { grid: cells('≥ | 明显增加 |'), cell: 'F4', severity: 'warning' },
    { grid: cells('≥ | ≥3000 | 人次'), cell: 'G4', severity: 'warning' },
    { grid: cells('大约 | 3000 | 人次'), cell: 'F4', severity: 'warning' },
  ],
});
