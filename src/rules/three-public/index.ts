import type { Rule } from '../rule';
import { abroadSum } from './abroad-sum';
import { operatingExpenses } from './operating-expenses';
import { operatingText } from './operating-text';
import { sourceSum } from './source-sum';
import { totalSum } from './total-sum';
import { vehicleSum } from './vehicle-sum';
import { withinFiscal } from './within-fiscal';
import { withinItems } from './within-items';

export const threePublicRules: readonly Rule[] = [
  totalSum,
  vehicleSum,
  abroadSum,
  sourceSum,
  withinItems,
  withinFiscal,
  operatingExpenses,
  operatingText,
];
