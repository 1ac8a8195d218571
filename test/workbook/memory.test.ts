import { Memory } from '../../src/workbook';

describe('Memory', () => {
  it('gives the same answer while its sources stay the same objects', () => {
    const memory = new Memory<object>();
    const [sheet, table] = [{}, {}];
    const first = memory.answer([sheet, table, 2024], () => ({}));
    expect(memory.answer([sheet, table, 2024], () => ({}))).toBe(first);
  });

  it.each([
    ['another object', (table: object) => [{ ...table }, 2024]],
    ['another value', (table: object) => [table, 2025]],
    ['one source more', (table: object) => [table, 2024, table]],
    ['one source less', (table: object) => [table]],
  ])('makes a new answer for %s', (_, others) => {
    const memory = new Memory<object>();
    const [sheet, table] = [{}, {}];
    const first = memory.answer([sheet, table, 2024], () => ({}));
    expect(memory.answer([sheet, ...others(table)], () => ({}))).not.toBe(first);
  });

  it('keeps the answers of different first sources apart', () => {
    const memory = new Memory<number>();
    const [one, other] = [{}, {}];
    memory.answer([one], () => 1);
    memory.answer([other], () => 2);
    expect([memory.answer([one], () => 0), memory.answer([other], () => 0)]).toEqual([1, 2]);
  });

  it('makes an answer about one object once', () => {
    const memory = new Memory<object>();
    const sheet = { name: '收支总表' };
    const first = memory.of(sheet, ({ name }) => ({ name }));
    expect(first).toEqual({ name: '收支总表' });
    expect(memory.of(sheet, () => ({}))).toBe(first);
  });

  it('lets an object keep the answers of several memories', () => {
    const [one, other] = [new Memory<number>(), new Memory<number>()];
    const sheet = {};
    one.keep(sheet, 1);
    other.keep(sheet, 2);
    one.keep(sheet, 3);
    expect([one.last(sheet), other.last(sheet)]).toEqual([3, 2]);
  });

  it('has no answer where none was kept', () => {
    expect(new Memory<number>().last({})).toBeUndefined();
  });

  it('gives a copy no answers, and shows none to who looks at the object', () => {
    const memory = new Memory<number>();
    const sheet = { name: '收支总表' };
    memory.keep(sheet, 1);
    expect(memory.last({ ...sheet })).toBeUndefined();
    expect(memory.last(structuredClone(sheet))).toBeUndefined();
    expect(Object.keys(sheet)).toEqual(['name']);
    expect(JSON.stringify(sheet)).toBe('{"name":"收支总表"}');
    expect(sheet).toStrictEqual({ name: '收支总表' });
  });

  it('answers about objects that cannot be changed, too', () => {
    const memory = new Memory<number>();
    const sheet = Object.freeze({ name: '收支总表' });
    expect(memory.of(sheet, () => 1)).toBe(1);
    expect(memory.answer([sheet, 2024], () => 2)).toBe(2);
  });
});
