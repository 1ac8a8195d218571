import { classification, judgeCode, type Judgement, type SchemeName } from '../../classification';
import type { FactBook, PlacedSide } from '../../facts';
import type { RuleContext } from '../rule';

/** A code as the workbook prints it, with every place it stands in. */
export interface PrintedCode {
  readonly scheme: SchemeName;
  readonly code: string;
  readonly name: string;
  readonly places: readonly { readonly place: PlacedSide; readonly row: number }[];
  readonly judgement: Judgement;
}

const SCHEMES: ReadonlySet<string> = new Set(['function', 'economic', 'government']);

/** Read and judged once for all rules that look at codes. */
const read = new WeakMap<FactBook, readonly PrintedCode[]>();

/** Codes of all tables, each pair of code and name once, judged by the lists of the workbook's year. */
export function printedCodes(context: RuleContext): readonly PrintedCode[] {
  let codes = read.get(context.book);
  if (!codes) read.set(context.book, (codes = judgeCodes(context)));
  return codes;
}

function judgeCodes({ book, year, override }: RuleContext): PrintedCode[] {
  const found = new Map<
    string,
    { scheme: SchemeName; code: string; name: string; places: { place: PlacedSide; row: number }[] }
  >();
  for (const place of book.places) {
    if (place.table.kind === 'procurement' || place.table.kind === 'assets') continue;
    place.side.rows.forEach((line, row) => {
      const [scheme = '', code = ''] = line.account.split(':');
      if (line.role !== 'item' || line.code === null || !SCHEMES.has(scheme)) return;
      const name = line.label.trim();
      const key = `${scheme}|${code}|${name}`;
      const entry = found.get(key);
      if (entry) entry.places.push({ place, row });
      else found.set(key, { scheme: scheme as SchemeName, code, name, places: [{ place, row }] });
    });
  }
  return [...found.values()].map((entry) => ({
    ...entry,
    judgement: judgeCode(classification(entry.scheme, override), entry.code, entry.name, year),
  }));
}
