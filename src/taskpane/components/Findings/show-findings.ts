export const FINDINGS_HEADING = 'budget-findings';

/** Takes the reader to the list after a filter was set from further down. */
export function showFindings(): void {
  document.getElementById(FINDINGS_HEADING)?.focus();
}
