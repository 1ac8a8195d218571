import type { Rule } from '../rule';
import { contents } from './contents';
import { emptyNote } from './empty-note';
import { narrativeSections } from './narrative-sections';
import { noteContradiction } from './note-contradiction';
import { noteFund } from './note-fund';
import { personalData } from './personal-data';
import { placeholders } from './placeholders';
import { sameEntity } from './same-entity';
import { sameYear } from './same-year';
import { tablesPresent } from './tables-present';
import { threePublicSplit } from './three-public-split';
import { wording } from './wording';

export const disclosureRules: readonly Rule[] = [
  tablesPresent,
  emptyNote,
  noteFund,
  noteContradiction,
  threePublicSplit,
  sameYear,
  sameEntity,
  wording,
  placeholders,
  contents,
  narrativeSections,
  personalData,
];
