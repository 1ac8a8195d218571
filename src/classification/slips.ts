/** How one code is typed for another. */
export type Slip = 'swap' | 'digit' | 'length';

/** Two neighbours swapped, one digit changed, or one missing or too many; null for codes that are equal or further apart. */
export function slipBetween(one: string, other: string): Slip | null {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  // What is left of both between the same beginning and the same end.
  const left = one.length - head - tail;
  const right = other.length - head - tail;
  if (left !== right) return left + right === 1 ? 'length' : null;
  if (left === 1) return 'digit';
  return left === 2 && one[head] === other[head + 1] && one[head + 1] === other[head] ? 'swap' : null;
}
