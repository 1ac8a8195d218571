import { recogniseTables } from '../../src/tables';
import { yearNamed } from '../../src/tables/text';
import { parseGrid } from '../support/grid';

test.each([
  ['2024年部门收支总表', 2024, 2024],
  ['2023年度决算和2024年度预算收支总表', 2024, 2023],
  ['2024年部门预算与2023年预算对比表', 2024, null],
  ['2024年一般公共预算支出表（2023年执行）', 2024, null],
  ['2023—2025年中期规划表', null, null],
  ['2024年与2023年收支对照表', null, null],
  ['部门收支总表', null, null],
])('%s: budget %s, final account %s', (title, budget, final) => {
  expect(yearNamed(title)).toBe(budget);
  expect(yearNamed(title, true)).toBe(final);
});

test('a title that sets 决算 beside 预算 heads a budget table of the budget year', () => {
  const workbook = parseGrid(`
2023年度决算和2024年度预算支出总表
部门：云岭县档案馆 | | | 单位：万元
科目编码 | 科目名称 | 2023年决算数 | 2024年预算数
 | 合计 | 90.00 | 95.00
'201 | 一般公共服务支出 | 90.00 | 95.00
`);
  const [table] = recogniseTables(workbook).tables;
  expect([table?.kind, table?.year]).toEqual(['expenditure-summary', 2024]);
  expect(table?.sides[0]?.columns.map(({ aspect }) => aspect.version)).toEqual(['previous', 'budget']);
});
