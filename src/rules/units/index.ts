import type { Rule } from '../rule';

export const unitsRules: readonly Rule[] = [];
