import { WORDS, type Meaning } from './words';

export interface Token {
  readonly text: string;
  /** Null for words that are not in the table. */
  readonly meaning: Meaning | null;
}

const BRACKETS = /[([（【][^)\]）】]*[)\]）】]/gu;
const NOISE = /[\s\u00a0\u3000"'“”‘’「」《》、，,。.;；:：·\-—–/*%‰]+/gu;
/** Nothing to take out. */
const IS_PLAIN = /^[一-龥]+$/u;
const ENUMERATOR = /^(?:\(?\d{1,2}[.、)]|[①-⑳]|指标\d{1,2}[:：]?|[一二三四五六七八九十]+、)/u;

/**
 * The name of an indicator without number, brackets, blanks and marks. A bracket that repeats what is measured counts:
 * 编制质量（偏差率） is read as 编制质量偏差率.
 */
export function plainName(name: string): string {
  if (IS_PLAIN.test(name)) return name;
  const folded = name.normalize('NFKC').trim().replace(ENUMERATOR, '');
  const closing = /[([]([^()[\]]{2,})[)\]]$/u.exec(folded)?.[1];
  const kept = closing !== undefined && /(?:率|数|额|量|时间|比例)$/u.test(closing) ? closing : '';
  const bare = folded.replace(BRACKETS, '').replace(/PM2\.5/giu, 'PM2点5');
  return `${bare}${kept}`
    .replace(NOISE, '')
    .replace(/PM2点5/gu, 'PM2.5')
    .replace(/[-]/gu, '');
}

/**
 * Cuts a name into known words, longest first from the end, because what is measured stands at the end. What lies
 * between known words becomes a token without meaning.
 */
export function segment(name: string): Token[] {
  const tokens: Token[] = [];
  let end = name.length;
  // Where the characters begin that belong to no known word, up to the token behind them.
  let unknown = name.length;
  const flush = (upTo: number): void => {
    if (end < upTo) tokens.push({ text: name.slice(end, upTo), meaning: null });
  };
  while (end > 0) {
    const word = longestBefore(name, end, tokens.at(-1), end < unknown);
    if (word === null) {
      end -= 1;
      continue;
    }
    flush(unknown);
    tokens.push(word);
    end -= word.text.length;
    unknown = end;
  }
  flush(unknown);
  return tokens.reverse();
}

function longestBefore(name: string, end: number, after: Token | undefined, isUnknownBehind: boolean): Token | null {
  let longest: Token | null = null;
  let ending = ENDINGS.before(name, end - 1);
  for (let at = end - 2; ending; at -= 1) {
    const { token } = ending;
    if (token && (token.text.length > 1 || mayStandAlone(token.meaning!, after, isUnknownBehind))) longest = token;
    ending = at < 0 ? undefined : ending.before(name, at);
  }
  return longest;
}

/** Known words from their last character to their first: where several end alike, they part further in front. */
class Ending {
  token: Token | null = null;
  /** By the code of the character before. */
  private readonly longer = new Map<number, Ending>();

  before(name: string, at: number): Ending | undefined {
    return this.longer.get(name.charCodeAt(at));
  }

  static of(words: ReadonlyMap<string, Meaning>): Ending {
    const root = new Ending();
    for (const [text, meaning] of words) {
      let ending = root;
      for (let at = text.length - 1; at >= 0; at -= 1) {
        const next = ending.before(text, at) ?? new Ending();
        ending.longer.set(text.charCodeAt(at), next);
        ending = next;
      }
      ending.token = { text, meaning };
    }
    return root;
  }
}

const ENDINGS = Ending.of(WORDS);

/** One character is a word of its own only where it must be: 率 at the end, 未 before a known word. */
function mayStandAlone({ role }: Meaning, after: Token | undefined, isUnknownBehind: boolean): boolean {
  const next = isUnknownBehind ? null : after?.meaning;
  if (role === 'measure') return !isUnknownBehind && (next === undefined || isChangeOrMeasure(next));
  if (role === 'not') return next !== null && next !== undefined;
  return !isUnknownBehind;
}

function isChangeOrMeasure(meaning: Meaning | null): boolean {
  return meaning !== null && ['measure', 'rise', 'fall', 'hold', 'good', 'through'].includes(meaning.role);
}
