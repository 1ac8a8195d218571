import { checkWorkbook } from '../../src/checking';
import type { Workbook } from '../../src/workbook';
import { parseGrid } from '../support/grid';
import { makeWorkbook } from '../workbooks';

/** Two workbooks in one, sheet names kept apart. */
function together(one: Workbook, other: Workbook): Workbook {
  return { ...one, sheets: [...one.sheets, ...other.sheets.map((sheet) => ({ ...sheet, name: `乙${sheet.name}` }))] };
}

describe('several disclosure sets in one workbook', () => {
  test.each([
    ['hebei', 'hebei'],
    ['shanghai', 'national'],
  ])('%s and %s are checked apart', (a, b) => {
    const [one, other] = [makeWorkbook(a, 31).workbook, makeWorkbook(b, 32).workbook];
    const both = checkWorkbook(together(one, other));
    expect(both.findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.message.zh)).toEqual(
      [],
    );
    const apart = [one, other].map((workbook) => checkWorkbook(workbook).coverage.exact);
    expect(both.coverage.exact).toBeGreaterThan((apart[0]! + apart[1]!) * 0.9);
  });

  test('what is seen on a sheet that two sets share is told once', () => {
    const block = (title: string, entity: string): string => `${title}
部门：${entity} | | 单位：万元
科目编码 | 科目名称 | 合计
 | 合计 | 3.00
'201 | 一般公共服务支出 | 3.00
注：${entity}联系人：XX，电话：XXX。
`;
    const titles = ['部门支出总表', '一般公共预算支出表', '政府性基金预算支出表', '国有资本经营预算支出表'];
    const sheets = titles.map(
      (title) => `## ${title}\n${block(title, '云岭县档案馆')}\n${block(title, '云岭县方志馆')}`,
    );
    const { findings, tables } = checkWorkbook(parseGrid(sheets.join('\n')));
    expect(tables).toHaveLength(8);
    const told = findings
      .filter(({ rule }) => rule.startsWith('disclosure/'))
      .map(({ rule, site, message }) => [rule, site?.sheet, site?.row, message.zh].join(' '));
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...new Set(told)]);
  });
});
