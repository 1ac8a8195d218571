/** A seeded source of choices: the same seed gives the same workbook on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `count` different items in their original order. */
  some<T>(items: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
  /** An exact amount in fen between two amounts of 万元, uneven to the last fen. */
  money(least: number, most: number): number;
}

/** Mulberry32: small, fast and good enough to draw test data. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const mixed = [...items];
    for (let index = mixed.length - 1; index > 0; index--) {
      const other = int(0, index);
      [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
    }
    return mixed;
  };
  return {
    next,
    int,
    shuffle,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)]!,
    some: (items, count) => {
      const kept = new Set(shuffle(items.map((_, index) => index)).slice(0, count));
      return items.filter((_, index) => kept.has(index));
    },
    money: (least, most) => Math.floor((least + next() * (most - least)) * 1_000_000),
  };
}
