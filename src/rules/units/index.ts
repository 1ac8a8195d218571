import type { Rule } from '../rule';
import { codeText } from './code-text';
import { decimals } from './decimals';
import { externalLinks } from './external-links';
import { hiddenAmounts } from './hidden-amounts';
import { notAFigure } from './not-a-figure';
import { scale } from './scale';
import { totalFormula } from './total-formula';
import { unitStated } from './unit-stated';

export const unitsRules: readonly Rule[] = [
  unitStated,
  scale,
  decimals,
  notAFigure,
  totalFormula,
  hiddenAmounts,
  externalLinks,
  codeText,
];
