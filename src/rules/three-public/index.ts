import type { Rule } from '../rule';

export const threePublicRules: readonly Rule[] = [];
