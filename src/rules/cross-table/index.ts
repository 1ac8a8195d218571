import type { Rule } from '../rule';

export const crossTableRules: readonly Rule[] = [];
