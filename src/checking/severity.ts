import type { Severity } from '../rules';
import type { CheckOptions } from './model';

/** How severe it is what a rule says, after the user's settings. */
export function ruledSeverity(rule: string, own: Severity, settings: CheckOptions['rules']): Severity {
  const severity = settings?.[rule];
  return severity === undefined || severity === 'off' ? own : severity;
}
