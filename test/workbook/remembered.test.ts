import { remembered } from '../../src/workbook';

describe('remembered', () => {
  it('reads a text once, null answers too', () => {
    const read = jest.fn((text: string) => (text === '合计' ? null : text.length));
    const length = remembered(read);
    expect([length('合计'), length('合计'), length('小计数'), length('小计数')]).toEqual([null, null, 3, 3]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('answers rightly for more texts than it keeps and for long ones', () => {
    const length = remembered((text) => text.length);
    for (let at = 0; at < 9000; at += 1) expect(length(`第${at}统计站`)).toBe(`第${at}统计站`.length);
    expect(length('长'.repeat(100))).toBe(100);
  });
});
