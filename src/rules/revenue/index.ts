import type { Rule } from '../rule';

export const revenueRules: readonly Rule[] = [];
