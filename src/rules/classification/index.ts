import type { Rule } from '../rule';

export const classificationRules: readonly Rule[] = [];
