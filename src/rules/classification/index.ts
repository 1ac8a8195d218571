import type { Rule } from '../rule';
import { belongs } from './belongs';
import { codeExists } from './code-exists';
import { level } from './level';
import { name } from './name';

export const classificationRules: readonly Rule[] = [codeExists, name, level, belongs];
