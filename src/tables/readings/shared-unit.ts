import { UNITS, type Unit } from '../../amounts';
import { isFigure, type StandardTable } from '../model';

/** Fewer figures may be alike by chance. */
const FEWEST = 3;

/**
 * The unit of a table that states none: the one in which its figures are those of other tables. Null where its figures do not
 * tell, and where two units fit alike.
 * @param table read in 元, for want of a unit.
 */
export function sharedUnit(table: StandardTable, others: readonly StandardTable[]): Unit | null {
  const elsewhere = new Set(others.flatMap((other) => (other.unit === null ? [] : figuresOf(other))));
  const own = [...new Set(figuresOf(table))];
  const matches = Object.values(UNITS).map((unit) => ({
    unit,
    count: own.filter((fen) => elsewhere.has((fen / UNITS.元.fen) * unit.fen)).length,
  }));
  matches.sort((a, b) => b.count - a.count);
  const [best, next] = matches;
  return best && best.count >= FEWEST && best.count >= 2 * (next?.count ?? 0) ? best.unit : null;
}

/** Fen; 0 says nothing. */
function figuresOf({ sides }: StandardTable): number[] {
  return sides.flatMap(({ columns }) =>
    columns.flatMap(({ fen, states, measure }) =>
      measure === 'amount' ? [...fen].filter((one, at) => one !== 0 && isFigure(states[at]!)) : [],
    ),
  );
}
