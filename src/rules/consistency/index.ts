import type { Rule } from '../rule';
import { columnTree } from './column-tree';
import { rowTree } from './row-tree';
import { sameFigure } from './same-figure';

export const consistencyRules: readonly Rule[] = [sameFigure, rowTree, columnTree];
