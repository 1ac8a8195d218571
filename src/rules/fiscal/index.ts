import type { Rule } from '../rule';

export const fiscalRules: readonly Rule[] = [];
