const LAST_BITS = 0x3ff;

/** Finds the first of many words in a text: one look at each character, where a pattern would try every word. */
export class FirstOf {
  /** By the code of the first character. */
  private readonly byFirst = new Map<number, string[]>();
  /** By the last bits of a character's code, may a word begin with it? No look into the map for most characters. */
  private readonly mayBegin = new Uint8Array(LAST_BITS + 1);

  /** Of words that begin at one place the first counts. */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      this.mayBegin[first & LAST_BITS] = 1;
      const alike = this.byFirst.get(first);
      if (alike) alike.push(word);
      else this.byFirst.set(first, [word]);
    }
  }

  /** @param words with blanks between them. */
  static words(words: string): FirstOf {
    return new FirstOf(words.split(' '));
  }

  in(text: string): string | null {
    for (let at = 0; at < text.length; at += 1) {
      const first = text.charCodeAt(at);
      const words = this.mayBegin[first & LAST_BITS] === 1 ? this.byFirst.get(first) : undefined;
      if (words) for (const word of words) if (text.startsWith(word, at)) return word;
    }
    return null;
  }
}
