import { GUANGDONG_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const DEPARTMENT = `
## 整体绩效
部门整体支出绩效目标申报表
部门名称 | 云岭县档案馆 |  |  |  | 单位：万元
年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元）
 |  |  | 总额 | 财政拨款 | 其他资金
 | 档案数字化 | 扫描著录 | 20.5 | 20 | 0.5
 | 库房改造 | 更换设施 | 35 | 35 |
 | 金额合计 |  | 55.5 | 55 | 0.5
年度总体目标 | 完成馆藏档案数字化和库房改造。
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 加工档案数量 | ≥5000卷
`;

ruleTester('performance/task-sum', {
  valid: [DEPARTMENT, GUANGDONG_DEPARTMENT],
  invalid: [
    { grid: DEPARTMENT.replace('金额合计 |  | 55.5', '金额合计 |  | 56.5'), cell: 'D7', severity: 'error' },
    { grid: DEPARTMENT.replace('| 55 |', '| 54 |'), cell: 'E7', severity: 'error' },
    { grid: DEPARTMENT.replace('20.5 | 20 | 0.5', '20.5 | 19 | 0.5'), cell: 'D5' },
    // More than 基本 + 项目支出 together.
    { grid: GUANGDONG_DEPARTMENT.replace('| 140 |', '| 1400 |'), cell: 'D9', severity: 'warning' },
  ],
});
