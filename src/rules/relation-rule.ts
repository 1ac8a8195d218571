import type { Claim } from './claims';
import type { RuleMeta, Severity, Text } from './model';
import { relationMessages } from './relation-messages';
import type { Rule } from './rule';

interface RelationRuleDefinition {
  readonly id: string;
  readonly title: Text;
  readonly basis: Text;
  readonly severity?: Severity;
  /** Relations of the general principles that are this rule's. */
  readonly claims?: readonly Claim[];
  /** Catalogue ids; those of the claims when absent. */
  readonly alias?: readonly string[];
  readonly relate?: Rule['relate'];
  readonly severityOf?: Rule['severityOf'];
  readonly messages?: RuleMeta['messages'];
}

/** A rule about relations between figures, with the messages all of them share. */
export function relationRule(definition: RelationRuleDefinition): Rule {
  const { id, title, basis, severity = 'error', claims = [], relate, severityOf, messages } = definition;
  const alias = definition.alias ?? [...new Set(claims.flatMap((pattern) => pattern.alias))];
  return {
    meta: { id, alias, title, severity, basis, messages: { ...relationMessages, ...messages }, fixable: true },
    ...(claims.length > 0 ? { claims } : {}),
    ...(relate ? { relate } : {}),
    ...(severityOf ? { severityOf } : {}),
  };
}
