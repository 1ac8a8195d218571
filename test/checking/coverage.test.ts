import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';

test('a column nobody can read gives fifty reasons and the count of the others', () => {
  const rows = Array.from({ length: 80 }, (_, nth) => `项目${nth} | 5。0 | 3 | 2`);
  const grid = [
    '## 项目',
    '项目支出表',
    ' | | | 单位：万元',
    '项目名称 | 合计 | 一般公共预算 | 政府性基金',
    ...rows,
  ].join('\n');
  const { coverage, findings } = checkWorkbook(parseGrid(grid));
  const unread = coverage.reasons.filter(({ reason }) => reason.zh.includes('不是数字'));
  expect(unread.filter(({ reason }) => reason.zh.startsWith('还有'))).toHaveLength(1);
  expect(unread).toHaveLength(51);
  const told = findings.filter(({ rule }) => rule === 'units/not-a-figure');
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toMatchObject({ messageId: 'rest', data: { count: '30' }, fixes: [] });
});
