/** Finds the first of many words in a text: one look at each character, where a pattern would try every word. */
export class FirstOf {
  /** By the code of the first character. */
  private readonly byFirst = new Map<number, string[]>();

  /** Of words that begin at one place the first counts. */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const first = word.charCodeAt(0);
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
      const words = this.byFirst.get(text.charCodeAt(at));
      if (words) for (const word of words) if (text.startsWith(word, at)) return word;
    }
    return null;
  }
}
