/** What an answer was made from. The first of them holds the memory: when it is gone, so is the answer. */
export type Sources = readonly [object, ...unknown[]];

/**
 * Answers kept by the objects they were made from. An edit leaves what it does not touch the same objects, so that only
 * answers about what it touched are made again. Sources are told apart by identity; of each first source the last answer is
 * kept. Whatever `make` reads must be among the sources or follow from them.
 */
export class Memory<Answer> {
  private readonly number = (memories += 1) - 1;

  answer(sources: Sources, make: () => Answer): Answer {
    const [holder] = sources;
    const kept = keptBy(holder);
    const known = kept[this.number] as Entry<Answer> | undefined;
    if (known && sameItems(known.sources, sources)) return known.answer;
    const answer = make();
    kept[this.number] = { sources, answer };
    return answer;
  }

  /** The answer an object keeps, if any, whatever else it was made from. */
  last(holder: object): Answer | undefined {
    return (keptBy(holder)[this.number] as Entry<Answer> | undefined)?.answer;
  }

  /** Lets an object keep an answer. */
  keep(holder: object, answer: Answer): void {
    keptBy(holder)[this.number] = { sources: [holder], answer };
  }
}

interface Entry<Answer> {
  readonly sources: Sources;
  readonly answer: Answer;
}

/** Entries by the number of the memory. */
type Kept = (Entry<unknown> | undefined)[];

let memories = 0;

/**
 * Where an object keeps its answers: in itself, where nobody who lists or copies it meets them. A WeakMap would serve as well
 * but for its cost: to V8's collector of young objects its values are alive as long as it is itself, so that everything
 * kept by a workbook that is gone was copied twice and filled the heap until the next full collection.
 */
const KEPT = Symbol('kept answers');

function keptBy(holder: { readonly [KEPT]?: Kept }): Kept {
  const known = holder[KEPT];
  if (known) return known;
  const kept: Kept = [];
  // Not enumerable, so not copied by a spread: a copy is another object, which keeps answers of its own.
  if (Object.isExtensible(holder)) Object.defineProperty(holder, KEPT, { value: kept });
  return kept;
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}
