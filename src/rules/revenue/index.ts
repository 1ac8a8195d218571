import type { Rule } from '../rule';
import { resourcesUses } from './resources-uses';
import { rowSum } from './row-sum';
import { sources } from './sources';
import { summaryAgreement } from './summary-agreement';
import { totalRow } from './total-row';

export const revenueRules: readonly Rule[] = [rowSum, totalRow, summaryAgreement, sources, resourcesUses];
