import type { Rule } from '../rule';
import { decimals } from './decimals';
import { scale } from './scale';
import { unitStated } from './unit-stated';

export const unitsRules: readonly Rule[] = [unitStated, scale, decimals];
