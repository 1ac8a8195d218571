import { draftOf, isOwnProblem, ownEntry, type LibraryEntry } from '../../../performance/library';

/** What is ticked, each with the value it is to get; in the order of ticking. */
export type Chosen = ReadonlyMap<string, LibraryEntry>;

export const NONE_CHOSEN: Chosen = new Map();

export function ticked(chosen: Chosen, entry: LibraryEntry, on: boolean): Chosen {
  const next = new Map(chosen);
  if (on) next.set(entry.id, entry);
  else next.delete(entry.id);
  return next;
}

export function withValue(chosen: Chosen, entry: LibraryEntry, value: string): Chosen {
  const known = chosen.get(entry.id);
  return known ? new Map(chosen).set(entry.id, { ...known, value }) : chosen;
}

/** Whether a value can be written: a number or nothing after a comparator, words for 定性. */
export function isValueFit(entry: LibraryEntry): boolean {
  const result = ownEntry(draftOf(entry));
  return !isOwnProblem(result) || result.field !== 'value';
}
