import { checkWorkbook } from '../../src/checking';
import { groupByCause } from '../../src/checking/causes';
import { judgeWorkbook } from '../../src/checking/judge';
import { withTriedFixes } from '../../src/checking/trial';
import { parseGrid } from '../support/grid';

/** One cell, 项目支出 of the 款, is wrong down its column and across its row. */
const ONE_WRONG = `
  ## 支出总表
  部门支出总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  '201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00
  '20126 | 档案事务 | 3.00 | 2.00 | 7.00
  '2012601 | 行政运行 | 2.00 | 2.00 |
  '2012604 | 档案馆 | 1.00 | | 1.00
  合计 | | 3.00 | 2.00 | 1.00`;

describe('a table with very many faults', () => {
  test('when the work is spent, what fails stands alone, and all of it is told', () => {
    const { groups } = judgeWorkbook(parseGrid(ONE_WRONG), {}).gathered;
    const failing = groups.flatMap(({ violated }) => violated);
    expect(failing.length).toBeGreaterThan(1);
    const [cause, ...others] = groupByCause(failing, groups);
    expect(others).toEqual([]);
    expect(cause!.cell?.proposed).toBe(1_000_000);
    const alone = groupByCause(failing, groups, 0);
    expect(alone.map(({ shown }) => shown)).toEqual(failing);
    expect(alone.every(({ folded, cell }) => folded.length === 0 && cell === null)).toBe(true);
  });

  test('no fix is tried or offered where more is wrong than a fix could mend', () => {
    const workbook = parseGrid(ONE_WRONG);
    const { faults } = judgeWorkbook(workbook, {});
    const [finding] = checkWorkbook(workbook).findings;
    const [fix] = finding!.fixes;
    expect(fix).toBeDefined();
    const wrong = [...faults.all.values()].reduce((sum, times) => sum + times, 0);
    const [fault] = faults.all.keys();
    let trials = 0;
    const offered = (mostFaults: number): number => {
      const judge = (): typeof faults => {
        trials += 1;
        return { ...faults, all: new Map(), errors: new Map(), ownErrors: new Map() };
      };
      const [tried] = withTriedFixes(workbook, faults, [{ finding: finding!, fault: fault! }], judge, mostFaults);
      return tried!.fixes.length;
    };
    expect(offered(wrong - 1)).toBe(0);
    expect(trials).toBe(0);
    expect(offered(wrong)).toBe(finding!.fixes.length);
  });
});
