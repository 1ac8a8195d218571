import type { Rule } from '../rule';

export const disclosureRules: readonly Rule[] = [];
