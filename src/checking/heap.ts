/** Holds things so that the first of them in order is at hand. */
export class Heap<Thing> {
  private readonly things: Thing[] = [];

  constructor(private readonly isBefore: (one: Thing, other: Thing) => boolean) {}

  push(thing: Thing): void {
    const { things } = this;
    let at = things.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(thing, things[above]!)) break;
      things[at] = things[above]!;
      at = above;
    }
    things[at] = thing;
  }

  /** Takes the first out; undefined when there is none. */
  pop(): Thing | undefined {
    const { things } = this;
    const first = things[0];
    const last = things.pop();
    if (last === undefined || things.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= things.length) break;
      if (below + 1 < things.length && this.isBefore(things[below + 1]!, things[below]!)) below += 1;
      if (!this.isBefore(things[below]!, last)) break;
      things[at] = things[below]!;
      at = below;
    }
    things[at] = last;
    return first;
  }
}
