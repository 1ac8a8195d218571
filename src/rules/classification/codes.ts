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

/** Codes of all tables, each pair of code and name once, judged by the lists of the workbook's year. */
export function printedCodes(context: RuleContext): readonly PrintedCode[] {
  return read.answer([context.book, context.year, context.override], () => judgeCodes(context));
}

/** A pair of code and name with its rows in one side. */
interface SideCode {
  readonly account: Account;
  readonly scheme: SchemeName;
  readonly name: string;
  readonly rows: number[];
}

function codesOf(place: PlacedSide): readonly SideCode[] {
  return readSide.answer([place], () => {
    const found: SideCode[] = [];
    const byAccount = new Map<Account, Map<string, SideCode>>();
    place.side.rows.forEach(({ account, role, code, label }, row) => {
      if (role !== 'item' || code === null) return;
      let byLabel = byAccount.get(account);
      if (!byLabel) byAccount.set(account, (byLabel = new Map<string, SideCode>()));
      const known = byLabel.get(label);
      if (known) {
        known.rows.push(row);
        return;
      }
      const scheme = schemeOf(account);
      if (!scheme) return;
      const printed = { account, scheme, name: label.trim(), rows: [row] };
      byLabel.set(label, printed);
      found.push(printed);
    });
    return found;
  });
}

function schemeOf(account: Account): SchemeName | undefined {
  return SCHEMES.find((scheme) => account.startsWith(scheme) && account[scheme.length] === ':');
}

function judgeCodes({ book, year, override }: RuleContext): PrintedCode[] {
  const found = new Map<Account, Map<string, Listed>>();
  const list: Listed[] = [];
  for (const place of book.places) {
    if (place.table.kind === 'procurement' || place.table.kind === 'assets') continue;
    for (const { account, scheme, name, rows } of codesOf(place)) {
      let byName = found.get(account);
      if (!byName) found.set(account, (byName = new Map<string, Listed>()));
      let listed = byName.get(name);
      if (!listed) {
        byName.set(name, (listed = { scheme, code: account.slice(scheme.length + 1), name, places: [] }));
        list.push(listed);
      }
      for (const row of rows) listed.places.push({ place, row });
    }
  }
  return list.map(({ scheme, code, name, places }) => {
    const judgement = judgeCode(classification(scheme, override), code, name, year);
    return { scheme, code, name, places, judgement };
  });
}

interface Listed {
  readonly scheme: SchemeName;
  readonly code: string;
  readonly name: string;
  readonly places: CodePlace[];
}
