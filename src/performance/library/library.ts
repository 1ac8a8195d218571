import { PROJECT_KINDS, type ProjectKind } from '../indicator';
import { AID, NORMS, SERVICES, STAFF } from './data/people';
import { MEETINGS, OFFICE, PETITIONS, TRAINING } from './data/offices';
import { EQUIPMENT, PUBLICITY, SYSTEMS, WORKS } from './data/works';
import { LEVEL2 } from './classes';
import type { LibraryEntry } from './model';

/** The shipped indicators of all twelve kinds of projects, by kind and then by class. */
export const LIBRARY: readonly LibraryEntry[] = inOrder([
  ...[...PETITIONS, ...OFFICE, ...TRAINING, ...MEETINGS],
  ...[...SYSTEMS, ...EQUIPMENT, ...WORKS, ...PUBLICITY],
  ...[...AID, ...SERVICES, ...STAFF, ...NORMS],
]);

/**
 * The entries of some kinds of projects, by kind and then by class; an own entry stands in for a shipped one of the same
 * kind, class and name.
 */
export function entriesFor(kinds: readonly ProjectKind[], own: readonly LibraryEntry[] = []): readonly LibraryEntry[] {
  const replacing = new Map(own.map((entry) => [entry.id, entry]));
  const shipped = LIBRARY.map((entry) => replacing.get(entry.id) ?? entry);
  const all = [...new Set([...shipped, ...replacing.values()])];
  return inOrder(all.filter(({ kind }) => kinds.includes(kind)));
}

/** By kind, then by class; within a class as they came. */
function inOrder(entries: readonly LibraryEntry[]): LibraryEntry[] {
  const kind = (entry: LibraryEntry): number => PROJECT_KINDS.indexOf(entry.kind);
  const level2 = (entry: LibraryEntry): number => (LEVEL2 as readonly string[]).indexOf(entry.level2);
  return [...entries].sort((one, other) => kind(one) - kind(other) || level2(one) - level2(other));
}
