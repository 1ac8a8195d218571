import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { cellOf } from '../support/rule-tester';

const grid = (archive: string, rate: string): string => `
2025年一般公共预算支出表
部门：云岭县档案馆 | | | | | | 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 基本支出 | 项目支出 | 增减%
 | 合计 | 150.00 | 180.00 | 120.00 | 60.00 | 20.00
'201 | 一般公共服务支出 | 150.00 | 180.00 | 120.00 | 60.00 | 20.00
'20126 | 档案事务 | 150.00 | 180.00 | 120.00 | 60.00 | 20.00
'2012601 | 行政运行 | 100.00 | 120.00 | 120.00 | | 20.00
'2012604 | 档案馆 | 50.00 | ${archive} | | 60.00 | ${rate}
`;

const told = (text: string): string[] =>
  checkWorkbook(parseGrid(text))
    .findings.filter(({ severity, rule }) => severity !== 'info' && /^(hierarchy|structure)/u.test(rule))
    .map((finding) => `${finding.rule} ${cellOf(finding)}`);

test('a rate that follows from a figure which is blamed is not blamed, too', () => {
  expect(told(grid('67.00', '20.00'))).toEqual(['hierarchy/function-sum D8']);
});

test('a rate by itself is', () => {
  expect(told(grid('60.00', '27.00'))).toEqual(['structure/change-rate G8']);
});
