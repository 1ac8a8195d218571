/** A heap: what comes before all others stands first. */
export class Queue<T> {
  constructor(
    private readonly items: T[],
    private readonly isBefore: (one: T, other: T) => boolean,
  ) {
    for (let at = (items.length >> 1) - 1; at >= 0; at -= 1) this.sink(at);
  }

  first(): T | undefined {
    return this.items[0];
  }

  /** Another may stand first afterwards only once {@link settleFirst} is called. */
  removeFirst(): void {
    const last = this.items.pop();
    if (last !== undefined && this.items.length > 0) this.items[0] = last;
  }

  /** To be called when the first has changed: it goes to where it belongs now. */
  settleFirst(): void {
    this.sink(0);
  }

  private sink(from: number): void {
    const { items, isBefore } = this;
    for (let at = from, next = 2 * at + 1; next < items.length; next = 2 * at + 1) {
      if (next + 1 < items.length && isBefore(items[next + 1]!, items[next]!)) next += 1;
      if (!isBefore(items[next]!, items[at]!)) return;
      [items[at], items[next]] = [items[next]!, items[at]!];
      at = next;
    }
  }
}
