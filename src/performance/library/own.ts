import { formatDecimal, parseDecimal } from '../decimal';
import { PROJECT_KINDS, type ProjectKind } from '../indicator';
import type { Comparator } from '../model';
import { fold } from '../text';
import { LEVEL2, level1Of, type Level2 } from './classes';
import { entryId } from './entry';
import type { LibraryEntry } from './model';

/** What a user says of an indicator of their own, before anything is known to be right. */
export interface OwnDraft {
  readonly kind: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  /** One of ≥ > ≤ < =, or null for 定性. */
  readonly comparator: string | null;
  readonly value: string;
  readonly unit: string;
  readonly basis: string;
}

export type OwnField = keyof OwnDraft;

/** `not-text` = a number or a list where text belongs; `words` = 定性 asks for words, not for nothing or a figure; `figure` = a comparison asks for a figure or nothing. */
export type OwnReason = 'missing' | 'not-text' | 'unknown' | 'too-long' | 'control-character' | 'words' | 'figure';

export interface OwnProblem {
  readonly field: OwnField;
  readonly reason: OwnReason;
}

/** Most characters of a field. */
export const OWN_LENGTH: Readonly<Record<OwnField, number>> = {
  kind: 20,
  level2: 20,
  name: 60,
  description: 300,
  comparator: 2,
  value: 60,
  unit: 20,
  basis: 200,
};

/** Most entries a user keeps. */
export const OWN_MOST = 500;

export const COMPARATORS: readonly Comparator[] = ['≥', '>', '≤', '<', '='];

const REQUIRED: readonly OwnField[] = ['kind', 'level2', 'name'];

/** Makes an entry of a draft, blanks around its texts taken away, or says which field is wrong and why. */
export function ownEntry(draft: OwnDraft): LibraryEntry | OwnProblem {
  const { comparator, ...texts } = trimmed(draft);
  for (const field of Object.keys(texts) as (keyof typeof texts)[]) {
    const text = texts[field];
    if (text === '' && REQUIRED.includes(field)) return { field, reason: 'missing' };
    if (text.length > OWN_LENGTH[field]) return { field, reason: 'too-long' };
    // eslint-disable-next-line no-control-regex -- they are what is looked for: spreadsheets cannot hold them
    if (/[\u0000-\u001f\u007f]/u.test(text)) return { field, reason: 'control-character' };
  }
  const { name, description, unit, basis } = texts;
  const kind = PROJECT_KINDS.find((one) => one === texts.kind);
  const level2 = LEVEL2.find((one) => one === texts.level2);
  const sign = comparator === null ? null : COMPARATORS.find((one) => one === comparator);
  if (kind === undefined) return { field: 'kind', reason: 'unknown' };
  if (level2 === undefined) return { field: 'level2', reason: 'unknown' };
  if (sign === undefined) return { field: 'comparator', reason: 'unknown' };
  const figure = parseDecimal(fold(texts.value));
  if (sign === null && (texts.value === '' || figure)) return { field: 'value', reason: 'words' };
  if (sign !== null && texts.value !== '' && !figure) return { field: 'value', reason: 'figure' };
  const value = figure ? formatDecimal(figure) : texts.value;
  return made(kind, level2, { name, description, comparator: sign, value, unit: sign === null ? '' : unit, basis });
}

export function isOwnProblem(result: LibraryEntry | OwnProblem): result is OwnProblem {
  return 'reason' in result;
}

/** What was said of an entry, to be changed and said again. */
export function draftOf({ kind, level2, name, description, comparator, value, unit, basis }: LibraryEntry): OwnDraft {
  return { kind, level2, name, description, comparator, value, unit, basis };
}

/** Own entries with others put in; one of the same kind, class and name gives way to the later one. */
export function mergeOwnEntries(
  kept: readonly LibraryEntry[],
  added: readonly LibraryEntry[],
): readonly LibraryEntry[] {
  return [...new Map([...kept, ...added].map((entry) => [entry.id, entry])).values()];
}

type Said = Pick<LibraryEntry, 'name' | 'description' | 'comparator' | 'value' | 'unit' | 'basis'>;

function made(kind: ProjectKind, level2: Level2, said: Said): LibraryEntry {
  return {
    id: entryId(kind, level2, said.name),
    kind,
    level1: level1Of(level2),
    level2,
    ...said,
    typical: '',
    confirmed: true,
    own: true,
  };
}

function trimmed(draft: OwnDraft): OwnDraft {
  const said = Object.entries(draft).map(([field, text]: [string, string | null]) => [field, text && text.trim()]);
  return Object.fromEntries(said) as OwnDraft;
}
