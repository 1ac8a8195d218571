/** How one code is typed for another. */
export type Slip = 'swap' | 'digit' | 'length';

/** Two neighbours swapped, one digit changed, or one missing or too many; null for codes that are equal or further apart. */
export function slipBetween(one: string, other: string): Slip | null {
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  const rest = Math.min(one.length, other.length) - head;
  while (tail < rest && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  if (left.length !== right.length) return left.length + right.length === 1 ? 'length' : null;
  if (left.length === 1) return 'digit';
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] ? 'swap' : null;
}
