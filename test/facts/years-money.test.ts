import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';

/** @param carried what 财政拨款收支总表 carries in; @param general 项目支出 of 一般公共预算支出表, the only line that differs. */
const book = (carried: string, general: string, total: string): string => `
## 财政拨款收支总表
2025年财政拨款收支总表
部门：云岭县档案馆 | | | | 单位：万元
收入 | | 支出 | |
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
一、一般公共预算拨款 | 90.35 | 一、一般公共服务支出 | 100.35 | 100.35 |
上年结转 | ${carried} | | | |
收入总计 | 100.35 | 支出总计 | 100.35 | 100.35 |
## 一般公共预算支出表
2025年一般公共预算支出表
部门：云岭县档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201 | 一般公共服务支出 | ${total} | 50.21 | ${general}
'20126 | 档案事务 | ${total} | 50.21 | ${general}
'2012601 | 行政运行 | 50.21 | 50.21 |
'2012604 | 档案馆 | ${general} | | ${general}
合计 | | ${total} | 50.21 | ${general}
`;

const blamed = (grid: string): string[] =>
  checkWorkbook(parseGrid(grid))
    .findings.filter(({ severity, rule }) => severity === 'error' && rule === 'fiscal/expenditure-agreement')
    .map(({ message }) => message.zh);

describe('一般公共预算支出表 of this year’s appropriations only', () => {
  test('differs from the summary by what was carried in: no contradiction', () => {
    expect(blamed(book('10.00', '40.14', '90.35'))).toEqual([]);
  });

  test('with the same money as the summary it is compared line by line', () => {
    expect(blamed(book('10.00', '50.14', '100.35'))).toEqual([]);
  });

  test('differs by anything else: every such line is an error', () => {
    expect(blamed(book('10.00', '41.14', '91.35')).join()).toContain('91.35');
  });

  test('differs though nothing was carried in: an error', () => {
    expect(blamed(book('', '40.14', '90.35')).join()).toContain('90.35');
  });
});
