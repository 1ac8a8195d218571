import type { Acceptance } from '../../checking';
import type { HostCapabilities } from '../../hosts/port';
import type { FindingView } from '../engine/model';

/** What is written when a finding is accepted. `at` is an ISO date and time. */
export function acceptanceOf(finding: FindingView, reason: string, by: string, at: string): Acceptance {
  const name = by.trim();
  return {
    key: finding.key,
    reason: reason.trim(),
    ...(name === '' ? {} : { by: name }),
    at,
    figures: finding.accepting,
  };
}

/** Whether two acceptances are one: of the same finding with the same figures. */
export function isSameAcceptance(one: Acceptance, other: Acceptance | undefined): boolean {
  return one.key === other?.key && JSON.stringify(one.figures) === JSON.stringify(other.figures);
}

/** Accepted once more, a finding no longer needs what was accepted of it with other figures. */
export function withAcceptance(
  list: readonly Acceptance[],
  made: Acceptance,
  earlier: Acceptance | undefined,
): readonly Acceptance[] {
  return [...list.filter((one) => !isSameAcceptance(one, made) && !isSameAcceptance(one, earlier)), made];
}

/** The finding an acceptance is about, whether it still holds or not. */
export function findingOfAcceptance(findings: readonly FindingView[], acceptance: Acceptance): FindingView | null {
  return (
    findings.find(({ accepted }) => isSameAcceptance(acceptance, accepted)) ??
    findings.find(({ acceptedEarlier }) => isSameAcceptance(acceptance, acceptedEarlier)) ??
    null
  );
}

/** What the user has to do before something written into the workbook stays there. */
export type Keeping = 'save' | 'download' | 'copy';

export function keepingOf({ kind, canSave }: HostCapabilities): Keeping {
  if (kind === 'excel') return 'save';
  return canSave ? 'download' : 'copy';
}

/** The clock of this machine as an ISO date and time with its distance from UTC: the day is the one the officer knows. */
export function localTime(now = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const two = (count: number): string => String(Math.trunc(Math.abs(count))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
