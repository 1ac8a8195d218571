import { classification, judgeCode, type Judgement, type SchemeName } from '../../classification';
import type { PlacedSide } from '../../facts';
import type { Account } from '../../tables';
import { Memory } from '../../workbook';
import type { RuleContext } from '../rule';

/** A code as the workbook prints it, with every place it stands in. */
export interface PrintedCode {
  readonly scheme: SchemeName;
  readonly code: string;
  readonly name: string;
  readonly places: readonly CodePlace[];
  readonly judgement: Judgement;
}

export interface CodePlace {
  readonly place: PlacedSide;
  readonly row: number;
}

const SCHEMES: readonly SchemeName[] = ['function', 'economic', 'government'];

/** Read and judged once for all rules that look at codes. */
const read = new Memory<readonly PrintedCode[]>();
/** The same of one side. */
const readSide = new Memory<readonly SideCode[]>();

/**
 * Codes of all tables of which the lists of the workbook's year say more than that they are known; each pair of code and
 * name once.
 */
export function printedCodes(context: RuleContext): readonly PrintedCode[] {
  return read.answer([context.book, context.year, context.override], () => judgeCodes(context));
}

/** A code with its name, as a table prints them; one for each pair in all tables. */
interface Pair {
  readonly scheme: SchemeName;
  readonly code: string;
  readonly name: string;
  readonly judgement: Judgement;
}

/** The pair of an account and a label; null for those that are known, and for lines of other schemes. */
type PairOf = (account: Account, label: string) => Pair | null;

/** Pairs kept from check to check; beyond as many it is begun anew. */
const MOST_KEPT = 20_000;

/** What was judged by a list stays so: a workbook is checked again and again. */
const judgedPairs = new Memory<{ readonly pairOf: PairOf; readonly size: () => number }>();

function judgeOnce(context: RuleContext): PairOf {
  const list = classification('function', context.override);
  const sources = [list, context.year, context.override] as const;
  const kept = judgedPairs.answer(sources, () => judgeEach(context));
  if (kept.size() <= MOST_KEPT) return kept.pairOf;
  const anew = judgeEach(context);
  judgedPairs.keep(list, anew, sources);
  return anew.pairOf;
}

/** Judges each pair of code and name once, however many tables print it. */
function judgeEach({ year, override }: RuleContext): { pairOf: PairOf; size: () => number } {
  const byAccount = new Map<Account, Map<string, Pair | null>>();
  const judged = (account: Account, label: string): Pair | null => {
    const scheme = schemeOf(account);
    if (!scheme) return null;
    const code = account.slice(scheme.length + 1);
    const name = label.trim();
    const judgement = judgeCode(classification(scheme, override), code, name, year);
    return judgement.kind === 'known' ? null : { scheme, code, name, judgement };
  };
  let size = 0;
  const pairOf: PairOf = (account, label) => {
    let byLabel = byAccount.get(account);
    if (!byLabel) byAccount.set(account, (byLabel = new Map<string, Pair | null>()));
    let pair = byLabel.get(label);
    if (pair === undefined) {
      byLabel.set(label, (pair = judged(account, label)));
      size += 1;
    }
    return pair;
  };
  return { pairOf, size: () => size };
}

/** A pair with its rows in one side. */
interface SideCode extends Pair {
  readonly rows: number[];
}

/** The pairs of a side, but for those that are known. */
function codesOf(place: PlacedSide, { year, override }: RuleContext, pairOf: PairOf): readonly SideCode[] {
  return readSide.answer([place.frame, year, override], () => {
    const found = new Map<Pair, SideCode>();
    const { rows } = place.side;
    for (let row = 0; row < rows.length; row += 1) {
      const { account, role, code, label } = rows[row]!;
      const pair = role === 'item' && code !== null ? pairOf(account, label) : null;
      if (!pair) continue;
      const printed = found.get(pair);
      if (printed) printed.rows.push(row);
      else found.set(pair, { ...pair, rows: [row] });
    }
    return [...found.values()];
  });
}

function schemeOf(account: Account): SchemeName | undefined {
  return SCHEMES.find((scheme) => account.startsWith(scheme) && account[scheme.length] === ':');
}

function judgeCodes(context: RuleContext): readonly PrintedCode[] {
  const pairOf = judgeOnce(context);
  const found = new Map<string, Map<string, Listed>>();
  const list: Listed[] = [];
  for (const place of context.book.places) {
    if (place.table.kind === 'procurement' || place.table.kind === 'assets') continue;
    for (const { scheme, code, name, rows, judgement } of codesOf(place, context, pairOf)) {
      const account = `${scheme}:${code}`;
      let byName = found.get(account);
      if (!byName) found.set(account, (byName = new Map<string, Listed>()));
      let listed = byName.get(name);
      if (!listed) {
        byName.set(name, (listed = { scheme, code, name, places: [], judgement }));
        list.push(listed);
      }
      for (const row of rows) listed.places.push({ place, row });
    }
  }
  return list;
}

interface Listed extends PrintedCode {
  readonly places: CodePlace[];
}
