import { coordinatesOf, type PlacedSide } from '../../facts';
import type { Measure, Version } from '../../tables';

/** Columns of one meaning but for the year: how much, or by what rate, this year differs from last year. */
export interface YearColumns {
  readonly change: number;
  readonly current: number;
  readonly previous: number;
}

/**
 * Groups of columns that print exactly one figure of this year, one of last year and one change; columns by index in the side.
 * @param change the columns of change wanted: amounts, or rates.
 */
export function columnsOfYears(place: PlacedSide, change: 'change' | 'change-rate'): YearColumns[] {
  if (!printsChange(place, change)) return [];
  const groups = new Map<string, Map<string, number[]>>();
  place.side.columns.forEach(({ measure, account }, column) => {
    const { version, nature, source, period } = coordinatesOf({ place, row: 0, column });
    if (measure !== measureOf(version)) return;
    const key = [account ?? '', nature, source, period === 'total' ? 'current' : period].join('|');
    const group = groups.get(key) ?? new Map<string, number[]>();
    group.set(version, [...(group.get(version) ?? []), column]);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap((group) => {
    const one = (version: string): number | null => {
      const columns = group.get(version) ?? [];
      return columns.length === 1 ? columns[0]! : null;
    };
    const [own, current, previous] = [one(change), one('budget') ?? one('final'), one('previous') ?? one('executed')];
    return own !== null && current !== null && previous !== null ? [{ change: own, current, previous }] : [];
  });
}

/** Most tables print no change at all. */
function printsChange({ side }: PlacedSide, change: Version): boolean {
  const ofRow = side.rows[0]?.aspect.version;
  if (ofRow !== undefined) return ofRow === change;
  return side.columns.some(({ aspect }) => (aspect.version ?? side.aspect.version) === change);
}

const measureOf = (version: string): Measure => (version === 'change-rate' ? 'percent' : 'amount');
