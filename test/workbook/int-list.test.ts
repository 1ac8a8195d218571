import { IntList } from '../../src/workbook';

describe('IntList', () => {
  it('grows as numbers come, from no room at all', () => {
    for (const room of [0, 1, 64]) {
      const list = new IntList(room);
      for (let item = 0; item < 100; item += 1) list.push(item * item - 50);
      expect(list.length).toBe(100);
      expect([list.at(0), list.at(7), list.at(99)]).toEqual([-50, -1, 9751]);
      expect([...list.toArray()]).toEqual(Array.from({ length: 100 }, (_, item) => item * item - 50));
    }
  });

  it('is filled anew after it was cleared', () => {
    const list = new IntList(1);
    for (const item of [1, 2, 3]) list.push(item);
    list.clear();
    list.push(9);
    expect([...list.toArray()]).toEqual([9]);
  });

  it('gives a copy of as many numbers as it holds', () => {
    const list = new IntList();
    list.push(3);
    const before = list.toArray();
    list.add(0, 4);
    list.push(5);
    expect([...before]).toEqual([3]);
    expect([...list.toArray()]).toEqual([7, 5]);
    expect(list.toList()).toEqual([7, 5]);
  });
});
