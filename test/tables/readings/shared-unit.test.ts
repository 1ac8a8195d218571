import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';

const book = (unit: string, times: number): string => `
## 支出总表
部门支出总表
部门：云岭县文化馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 120.36 | 80.12 | 40.24
'207 | 文化旅游体育与传媒支出 | 120.36 | 80.12 | 40.24
'20701 | 文化和旅游 | 120.36 | 80.12 | 40.24
'2070109 | 群众文化 | 120.36 | 80.12 | 40.24
## 一般公共预算支出表
一般公共预算支出表
部门：云岭县文化馆 |  |  |  | ${unit}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | ${120.36 * times} | ${Math.round(80.12 * times * 100) / 100} | ${40.24 * times}
'207 | 文化旅游体育与传媒支出 | ${120.36 * times} | ${Math.round(80.12 * times * 100) / 100} | ${40.24 * times}
'20701 | 文化和旅游 | ${120.36 * times} | ${Math.round(80.12 * times * 100) / 100} | ${40.24 * times}
'2070109 | 群众文化 | ${120.36 * times} | ${Math.round(80.12 * times * 100) / 100} | ${40.24 * times}
`;

describe('a table that states no unit', () => {
  test.each([
    ['万元', 1],
    ['元', 10_000],
  ])('takes %s where its figures are those of the others in it, and is compared', (name, times) => {
    const { tables, findings, coverage } = checkWorkbook(parseGrid(book('', times)));
    expect(tables.map(({ unit }) => unit?.name)).toEqual(['万元', name]);
    expect(findings.map(({ rule }) => rule)).toContain('units/unit-stated');
    expect(coverage.links.reduce((sum, { exact }) => sum + exact, 0)).toBeGreaterThan(0);
    expect(coverage.violated).toBe(0);
  });

  test('has none where its figures are nobody’s', () => {
    expect(checkWorkbook(parseGrid(book('', 1.5))).tables.map(({ unit }) => unit?.name)).toEqual(['万元', undefined]);
  });
});
