/** Finds the first of many words in a name: one look at each character, where a pattern would try every word. */
export class FirstOf {
  private readonly byFirst = new Map<string, string[]>();

  private constructor(words: readonly string[]) {
    for (const word of words) {
      const alike = this.byFirst.get(word.charAt(0));
      if (alike) alike.push(word);
      else this.byFirst.set(word.charAt(0), [word]);
    }
  }

  /** @param words with blanks between them; of those that begin at one place the first counts. */
  static words(words: string): FirstOf {
    return new FirstOf(words.split(' '));
  }

  in(name: string): string | null {
    for (let at = 0; at < name.length; at += 1) {
      const words = this.byFirst.get(name.charAt(at));
      if (words) for (const word of words) if (name.startsWith(word, at)) return word;
    }
    return null;
  }
}
