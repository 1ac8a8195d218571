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
  readonly key: string;
  readonly scheme: SchemeName;
  readonly code: string;
  readonly name: string;
  readonly places: readonly CodePlace[];
}

function codesOf(place: PlacedSide): readonly SideCode[] {
  return readSide.answer([place], () => {
    const found: (SideCode & { readonly places: CodePlace[] })[] = [];
    const byAccount = new Map<Account, Map<string, CodePlace[]>>();
    place.side.rows.forEach((line, row) => {
      const scheme = SCHEMES.find((one) => line.account.startsWith(`${one}:`));
      if (!scheme || line.role !== 'item' || line.code === null) return;
      let byLabel = byAccount.get(line.account);
      if (!byLabel) byAccount.set(line.account, (byLabel = new Map<string, CodePlace[]>()));
      const known = byLabel.get(line.label);
      if (known) {
        known.push({ place, row });
        return;
      }
      const code = line.account.split(':')[1]!;
      const name = line.label.trim();
      const places = [{ place, row }];
      byLabel.set(line.label, places);
      found.push({ key: `${scheme}|${code}|${name}`, scheme, code, name, places });
    });
    return found;
  });
}

function judgeCodes({ book, year, override }: RuleContext): PrintedCode[] {
  const found = new Map<string, SideCode>();
  for (const place of book.places) {
    if (place.table.kind === 'procurement' || place.table.kind === 'assets') continue;
    for (const own of codesOf(place)) {
      const known = found.get(own.key);
      found.set(own.key, known ? { ...known, places: [...known.places, ...own.places] } : own);
    }
  }
  return [...found.values()].map((entry) => ({
    ...entry,
    judgement: judgeCode(classification(entry.scheme, override), entry.code, entry.name, year),
  }));
}
