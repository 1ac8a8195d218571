import { GUANGDONG_DEPARTMENT, HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const row = (text: string): string =>
  HEBEI.replace('加工档案数量 | 完成扫描著录的档案卷数 | ≥5000卷 | 年度工作方案', text);

ruleTester('performance/indicator-complete', {
  valid: [
    HEBEI,
    row('安全事故 | 扫描中的安全事故 | 0 | 责任书'),
    // A class said to be of no concern.
    HEBEI.replace('满意度指标 |', ' | 生态效益指标 | 无 | 无 | 无 | 无\n满意度指标 |'),
    // A column nobody fills in.
    HEBEI.replace(/年度工作方案|纸质档案数字化规范|服务合同|预算批复|上年统计|问卷调查/gu, ''),
  ],
  invalid: [
    { grid: row('加工档案数量 | 0 | ≥5000卷 | 年度工作方案'), cell: 'D11', severity: 'error' },
    { grid: row('加工档案数量 | 完成扫描著录的档案卷数 | ≥5000卷 | —'), cell: 'F11', severity: 'warning' },
    { grid: row(' | 完成扫描著录的档案卷数 | ≥5000卷 | 年度工作方案'), cell: 'C11', severity: 'error' },
    { grid: row('加工档案数量 | 完成扫描著录的档案卷数 |  | 年度工作方案'), cell: 'E11', severity: 'error' },
    { grid: row('加工档案数量 |  | ≥5000卷 | 年度工作方案'), cell: 'D11', severity: 'warning' },
    { grid: row('加工档案数量 | 完成扫描著录的档案卷数 | ≥5000卷 |'), cell: 'F11', severity: 'warning' },
    { grid: row('加工档案数量 | 完成扫描著录的档案卷数 | 0 | 年度工作方案'), cell: 'E11', severity: 'warning' },
    { grid: GUANGDONG_DEPARTMENT, cell: 'D18', severity: 'info' },
  ],
});
