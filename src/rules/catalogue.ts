import type { Rule } from './rule';
import { balanceRules } from './balance';
import { classificationRules } from './classification';
import { consistencyRules } from './consistency';
import { crossTableRules } from './cross-table';
import { disclosureRules } from './disclosure';
import { expenditureRules } from './expenditure';
import { fiscalRules } from './fiscal';
import { hierarchyRules } from './hierarchy';
import { performanceRules } from './performance';
import { revenueRules } from './revenue';
import { structureRules } from './structure';
import { threePublicRules } from './three-public';
import { unitsRules } from './units';

/** Every rule. The first one that claims a relation names it, so the general ones stand last. */
export const RULES: readonly Rule[] = [
  ...balanceRules,
  ...revenueRules,
  ...expenditureRules,
  ...hierarchyRules,
  ...fiscalRules,
  ...crossTableRules,
  ...threePublicRules,
  ...unitsRules,
  ...classificationRules,
  ...disclosureRules,
  ...structureRules,
  ...performanceRules,
  ...consistencyRules,
];
