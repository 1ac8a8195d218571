import type { Rule } from '../rule';

export const expenditureRules: readonly Rule[] = [];
