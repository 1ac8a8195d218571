/**
 * Whole numbers of 32 bits in one flat list that grows, in half the room of an ordinary list: for lists of many numbers of
 * which nobody knows beforehand how many.
 */
export class IntList {
  length = 0;
  private items: Int32Array;

  /** @param room for how many numbers there is room at first. */
  constructor(room = 64) {
    this.items = new Int32Array(room);
  }

  push(item: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[this.length] = item;
    this.length += 1;
  }

  /** @param index below the length. */
  at(index: number): number {
    return this.items[index]!;
  }

  /** @param index below the length. */
  add(index: number, amount: number): void {
    this.items[index]! += amount;
  }

  /** Forgets its numbers and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  /** Its numbers in an array of their own. */
  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }

  /** The same in an ordinary list. */
  toList(): number[] {
    const list = new Array<number>(this.length);
    for (let index = 0; index < list.length; index += 1) list[index] = this.items[index]!;
    return list;
  }

  private grow(): void {
    const longer = new Int32Array(Math.max(this.items.length * 2, 4));
    longer.set(this.items);
    this.items = longer;
  }
}
