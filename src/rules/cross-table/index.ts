import type { Rule } from '../rule';
import { assetSum } from './asset-sum';
import { basicAgreement } from './basic-agreement';
import { expenditureTotal } from './expenditure-total';
import { fiscalParts } from './fiscal-parts';
import { projectList } from './project-list';
import { rowPresent } from './row-present';

export const crossTableRules: readonly Rule[] = [
  expenditureTotal,
  fiscalParts,
  basicAgreement,
  projectList,
  assetSum,
  rowPresent,
];
