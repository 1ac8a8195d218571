import { wouldChange } from '../../../src/hosts/excel/typed-text';
import { enter } from '../../excel-sim/model/typed';

const CHANGED = [
  ...[
    '1',
    '001',
    '2010101',
    '-5',
    '+5',
    '1,234.50',
    '50%',
    '(12)',
    '1E5',
    '1e-3',
    '.5',
    '¥100',
    '$ 5',
    '１２',
    '3 1/2',
  ],
  ...['2024/1/1', '2024-01-01', '1/2', '1-2', '2024年1月1日', '1月2日', '2024年1月', '二〇二四年一月一日', '一月'],
  ...['12:30', '下午 3:00', '12:30 PM', '3 p', 'Jan 1', 'March 2024', '5-May', '1 Mar 2024'],
  ...['=1+1', '=SUM(A1)', '＝A1', '-', '-x', '+A1', '@x', 'TRUE', 'false', '#N/A', '#DIV/0!', ' 12 ', '12 '],
];

const KEPT = [
  ...['部门预算', '2024年部门预算公开表', '单位：万元', 'A1', 'R1C1', '合计', '（一）', '一、收入', '（空）', '—'],
  ...[
    '其中：12',
    '#1',
    '#N/A 不适用',
    'N/A',
    '见表3',
    'Q1',
    '100万元以上',
    '1.总则',
    '数量指标',
    '≥10项',
    '≥95%',
    '<b>',
  ],
];

test.each(CHANGED)('Excel would take %j for something else', (text) => expect(wouldChange(text)).toBe(true));

test.each(KEPT)('Excel leaves %j as it is', (text) => expect(wouldChange(text)).toBe(false));

test('nothing that the simulated Excel changes is overlooked', () => {
  for (const text of [...CHANGED, ...KEPT]) {
    const { value, formula } = enter(text, 'General');
    if (value !== text || formula !== undefined) expect([text, wouldChange(text)]).toEqual([text, true]);
  }
});
