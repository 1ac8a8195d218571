import { LONGEST, WORDS, type Meaning } from './words';

export interface Token {
  readonly text: string;
  /** Null for words that are not in the table. */
  readonly meaning: Meaning | null;
}

const BRACKETS = /[([（【][^)\]）】]*[)\]）】]/gu;
const NOISE = /[\s\u00a0\u3000"'“”‘’「」《》、，,。.;；:：·\-—–/*%‰]+/gu;
const ENUMERATOR = /^(?:\(?\d{1,2}[.、)]|[①-⑳]|指标\d{1,2}[:：]?|[一二三四五六七八九十]+、)/u;

/**
 * The name of an indicator without number, brackets, blanks and marks. A bracket that repeats what is measured counts:
 * 编制质量（偏差率） is read as 编制质量偏差率.
 */
export function plainName(name: string): string {
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
  let unknown = '';
  const flush = (): void => {
    if (unknown) tokens.unshift({ text: unknown, meaning: null });
    unknown = '';
  };
  while (end > 0) {
    const word = longestBefore(name, end, tokens, unknown);
    if (word === null) {
      unknown = name[end - 1]! + unknown;
      end -= 1;
      continue;
    }
    flush();
    tokens.unshift({ text: word, meaning: WORDS.get(word)! });
    end -= word.length;
  }
  flush();
  return tokens;
}

function longestBefore(name: string, end: number, after: readonly Token[], unknown: string): string | null {
  for (let length = Math.min(LONGEST, end); length > 0; length -= 1) {
    const word = name.slice(end - length, end);
    const meaning = WORDS.get(word);
    if (meaning && (length > 1 || mayStandAlone(meaning, after, unknown))) return word;
  }
  return null;
}

/** One character is a word of its own only where it must be: 率 at the end, 未 before a known word. */
function mayStandAlone({ role }: Meaning, after: readonly Token[], unknown: string): boolean {
  const next = unknown === '' ? after[0]?.meaning : null;
  if (role === 'measure') return unknown === '' && (next === undefined || isChangeOrMeasure(next));
  if (role === 'not') return next !== null && next !== undefined;
  return unknown === '';
}

function isChangeOrMeasure(meaning: Meaning | null): boolean {
  return meaning !== null && ['measure', 'rise', 'fall', 'hold', 'good', 'through'].includes(meaning.role);
}
