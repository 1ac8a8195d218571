import { formatFen } from '../../amounts';
import type { Unit } from '../../amounts';
import { exactMoney, findingDecimals } from '../../reporting/money';
import type { RelatedCell } from '../../rules';
import type { FindingView } from '../engine/model';

/** Figures of one finding as its table prints them. */
export interface FindingFigures {
  readonly unit: Unit;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly allowance: string | null;
  /** A related cell's figure; with its unit where that is another one. Null where it is blank. */
  /** What the parts add up to, where they stand against a total. */
  readonly sumOfParts: string | null;
  readonly related: (cell: RelatedCell) => string | null;
  readonly amount: (fen: number) => string;
}

/** Null for a finding that is not about figures. */
export function figuresOf(finding: FindingView): FindingFigures | null {
  const { unit } = finding;
  if (!unit) return null;
  const decimals = findingDecimals(finding, unit);
  const amount = (fen: number): string => formatFen(fen, unit, decimals, true);
  const orNull = (fen: number | null): string | null => (fen === null ? null : amount(fen));
  return {
    unit,
    expected: orNull(finding.expected),
    actual: orNull(finding.actual),
    difference: orNull(finding.difference),
    // Allowances are half quanta; rounded to the table's decimals they would not be the allowance.
    allowance: finding.allowance === null ? null : exactMoney(finding.allowance, unit, decimals),
    sumOfParts: orNull(finding.sumOfParts ?? null),
    related: ({ fen, unit: own }) => {
      if (fen === null) return null;
      return own.name === unit.name ? amount(fen) : `${exactMoney(fen, own, 2)} ${own.name}`;
    },
    amount,
  };
}
