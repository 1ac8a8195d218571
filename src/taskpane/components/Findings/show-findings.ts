export const FINDINGS_HEADING = 'budget-findings';
export const RESULT = 'budget-result';

/** Takes the reader to the list, after a filter was set from further down or an open finding is gone; or to the result. */
export function showFindings(): void {
  (document.getElementById(FINDINGS_HEADING) ?? document.getElementById(RESULT))?.focus();
}
