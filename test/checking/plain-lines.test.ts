import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';

/** Lines without enumerators: 财政拨款收入 is printed with its parts below it. */
const PLAIN = `
## 收支总表
部门收支总体情况表
填报单位：临河县水文站 |  |  | 单位：万元
收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
财政拨款收入 | 80.35 | 农林水支出 | 90.50
一般公共预算拨款 | 70.20 | 住房保障支出 | 10.25
政府性基金拨款 | 10.15 |  |
事业收入 | 20.40 |  |
本年收入合计 | 100.75 | 本年支出合计 | 100.75
收入总计 | 100.75 | 支出总计 | 100.75
`;

const wrong = (grid: string): string[] =>
  checkWorkbook(parseGrid(grid))
    .findings.filter((finding) => finding.severity === 'error')
    .map((finding) => finding.message.zh);

describe('plain lines that are part of the line above', () => {
  test('are not counted twice', () => {
    expect(wrong(PLAIN)).toEqual([]);
  });

  test('and must add up to it', () => {
    expect(wrong(PLAIN.replace('10.15', '11.15'))).toHaveLength(1);
  });
});
