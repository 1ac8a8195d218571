import type { Rule } from '../rule';
import { acrossForms } from './across-forms';
import { activityContent } from './activity-content';
import { budgetParts } from './budget-parts';
import { copiedText } from './copied-text';
import { cost } from './cost';
import { duplicateIndicator } from './duplicate-indicator';
import { dutySum } from './duty-sum';
import { formFilled } from './form-filled';
import { genericBasis } from './generic-basis';
import { grades } from './grades';
import { impossibleTarget } from './impossible-target';
import { indicatorClasses } from './indicator-classes';
import { indicatorComplete } from './indicator-complete';
import { indicatorCount } from './indicator-count';
import { markup } from './markup';
import { paymentPlan } from './payment-plan';
import { paymentPlanEarly } from './payment-plan-early';
import { projectCode } from './project-code';
import { projectTotal } from './project-total';
import { purposeAmounts } from './purpose-amounts';
import { sameProject } from './same-project';
import { satisfaction } from './satisfaction';
import { scores } from './scores';
import { scoringText } from './scoring-text';
import { splitTarget } from './split-target';
import { targetSyntax } from './target-syntax';
import { taskSum } from './task-sum';
import { unitFit } from './unit-fit';
import { vagueIndicator } from './vague-indicator';
import { weights } from './weights';
import { classFit } from './class-fit';
import { direction } from './direction';
import { reduction } from './reduction';

export const performanceRules: readonly Rule[] = [
  budgetParts,
  projectTotal,
  paymentPlan,
  paymentPlanEarly,
  purposeAmounts,
  dutySum,
  activityContent,
  taskSum,
  indicatorClasses,
  indicatorCount,
  indicatorComplete,
  formFilled,
  satisfaction,
  targetSyntax,
  impossibleTarget,
  weights,
  scores,
  splitTarget,
  scoringText,
  grades,
  unitFit,
  cost,
  sameProject,
  duplicateIndicator,
  copiedText,
  markup,
  projectCode,
  vagueIndicator,
  genericBasis,
  acrossForms,
  classFit,
  direction,
  reduction,
];
