import type { Aspect, BudgetKind, Flow, TableKind } from './model';
import { normaliseLabel } from './text';

export function isFinal(kind: TableKind): boolean {
  return kind.startsWith('final-');
}

/** `final-fund-expenditure` → `fund-expenditure`; other kinds as they are. */
export function baseKind(kind: TableKind): BudgetKind | Exclude<TableKind, `final-${string}`> {
  return (isFinal(kind) ? kind.slice('final-'.length) : kind) as BudgetKind;
}

/** What every figure of a table is about unless its column or row says otherwise. */
export function defaultAspect(kind: TableKind, title: string): Aspect {
  const version = isFinal(kind) ? 'final' : 'budget';
  const base = { flow: 'expenditure', nature: 'total', source: 'all', period: 'current', version } as const;
  switch (baseKind(kind)) {
    case 'revenue-summary':
      return { ...base, flow: 'revenue' };
    case 'fiscal-summary':
    case 'fiscal-expenditure':
      return { ...base, source: 'fiscal' };
    case 'fiscal-basic-expenditure':
      return { ...base, source: 'fiscal', nature: 'basic' };
    case 'general-expenditure':
      return { ...base, source: 'general' };
    case 'general-basic-expenditure':
      return { ...base, source: 'general', nature: 'basic' };
    case 'operating-expenses':
      return { ...base, source: 'general', nature: 'public' };
    case 'fund-expenditure':
      return { ...base, source: 'fund' };
    case 'capital-expenditure':
      return { ...base, source: 'capital' };
    case 'three-public':
      return { ...base, source: /一般公共/u.test(normaliseLabel(title)) ? 'general' : 'fiscal' };
    case 'project-list':
      return { ...base, nature: 'project', source: sourceNamed(title) };
    case 'economic-department':
    case 'economic-government':
      return { ...base, source: sourceNamed(title) };
    case 'assets':
      return { ...base, flow: 'stock' };
    default:
      return base;
  }
}

/** Whose money a title speaks of; all of it where it names none. */
function sourceNamed(title: string): Aspect['source'] {
  const text = normaliseLabel(title);
  if (/一般公共/u.test(text)) return 'general';
  if (/政府性?基金/u.test(text)) return 'fund';
  if (/国有资本/u.test(text)) return 'capital';
  return /财政拨款/u.test(text) ? 'fiscal' : 'all';
}

/** Flow named by a heading: 收入 or 支出, `null` when it names both or neither. */
export function flowOf(text: string): Flow | null {
  const revenue = /收入/u.test(text);
  const expenditure = /支出|功能分类|支出用途/u.test(text);
  if (revenue === expenditure) return null;
  return revenue ? 'revenue' : 'expenditure';
}
