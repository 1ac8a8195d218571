import type { Rule } from '../rule';
import { noteContradiction } from './note-contradiction';
import { noteFund } from './note-fund';
import { sameYear } from './same-year';

export const disclosureRules: readonly Rule[] = [noteContradiction, noteFund, sameYear];
