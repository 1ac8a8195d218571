import type { Rule } from '../rule';
import { duplicateCode } from './duplicate-code';
import { levelIntervals } from './level-intervals';
import { lowestLevel } from './lowest-level';

export const structureRules: readonly Rule[] = [lowestLevel, duplicateCode, levelIntervals];
