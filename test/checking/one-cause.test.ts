import { checkWorkbook } from '../../src/checking';
import { formatCell } from '../../src/workbook';
import { parseGrid } from '../support/grid';

interface Changes {
  /** The code of the line of 项目 in the table of the general budget. */
  readonly code?: string;
  readonly housing?: string;
  readonly times?: number;
}

/** 支出总表 and 一般公共预算支出表 of one department that has no other money. */
function book({ code = '2010302', housing = '35.77', times = 1 }: Changes): string {
  const money = (figure: string): string => String(Number((Number(figure) * times).toFixed(2)));
  const more = Number(housing) - 35.77;
  const added = (figure: number): string => money((figure + more).toFixed(2));
  return `
## 收支总表
部门收支总表
部门：云岭县统计局 |  |  | 单位：万元
收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 497.96 | 一、一般公共服务支出 | 462.19
 |  | 二、住房保障支出 | 35.77
本年收入合计 | 497.96 | 本年支出合计 | 497.96
收入总计 | 497.96 | 支出总计 | 497.96
## 支出总表
支出总表
部门：云岭县统计局 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 497.96 | 409.56 | 88.40
'201 | 一般公共服务支出 | 462.19 | 373.79 | 88.40
'20103 | 政府办公厅（室）及相关机构事务 | 462.19 | 373.79 | 88.40
'2010301 | 行政运行 | 373.79 | 373.79 |
'2010302 | 一般行政管理事务 | 88.40 |  | 88.40
'221 | 住房保障支出 | 35.77 | 35.77 |
'22102 | 住房改革支出 | 35.77 | 35.77 |
'2210201 | 住房公积金 | 35.77 | 35.77 |
## 一般公共预算支出表
一般公共预算支出表
部门：云岭县统计局 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | ${added(497.96)} | ${added(409.56)} | ${money('88.40')}
'201 | 一般公共服务支出 | ${money('462.19')} | ${money('373.79')} | ${money('88.40')}
'20103 | 政府办公厅（室）及相关机构事务 | ${money('462.19')} | ${money('373.79')} | ${money('88.40')}
'2010301 | 行政运行 | ${money('373.79')} | ${money('373.79')} |
'${code} | 一般行政管理事务 | ${money('88.40')} |  | ${money('88.40')}
'221 | 住房保障支出 | ${money(housing)} | ${money(housing)} |
'22102 | 住房改革支出 | ${money(housing)} | ${money(housing)} |
'2210201 | 住房公积金 | ${money(housing)} | ${money(housing)} |
`;
}

function told(changes: Changes) {
  const { findings } = checkWorkbook(parseGrid(book(changes)));
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && rule !== 'disclosure/tables-present')
    .map(({ rule, site, fixes, folded }) => ({
      rule,
      at: site && `${site.sheet}!${formatCell(site.row, site.column)}`,
      fixes: fixes.length,
      folded,
    }));
}

describe('one cause is one finding', () => {
  test('nothing is told of the book as it should be', () => {
    expect(told({})).toEqual([]);
  });

  test('a wrong leaf that was added up in one table is told where it stands', () => {
    const [one, ...others] = told({ housing: '37.55' });
    expect(others).toEqual([]);
    // The leaf, seen from the table that agrees with the summary.
    expect(one).toMatchObject({ at: '支出总表!D11', folded: 7 });
  });

  test('a table in 元 among 万元 is told once, of the table that nobody agrees with', () => {
    expect(told({ times: 10_000 })).toMatchObject([{ rule: 'units/scale', at: '一般公共预算支出表!E2' }]);
  });

  test('a code with two digits swapped has one proposal', () => {
    expect(told({ code: '2010203' })).toMatchObject([
      { rule: 'classification/code-exists', at: '一般公共预算支出表!A8', fixes: 1 },
    ]);
  });
});
