import type { CheckView } from '../engine/model';
import type { Notice, SessionState } from './state';

/**
 * What to say of a fix that was applied, after the check that follows: that it was applied only where the finding is gone.
 * @param before the result the fix was offered in.
 */
export function confirmed(notice: Notice, before: CheckView | null, { phase, stale, view }: SessionState): Notice {
  if (notice.kind !== 'applied' || notice.fixes === undefined) return notice;
  const { title, fixes } = notice;
  if (phase !== 'done' || stale) return { kind: 'written', title };
  // Of several findings with one key one less is enough.
  const times = (result: CheckView | null): number => result?.findings.filter(({ key }) => key === fixes).length ?? 0;
  return times(view) < times(before) ? notice : { kind: 'in-vain', title };
}
