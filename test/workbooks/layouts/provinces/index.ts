import { FULL, type TruthOptions } from '../../truth/make';
import { type Truth } from '../../truth/model';
import { sichuan } from './sichuan';
import { xinjiang } from './xinjiang';
import { guangdong } from './guangdong';
import { shandong } from './shandong';
import { yunnan } from './yunnan';

import type { Layout, SheetPlan } from '../../model';

const layout = (
  id: string,
  build: (truth: Truth) => readonly SheetPlan[],
  truth: Partial<TruthOptions> = {},
): Layout => ({ id, truth: () => ({ ...FULL, natures: [], ...truth }), build: (one) => build(one) });

export const provinces: readonly Layout[] = [
  layout('sichuan', sichuan, {
    sources: ['general', 'fund', 'capital', 'business', 'operating-income', 'other'],
    natures: ['operating', 'remittance'],
  }),
  layout('xinjiang', xinjiang),
  layout('guangdong', guangdong),
  layout('shandong', shandong, { natures: FULL.natures }),
  layout('yunnan', yunnan),
];
