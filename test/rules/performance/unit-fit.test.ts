import { HEBEI, HUNAN_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const target = (name: string, text: string): string =>
  HEBEI.replace('加工档案数量 | 完成扫描著录的档案卷数 | ≥5000卷', `${name} | 描述 | ${text}`);

ruleTester('performance/unit-fit', {
  valid: [
    HUNAN_DEPARTMENT,
    target('周转率', '3次'),
    target('检查频率', '4次/年'),
    target('办事效率', '≥3件/人'),
    target('参训人数增长率', '≥5%'),
    target('死亡率', '≤0.5‰'),
    target('满意度', '≥90分'),
  ],
  invalid: [
    { grid: HUNAN_DEPARTMENT.replace('28.8 | 万元', '28.8万元 | %'), cell: 'E9', severity: 'warning' },
    { grid: HUNAN_DEPARTMENT.replace('98 | %', '98% | %'), cell: 'E7', severity: 'info' },
    { grid: HUNAN_DEPARTMENT.replace('5000 | 卷', '应收尽收 | %'), cell: 'E6', severity: 'warning' },
    { grid: HUNAN_DEPARTMENT.replace('定性 | 明显改善', '定性 | 90%'), cell: 'E10', severity: 'warning' },
    { grid: target('扫描合格率', '≥98件'), cell: 'E11', severity: 'warning' },
    { grid: target('培训人数', '≥98%'), cell: 'E11', severity: 'warning' },
  ],
});
