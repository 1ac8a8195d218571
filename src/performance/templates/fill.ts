import { formatFen, UNITS, type Fen } from '../../amounts';
import type { Edit } from '../../workbook';
import type { Amount, PerformanceForm } from '../model';
import { otherMoney } from './fillings';
import type { Known, KnownProject } from './known';

/** A blank amount of a form that the workbook knows. */
export interface Fillable {
  /** As the form calls it. */
  readonly label: string;
  readonly known: Known<Fen>;
  readonly edit: Edit;
}

/**
 * What of the year's money stands blank in a form although the workbook knows it, with the edit that writes it in the
 * form's unit (万元 where it states none). Filled cells are never among them.
 */
export function fillable({ money }: PerformanceForm, project: KnownProject): Fillable[] {
  const annual = money.find(({ scope }) => scope === 'year');
  if (!annual) return [];
  const { total, fiscal, carried, others } = annual;
  const pairs: readonly (readonly [Amount | null | undefined, Known<Fen> | null])[] = [
    [total, project.budget],
    [fiscal, project.fiscal],
    [carried, project.carried],
    // Several other sources share what is left: which has how much is not known.
    [others.length === 1 ? others[0] : null, otherMoney(project, carried !== null)],
  ];
  return pairs.flatMap(([amount, known]) => {
    // A blank says nothing; only what there is needs filling in.
    if (amount?.figure.kind !== 'blank' || !known || known.value === 0) return [];
    const { at, unit, label } = amount;
    const { power } = UNITS[unit?.name ?? '万元'];
    const value = Number(formatFen(known.value, unit ?? UNITS.万元, power));
    return [{ label, known, edit: { kind: 'set-value', at, value } as const }];
  });
}
