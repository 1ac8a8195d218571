import type { ProjectKind } from '../indicator';
import { level1Of, type Level2 } from './classes';
import type { LibraryEntry } from './model';

type Sign = '≥' | '>' | '≤' | '<' | '=' | '定性';

/**
 * One indicator on one line: 二级指标 without 指标, name, description, sign, value, what is usual where the value depends
 * on the project, unit, basis, and whether it was seen in print or is from memory.
 */
export type EntryRow = readonly [
  level2: '数量' | '质量' | '时效' | '成本' | '经济' | '社会' | '生态' | '持续' | '满意',
  name: string,
  description: string,
  sign: Sign,
  value: string,
  typical: string,
  unit: string,
  basis: string,
  source: 'seen' | 'memory',
];

const LEVEL2: Readonly<Record<EntryRow[0], Level2>> = {
  数量: '数量指标',
  质量: '质量指标',
  时效: '时效指标',
  成本: '成本指标',
  经济: '经济效益指标',
  社会: '社会效益指标',
  生态: '生态效益指标',
  持续: '可持续影响指标',
  满意: '服务对象满意度指标',
};

/** The same for entries that mean the same indicator. */
export function entryId(kind: ProjectKind, level2: string, name: string): string {
  return `${kind}/${level2}/${name}`;
}

/** Turns the lines of one kind into entries. */
export function entriesOf(kind: ProjectKind, rows: readonly EntryRow[]): LibraryEntry[] {
  return rows.map(([short, name, description, sign, value, typical, unit, basis, source]) => {
    const level2 = LEVEL2[short];
    return {
      id: entryId(kind, level2, name),
      kind,
      level1: level1Of(level2),
      level2,
      name,
      description,
      comparator: sign === '定性' ? null : sign,
      value,
      typical,
      unit,
      basis,
      confirmed: source === 'seen',
    };
  });
}
