/**
 * The first name nobody has yet; to Excel upper and lower case are one.
 * @param nameAt the name to try by number, from 1.
 */
export function firstFreeName(taken: readonly string[], nameAt: (number: number) => string): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = nameAt(number);
    if (!known.has(name.toLowerCase())) return name;
  }
}
