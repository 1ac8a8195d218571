import { formatFen, type Fen, type Unit } from '../amounts';
import type { Finding } from '../rules';

/** The fewest decimals, at least `least`, that show the amount to the last fen in the given unit. */
export function exactDecimals(fen: Fen, unit: Unit, least: number): number {
  const most = Math.round(Math.log10(unit.fen));
  let decimals = Math.min(least, most);
  while (decimals < most && fen % (unit.fen / 10 ** decimals) !== 0) decimals += 1;
  return Math.max(decimals, least);
}

/** Decimal text in `unit`, with more decimals than `least` only where the amount would otherwise be rounded. */
export function exactMoney(fen: Fen, unit: Unit, least: number): string {
  return formatFen(fen, unit, exactDecimals(fen, unit, least));
}

/**
 * Decimals for the figures of one finding: the table's own, so that a reader finds the figures of the sheet again. More only
 * when the finding is about digits the table does not show and printing it as shown would say "22.00, expected 22.00".
 */
export function findingDecimals(
  finding: Pick<Finding, 'expected' | 'actual' | 'difference' | 'decimals'>,
  unit: Unit,
): number {
  const { expected, actual, difference, decimals } = finding;
  if (expected === null || actual === null || !difference) return decimals;
  const visible = formatFen(expected, unit, decimals) !== formatFen(actual, unit, decimals);
  if (visible) return decimals;
  return Math.max(exactDecimals(expected, unit, decimals), exactDecimals(actual, unit, decimals));
}
