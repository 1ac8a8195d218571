import type { PerformanceForm } from '../../performance/model';
import type { CheckView, FindingView } from '../engine/model';

/** How far a form is filled in, and what was found on it. */
export interface FormState {
  readonly filled: number;
  readonly all: number;
  readonly findings: readonly FindingView[];
  /** Tables of the result that the form stands in. */
  readonly tables: readonly string[];
}

/** Rows of 中期 targets may stay blank: only those of the year count. */
export function stateOfForm(view: CheckView, form: PerformanceForm): FormState {
  const annual = form.indicators.filter(({ span }) => span === 'year');
  const { sheet, area } = form;
  return {
    filled: annual.filter(({ name }) => name !== null).length,
    all: annual.length,
    findings: view.findings.filter(
      ({ site, accepted, severity }) =>
        severity !== 'info' && !accepted && site?.sheet === sheet && site.row >= area.top && site.row <= area.bottom,
    ),
    tables: view.tables
      .filter((table) => table.sheet === sheet && table.area.top <= area.bottom && table.area.bottom >= area.top)
      .map(({ id }) => id),
  };
}

/** How a form stands, as the icon beside it shows. */
export function standingOf({ filled, findings }: FormState): 'error' | 'warning' | 'passed' | 'unknown' {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  if (findings.length > 0) return 'warning';
  return filled === 0 ? 'unknown' : 'passed';
}
