import type { Evaluated } from '../facts';
import type { Rule, Severity } from '../rules';

/** A relation with the rule that answers for it. */
export interface Ruled {
  readonly relation: Evaluated;
  readonly rule: Rule;
  readonly alias: readonly string[];
  readonly severity: Severity;
}
