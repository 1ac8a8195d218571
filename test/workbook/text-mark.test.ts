import { makeSheet, TextMark } from '../../src/workbook';

const sheet = makeSheet({
  name: '表',
  values: [['合计', 12, null], undefined, [null, '其中：合计', '小计']],
});

describe('TextMark', () => {
  const sums = new TextMark((text) => text.includes('合计'));

  it('finds the texts it fits, row by row', () => {
    expect(sums.isOn(sheet)).toBe(true);
    expect(sums.cellsOn(sheet)).toEqual([
      { sheet: '表', row: 0, column: 0, text: '合计' },
      { sheet: '表', row: 2, column: 1, text: '其中：合计' },
    ]);
  });

  it('tells marks apart, also those made after a sheet was read', () => {
    expect(sums.cellsOn(sheet)).toHaveLength(2);
    const parts = new TextMark((text) => text.startsWith('小'));
    const none = new TextMark(() => false);
    expect(parts.cellsOn(sheet)).toEqual([{ sheet: '表', row: 2, column: 2, text: '小计' }]);
    expect(none.isOn(sheet)).toBe(false);
    expect(none.cellsOn(sheet)).toEqual([]);
    expect(sums.cellsOn(sheet)).toHaveLength(2);
  });

  it('reads a text once for all its cells', () => {
    const fits = jest.fn((text: string) => text === '小计');
    const once = new TextMark(fits);
    expect(once.cellsOn(makeSheet({ name: '又', values: [['小计', '小计'], ['小计']] }))).toHaveLength(3);
    expect(fits).toHaveBeenCalledTimes(1);
  });
});
