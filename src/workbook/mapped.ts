/**
 * What `list.map(make)` gives, and always the same kind of array to the engine: `map` gives one kind while it is interpreted
 * and another once it is compiled, and then all code that was compiled for the first kind is thrown away and compiled anew.
 * For lists that much reads: rows, columns, what is known of each.
 */
export function mapped<Item, Made>(list: readonly Item[], make: (item: Item, index: number) => Made): Made[] {
  const made = new Array<Made>(list.length);
  for (let index = 0; index < list.length; index += 1) made[index] = make(list[index]!, index);
  return made;
}
