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
});
