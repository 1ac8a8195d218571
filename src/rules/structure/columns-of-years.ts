import { coordinatesOf, type PlacedSide } from '../../facts';
import type { Measure } from '../../tables';

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

const measureOf = (version: string): Measure => (version === 'change-rate' ? 'percent' : 'amount');
