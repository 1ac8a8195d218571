import { checkView } from '../../../src/taskpane/engine/check-view';
import { filterFindings, groupFindings, NO_FILTER, stateOfTable, type Filter } from '../../../src/taskpane/session';
import { smallWorkbook } from '../support/workbook';

const view = checkView(smallWorkbook(), {});
const cells = (change: Partial<Filter>): string[] =>
  filterFindings(view, { ...NO_FILTER, ...change }).map(({ site }) => site?.sheet ?? '');

describe('the findings that are listed', () => {
  test('are found by the words of message, label, sheet, rule and catalogue id, in any case', () => {
    expect(cells({ text: '公务用车' })).toEqual(['“三公”经费表']);
    expect(cells({ text: 'REVENUE-items' })).toEqual(['收支总表']);
    expect(cells({ text: '收入 100.75' })).toEqual(['收支总表']);
    expect(cells({ text: '收入 没有这样的词' })).toEqual([]);
  });

  test('are narrowed to a sheet, a table, a link', () => {
    expect(cells({ sheet: '收支总表' })).toEqual(['收支总表']);
    expect(cells({ tables: ['three-public'] })).toEqual(['“三公”经费表']);
    expect(cells({ tables: ['three-public', 'budget-summary'] })).toEqual([]);
  });

  test('are the accepted ones when asked for', () => {
    const [first, ...rest] = view.findings;
    const accepted = { ...view, findings: [{ ...first!, accepted: { key: first!.key, reason: '理由' } }, ...rest] };
    const count = (which: Filter['accepted']) => filterFindings(accepted, { ...NO_FILTER, accepted: which }).length;
    expect([count('open'), count('accepted'), count('all')]).toEqual([1, 1, 2]);
  });

  test('stand below their table or their rule', () => {
    const groups = (by: 'table' | 'rule') => groupFindings(view, view.findings, by).map(({ id }) => id);
    expect(groups('table')).toEqual(['budget-summary', 'three-public']);
    expect(groups('rule')).toEqual(['balance/revenue-items', 'three-public/vehicle-sum']);
  });

  test('make their table stand as it does', () => {
    expect(view.tables.map((table) => stateOfTable(view, table))).toEqual(['error', 'passed', 'error']);
  });
});
