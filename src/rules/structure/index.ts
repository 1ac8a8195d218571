import type { Rule } from '../rule';
import { changeColumns } from './change-columns';
import { changeRate } from './change-rate';
import { duplicateCode } from './duplicate-code';
import { fundBasic } from './fund-basic';
import { layoutDoubt } from './layout-doubt';
import { levelIntervals } from './level-intervals';
import { lowestLevel } from './lowest-level';
import { memoAtMost } from './memo-at-most';
import { noCarryOut } from './no-carry-out';
import { noNegative } from './no-negative';
import { order } from './order';
import { parentPresent } from './parent-present';
import { personnelPublicColumns } from './personnel-public';

export const structureRules: readonly Rule[] = [
  parentPresent,
  lowestLevel,
  duplicateCode,
  order,
  memoAtMost,
  levelIntervals,
  personnelPublicColumns,
  fundBasic,
  changeColumns,
  changeRate,
  noNegative,
  noCarryOut,
  layoutDoubt,
];
