/** What an answer was made from. The first of them holds the memory: when it is gone, so is the answer. */
export type Sources = readonly [object, ...unknown[]];

/**
 * Answers kept by the objects they were made from. An edit leaves what it does not touch the same objects, so that only
 * answers about what it touched are made again. Sources are told apart by identity; of each first source the last answer is
 * kept. Whatever `make` reads must be among the sources or follow from them.
 */
export class Memory<Answer> {
  private readonly entries = new WeakMap<object, { readonly sources: Sources; readonly answer: Answer }>();

  answer(sources: Sources, make: () => Answer): Answer {
    const known = this.entries.get(sources[0]);
    if (known && sameItems(known.sources, sources)) return known.answer;
    const answer = make();
    this.entries.set(sources[0], { sources, answer });
    return answer;
  }
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}
