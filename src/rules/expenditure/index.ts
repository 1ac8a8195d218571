import type { Rule } from '../rule';
import { basicRowSum } from './basic-row-sum';
import { rowSum } from './row-sum';

export const expenditureRules: readonly Rule[] = [rowSum, basicRowSum];
