import type { Rule } from '../rule';
import { breakdowns } from './breakdowns';
import { expenditureComposition } from './expenditure-composition';
import { expenditureItems } from './expenditure-items';
import { natureColumns } from './nature-columns';
import { revenueComposition } from './revenue-composition';
import { revenueItems } from './revenue-items';
import { totalBalance } from './total-balance';

export const balanceRules: readonly Rule[] = [
  totalBalance,
  revenueComposition,
  expenditureComposition,
  revenueItems,
  expenditureItems,
  natureColumns,
  breakdowns,
];
