import { coordinatesOf, fenOf, isNothing, quantumAt, unitOf, type Evaluated, type Fact, type FactBook } from '../facts';
import type { Suspect, SuspectKind, Text } from '../rules';
import type { Side } from '../tables';
import { Memory } from '../workbook';
import { decimalsAt, printFen, refOf, siteOf } from './print';
import type { Cause } from './causes';

const MOST = 3;

/** What may have happened, most likely first (DESIGN §6). */
export function suspectsOf(cause: Cause, book: FactBook): Suspect[] {
  const { cell, shown } = cause;
  if (cell) {
    const slip = slipOf(fenOf(cell.fact), cell.proposed, quantumAt(cell.fact));
    return [makeSuspect(slip ?? 'cell', cell.fact, cell.proposed)];
  }
  if (shown.relation.evaluation.blankTotal)
    return [makeSuspect('blank', shown.relation.total, -shown.relation.evaluation.difference)];
  const missing = missingRow(shown.relation, book);
  return [...(missing ? [missing] : []), ...slipsIn(shown.relation)].slice(0, MOST);
}

/** Cells of the relation that a common slip of the pen would explain. */
function slipsIn(relation: Evaluated): Suspect[] {
  const found: Suspect[] = [];
  const { difference } = relation.evaluation;
  const consider = (fact: Fact, delta: number): void => {
    if (isNothing(fact) || found.length >= MOST) return;
    const proposed = fenOf(fact) + delta;
    const slip = slipOf(fenOf(fact), proposed, quantumAt(fact));
    if (slip) found.push(makeSuspect(slip, fact, proposed));
  };
  consider(relation.total, -difference);
  if (relation.kind !== 'at-most')
    relation.parts.forEach((part, index) => consider(part, difference / (relation.weights?.[index] ?? 1)));
  return found;
}

/** The slip that turns the right figure into the printed one; null when none does. */
function slipOf(printed: number, right: number, quantum: number): SuspectKind | null {
  if (!Number.isInteger(right) || right === printed || printed === 0 || right === 0) return null;
  if (right === -printed) return 'sign';
  for (const [factor, kind] of [
    [10_000, 'unit'],
    [10, 'factor-ten'],
    [100, 'factor-ten'],
    [1000, 'factor-ten'],
  ] as const) {
    if (near(right * factor, printed, quantum * factor) || near(printed * factor, right, quantum * factor)) return kind;
  }
  return swapped(printed, right, quantum) ? 'digit-swap' : null;
}

function near(a: number, b: number, within: number): boolean {
  return Math.abs(a - b) < within;
}

/** Two digits of the printed figure exchanged; then the difference is a multiple of nine quanta. */
function swapped(printed: number, right: number, quantum: number): boolean {
  if ((printed - right) % (9 * quantum) !== 0 || Math.sign(printed) !== Math.sign(right)) return false;
  const a = String(Math.abs(printed) / quantum);
  const b = String(Math.abs(right) / quantum).padStart(a.length, '0');
  const wide = a.padStart(b.length, '0');
  const differing = Array.from(wide).flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [one, two] = differing;
  return differing.length === 2 && wide[one!] === b[two!] && wide[two!] === b[one!];
}

/** A line another table prints under the same parent, left out here, whose figure is what is missing. */
export function missingRow(relation: Evaluated, book: FactBook): Suspect | null {
  if (relation.principle !== 'rows') return null;
  const { difference, allowance } = relation.evaluation;
  const { place, row } = relation.total;
  const whole = coordinatesOf(relation.total);
  const printed = accounts.of(place.side, accountsOf);
  const above = place.side.rows[row]!.code ?? '';
  for (const other of book.places) {
    if (other.table === place.table || !other.filled) continue;
    for (const line of itemsBelow.of(other.side, indexItems).get(above) ?? []) {
      const candidate = other.side.rows[line]!;
      if (candidate.code === null || printed.has(candidate.account)) continue;
      for (let column = 0; column < other.side.columns.length; column += 1) {
        const fact = { place: other, row: line, column };
        const meaning = coordinatesOf(fact);
        if (meaning.flow !== whole.flow || meaning.nature !== whole.nature || isNothing(fact)) continue;
        if (Math.abs(fenOf(fact) - difference) <= Math.max(allowance, quantumAt(fact))) {
          return {
            kind: 'missing-row',
            site: siteOf(fact),
            proposed: fenOf(fact),
            text: missingText(candidate.code, candidate.label, fact),
          };
        }
      }
    }
  }
  return null;
}

const accounts = new Memory<ReadonlySet<string>>();
const itemsBelow = new Memory<ReadonlyMap<string, readonly number[]>>();

function accountsOf({ rows }: Side): ReadonlySet<string> {
  return new Set(rows.map((line) => line.account));
}

/** Lines with a code by the code above theirs: a 类 has none above it, '' here. */
function indexItems({ rows }: Side): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  rows.forEach(({ role, code }, line) => {
    if (role !== 'item' || code === null || code.length < 3) return;
    const above = code.length === 3 ? '' : code.slice(0, -2);
    const known = index.get(above);
    if (known) known.push(line);
    else index.set(above, [line]);
  });
  return index;
}

function missingText(code: string, label: string, fact: Fact): Text {
  const figure = printFen(fenOf(fact), unitOf(fact), decimalsAt(fact));
  return {
    zh: `可能漏列“${code} ${label.trim()}”：${refOf(fact)} 有 ${figure}，正好等于差额`,
    en: `“${code} ${label.trim()}” may be missing: ${refOf(fact)} shows ${figure}, just the difference`,
  };
}

const WORDS: Readonly<Record<SuspectKind, Text>> = {
  cell: { zh: '改这一格可使多数勾稽成立', en: 'changing this one cell satisfies most relations' },
  'missing-row': { zh: '可能漏列一行', en: 'a row may be missing' },
  'digit-swap': { zh: '可能是数字颠倒', en: 'two digits may be swapped' },
  'factor-ten': { zh: '可能是小数点错位', en: 'the decimal point may be misplaced' },
  unit: { zh: '可能是元与万元混用', en: '元 and 万元 may be mixed up' },
  sign: { zh: '可能是正负号相反', en: 'the sign may be reversed' },
  blank: { zh: '漏填', en: 'left blank' },
};

function makeSuspect(kind: SuspectKind, fact: Fact, proposed: number): Suspect {
  return { kind, site: siteOf(fact), proposed, text: WORDS[kind] };
}
