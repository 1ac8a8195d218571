import type { Rule } from '../rule';

export const balanceRules: readonly Rule[] = [];
