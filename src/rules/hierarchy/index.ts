import type { Rule } from '../rule';
import { economicSum } from './economic-sum';
import { functionSum } from './function-sum';
import { personnelPublic } from './personnel-public';

export const hierarchyRules: readonly Rule[] = [functionSum, personnelPublic, economicSum];
