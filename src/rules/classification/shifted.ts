import { classification, type Judgement } from '../../classification';
import type { PlacedSide } from '../../facts';
import type { RuleContext } from '../rule';
import type { CodePlace, PrintedCode } from './codes';

/** A code with a name that is not its own. */
export interface Differing extends PrintedCode {
  readonly judgement: Extract<Judgement, { kind: 'name-differs' | 'contradicts' }>;
}

/**
 * Runs of lines whose names (or codes) have slipped: two or more lines in a row, of which each bears the name of the code
 * one line above or below it, all of a run in the same direction, or two in each other's place.
 */
export function shiftedRuns(differing: readonly Differing[], context: RuleContext): CodePlace[][] {
  const byPlace = new Map<PlacedSide, Map<number, Line>>();
  for (const one of differing) {
    for (const at of one.places) {
      let lines = byPlace.get(at.place);
      if (!lines) byPlace.set(at.place, (lines = new Map<number, Line>()));
      lines.set(at.row, { at, one });
    }
  }
  return [...byPlace].flatMap(([place, lines]) => (lines.size > 1 ? runsIn(place, lines, context) : []));
}

interface Line {
  readonly at: CodePlace;
  readonly one: Differing;
}

function runsIn(place: PlacedSide, lines: ReadonlyMap<number, Line>, context: RuleContext): CodePlace[][] {
  const coded = [...place.side.rows.keys()].filter((row) => place.side.rows[row]!.code !== null);
  const runs: CodePlace[][] = [];
  let run: CodePlace[] = [];
  let before = 0;
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  coded.forEach((row, at) => {
    const line = lines.get(row);
    const shift = line ? shiftOf(place, line, [coded[at - 1], coded[at + 1]], context) : 0;
    const isSwap = run.length === 1 && before === 1 && shift === -1;
    if (shift === 0 || (run.length > 0 && shift !== before && !isSwap)) close();
    if (line && shift !== 0) run.push(line.at);
    before = shift;
    if (isSwap) close();
  });
  close();
  return runs;
}

/** −1 where a line bears the name of the line above it, 1 for the one below, 0 for neither. */
function shiftOf(
  place: PlacedSide,
  { one }: Line,
  [above, below]: readonly (number | undefined)[],
  { year, override }: RuleContext,
): -1 | 0 | 1 {
  const list = classification(one.scheme, override);
  const isNameOf = (row: number | undefined): boolean => {
    const code = row === undefined ? null : place.side.rows[row]!.code;
    const member = code === null ? null : list.find(code, year);
    return member !== null && list.sameName(member, one.name);
  };
  return isNameOf(above) ? -1 : isNameOf(below) ? 1 : 0;
}
