import type { Rule } from '../rule';
import { balance } from './balance';
import { columnTotal } from './column-total';
import { expenditureAgreement } from './expenditure-agreement';
import { fundBalance } from './fund-balance';
import { parts } from './parts';
import { revenueAgreement } from './revenue-agreement';
import { revenueComposition } from './revenue-composition';
import { rowSum } from './row-sum';
import { withinTotal } from './within-total';

export const fiscalRules: readonly Rule[] = [
  balance,
  rowSum,
  revenueComposition,
  columnTotal,
  fundBalance,
  expenditureAgreement,
  parts,
  withinTotal,
  revenueAgreement,
];
