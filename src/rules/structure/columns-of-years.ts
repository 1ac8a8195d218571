import { coordinatesOf, type PlacedSide } from '../../facts';
import type { Measure, Version } from '../../tables';
import type { Text } from '../model';
import type { Unchecked } from '../rule';

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

/**
 * Where most rows of a column of change differ from what the other two give, the layout is not understood, and no row is
 * judged. Null where it is.
 * @param rows how many were compared, and how many of them differ. @param given what most rows do not equal.
 */
export function notUnderstood(
  place: PlacedSide,
  { change }: YearColumns,
  rows: { readonly compared: number; readonly differing: number },
  given: string,
): Unchecked | null {
  if (rows.differing < 2 || rows.differing * 2 <= rows.compared) return null;
  const heading = place.side.columns[change]!.path.join('/');
  const reason: Text = {
    zh: `看不懂“${heading}”列：多数行不等于${given}`,
    en: `Column “${heading}” is not understood: most rows differ`,
  };
  return { unchecked: reason, tables: [place.table.id] };
}
