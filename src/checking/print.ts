import { decimalsOf, formatFen, type Unit } from '../amounts';
import { coordinatesOf, labelOf, positionOf, quantumAt, unitOf, hasFigure, fenOf, type Fact } from '../facts';
import type { RelatedCell, Site } from '../rules';
import type { AmountColumn } from '../tables';
import { formatRef, Memory } from '../workbook';

/** Decimals the column of a fact prints. */
export function decimalsAt(fact: Fact): number {
  let finest = finestOf.of(fact.place.side.columns[fact.column]!, finestIn);
  if (finest === Infinity) finest = quantumAt(fact) === 1 ? unitOf(fact).fen / 100 : quantumAt(fact);
  return decimalsOf(finest, unitOf(fact));
}

const finestOf = new Memory<number>();

/** The smallest quantum in a column, fen; infinite where it prints no figure. */
function finestIn({ quanta }: AmountColumn): number {
  let finest = Infinity;
  for (const quantum of quanta) if (quantum > 0 && quantum < finest) finest = quantum;
  return finest;
}

/** `2.40 万元` */
export function printFen(fen: number, unit: Unit, decimals: number): string {
  return `${formatFen(fen, unit, decimals)} ${unit.name}`;
}

export function siteOf(fact: Fact): Site {
  return { ...positionOf(fact), label: labelOf(fact) };
}

export function relatedOf(fact: Fact, role: RelatedCell['role']): RelatedCell {
  return { ...siteOf(fact), role, fen: hasFigure(fact) ? fenOf(fact) : null, unit: unitOf(fact) };
}

export function refOf(fact: Fact): string {
  return formatRef(positionOf(fact));
}

/** Table kind and coordinates: what a figure means, wherever it stands. */
export function meaningOf(fact: Fact): string {
  const { account, across, flow, nature, source, period, version, entity } = coordinatesOf(fact);
  return [fact.place.table.kind, account, across, flow, nature, source, period, version, entity].join('|');
}
