import type { Rule } from '../rule';

export const hierarchyRules: readonly Rule[] = [];
