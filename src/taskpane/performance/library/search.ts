import type { LibraryEntry } from '../../../performance/library';

/** Syllables of a text, one for each of its characters: `办结` → `ban`, `jie`; `ü` is written `v`. */
export type Pinyin = (text: string) => readonly string[];

/** Loads the dictionary, which is large, when the library is first shown. */
export async function loadPinyin(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => pinyin(text, { type: 'array', toneType: 'none', v: true });
}

export interface SearchIndex {
  /** Entries in which every word of the query occurs: in the texts as written, in the name also by pinyin or its initials. */
  readonly find: (query: string) => readonly LibraryEntry[];
}

interface Searchable {
  readonly entry: LibraryEntry;
  readonly texts: string;
  readonly name: readonly Letter[];
}

/** A character with how it is read. */
interface Letter {
  readonly text: string;
  readonly syllable: string;
}

/** Makes entries searchable; without pinyin only by what is written. */
export function indexEntries(entries: readonly LibraryEntry[], pinyin: Pinyin | null): SearchIndex {
  const all = entries.map((entry): Searchable => {
    const { name, description, level2, basis, unit } = entry;
    return { entry, texts: plain([name, description, level2, basis, unit].join('\n')), name: lettersOf(name, pinyin) };
  });
  return {
    find: (query) => {
      const words = query
        .split(/\s+/u)
        .map(plain)
        .filter((word) => word !== '');
      return all
        .filter(({ texts, name }) => words.every((word) => texts.includes(word) || soundsLike(name, word)))
        .map(({ entry }) => entry);
    },
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
}

/** Letters, digits and Chinese characters only: nobody types the brackets of 建设（运维）成本. */
function lettersOf(name: string, pinyin: Pinyin | null): Letter[] {
  const syllables = pinyin?.(name) ?? [];
  return Array.from(name).flatMap((text, at) =>
    /[\p{L}\p{N}]/u.test(text) ? [{ text: plain(text), syllable: plain(syllables[at] ?? '') }] : [],
  );
}

function soundsLike(name: readonly Letter[], word: string): boolean {
  return name.some((_, at) => startsAt(name, at, word));
}

/** `bjl`, `banjl`, `banjie` and `办jl` all start at 办结率; only the last syllable may be cut short. */
function startsAt(name: readonly Letter[], at: number, word: string): boolean {
  if (word === '') return true;
  const letter = name[at];
  if (!letter) return false;
  const { text, syllable } = letter;
  if (word.startsWith(text) && startsAt(name, at + 1, word.slice(text.length))) return true;
  if (syllable === '') return false;
  if (syllable.startsWith(word)) return true;
  return [syllable, syllable[0]!].some(
    (read) => word.startsWith(read) && startsAt(name, at + 1, word.slice(read.length)),
  );
}
