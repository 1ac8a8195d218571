/** How one code is typed for another. */
export type Slip = 'swap' | 'digit' | 'length';

/** Two digits swapped, one changed, or one missing or too many; null for codes that are equal or further apart. */
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
  const end = head + left - 1;
  const between = one.slice(head + 1, end) === other.slice(head + 1, end);
  return left > 1 && between && one[head] === other[end] && one[end] === other[head] ? 'swap' : null;
}
