/** What an answer was made from. The first of them holds the memory: when it is gone, so is the answer. */
export type Sources = readonly [object, ...unknown[]];

/**
 * Answers kept by the objects they were made from. An edit leaves what it does not touch the same objects, so that only
 * answers about what it touched are made again. Sources are told apart by identity; of each first source the last answer is
 * kept. Whatever `make` reads must be among the sources or follow from them.
 */
export class Memory<Answer> {
  /** What follows from one object alone. */
  of<Holder extends object>(holder: Holder, make: (holder: Holder) => Answer): Answer {
    const known = this.find(holder);
    if (known) return known.answer;
    const answer = make(holder);
    this.keep(holder, answer);
    return answer;
  }

  answer(sources: Sources, make: () => Answer): Answer {
    const [holder] = sources;
    const known = this.find(holder);
    if (known && sameItems(known.sources, sources)) return known.answer;
    const answer = make();
    this.keep(holder, answer, sources);
    return answer;
  }

  /** The answer an object keeps, if any, whatever else it was made from. */
  last(holder: object): Answer | undefined {
    return this.find(holder)?.answer;
  }

  /** Lets an object keep an answer. */
  keep(holder: object, answer: Answer, sources: readonly unknown[] = NO_SOURCES): void {
    const known = this.find(holder);
    if (known) {
      known.answer = answer;
      known.sources = sources;
    } else addEntry(holder, { memory: this, sources, answer, next: (holder as Holder)[KEPT] });
  }

  private find(holder: object): Entry<Answer> | undefined {
    let entry = (holder as Holder)[KEPT];
    while (entry && entry.memory !== this) entry = entry.next;
    return entry as Entry<Answer> | undefined;
  }
}

/** An answer among those that an object keeps: few, so one after the other. */
interface Entry<Answer> {
  readonly memory: Memory<Answer>;
  sources: readonly unknown[];
  answer: Answer;
  readonly next: Entry<unknown> | undefined;
}

const NO_SOURCES: readonly unknown[] = [];

/**
 * Where an object keeps its answers: in itself, where nobody who lists or copies it meets them. A WeakMap would serve as well
 * but for its cost: V8's collector of young objects takes its values for alive as long as it is itself, so that all that was
 * kept by workbooks that are gone was copied twice and filled the heap until the next full collection.
 */
const KEPT = Symbol('kept answers');

interface Holder {
  [KEPT]?: Entry<unknown>;
}

function addEntry(holder: Holder, entry: Entry<unknown>): void {
  if (entry.next) holder[KEPT] = entry;
  // Not enumerable, so not copied by a spread: a copy is another object and keeps answers of its own.
  else if (Object.isExtensible(holder)) Object.defineProperty(holder, KEPT, { value: entry, writable: true });
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}
