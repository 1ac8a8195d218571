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

interface CodePlace {
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

type Judge = (scheme: SchemeName, code: string, name: string) => Judgement;

/** Judges each pair of code and name once, however many tables print it. */
function judgeOnce({ year, override }: RuleContext): Judge {
  const judged = new Map<string, Judgement>();
  return (scheme, code, name) => {
    const key = `${scheme}${code} ${name}`;
    let judgement = judged.get(key);
    if (!judgement) judged.set(key, (judgement = judgeCode(classification(scheme, override), code, name, year)));
    return judgement;
  };
}

/** A pair of code and name with its rows in one side. */
interface SideCode {
  readonly account: Account;
  readonly scheme: SchemeName;
  readonly name: string;
  readonly rows: number[];
  readonly judgement: Judgement;
}

/** The pairs of a side, but for those that are known. */
function codesOf(place: PlacedSide, { year, override }: RuleContext, judge: Judge): readonly SideCode[] {
  return readSide.answer([place.frame, year, override], () => {
    const found: SideCode[] = [];
    /** Null for the pairs that are known. */
    const byAccount = new Map<Account, Map<string, SideCode | null>>();
    const { rows } = place.side;
    for (let row = 0; row < rows.length; row += 1) {
      const { account, role, code, label } = rows[row]!;
      if (role !== 'item' || code === null) continue;
      let byLabel = byAccount.get(account);
      const read = byLabel?.get(label);
      if (read !== undefined) {
        read?.rows.push(row);
        continue;
      }
      const scheme = schemeOf(account);
      if (!scheme) continue;
      if (!byLabel) byAccount.set(account, (byLabel = new Map<string, SideCode | null>()));
      const name = label.trim();
      const judgement = judge(scheme, account.slice(scheme.length + 1), name);
      const printed = judgement.kind === 'known' ? null : { account, scheme, name, rows: [row], judgement };
      byLabel.set(label, printed);
      if (printed) found.push(printed);
    }
    return found;
  });
}

function schemeOf(account: Account): SchemeName | undefined {
  return SCHEMES.find((scheme) => account.startsWith(scheme) && account[scheme.length] === ':');
}

function judgeCodes(context: RuleContext): readonly PrintedCode[] {
  const judge = judgeOnce(context);
  const found = new Map<Account, Map<string, Listed>>();
  const list: Listed[] = [];
  for (const place of context.book.places) {
    if (place.table.kind === 'procurement' || place.table.kind === 'assets') continue;
    for (const { account, scheme, name, rows, judgement } of codesOf(place, context, judge)) {
      let byName = found.get(account);
      if (!byName) found.set(account, (byName = new Map<string, Listed>()));
      let listed = byName.get(name);
      if (!listed) {
        const code = account.slice(scheme.length + 1);
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
