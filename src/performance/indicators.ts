import type { CellRef } from '../workbook';
import type { FormCell, FormSheet } from './form-sheet';
import type { IndicatorHeader } from './header';
import type { ColumnMeaning, Duty, Field, GradeField, HeaderColumn, Indicator, TargetField } from './model';
import { readAmount, type UnitOfForm } from './money';
import { joinTarget, readTarget } from './target';
import { fold } from './text';

export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly duties: readonly Duty[];
  /** Last row read, the header's own when there is none. */
  readonly last: number;
}

/** Columns of one run of indicators; 中期 and 年度 may stand side by side under one 一级指标. */
export type Group = ReadonlyMap<ColumnMeaning, number>;

const END =
  /^(?:注|备注|说明|附注|填表说明|填报人|填表人|制表人?|审核人?|联系人|联系电话|单位负责人|负责人|主管部门|财政部门|审核意见)\d*[:、.]?/u;
const SUM = /^(?:合计|总计|总分|小计)(?:\(.*\))?$/u;
export const LEVELS = ['level1', 'level2', 'level3'] as const;

/** Reads the rows under an indicator header up to `last`, the next header or the lines at the form's foot. */
export function readIndicators(
  view: FormSheet,
  header: IndicatorHeader,
  last: number,
  unit: UnitOfForm,
): IndicatorBlock {
  const groups = groupsOf(header.columns);
  const indicators: Indicator[] = [];
  const duties: Duty[] = [];
  const carried: Carried[] = groups.map(() => ({ level1: null, level2: null }));
  let end = header.last;
  for (let row = header.last + 1; row <= last; row += 1) {
    const cells = view.row(row);
    const [first] = cells;
    if (!first) continue;
    if (endsBlock(first, cells.length)) break;
    end = row;
    if (isSumRow(view, row)) continue;
    const duty = readDuty(view, groups[0]!, row, unit);
    groups.forEach((group, at) => {
      const whole = header.whole || (groups.length > 1 && at === 0);
      const indicator = readIndicator(view, group, row, carried[at]!, whole);
      if (indicator) indicators.push(indicator);
      if (indicator && (duty ?? duties.at(-1))) addTo(duty ?? duties.pop()!, indicator, duties);
      else if (duty) duties.push(duty);
    });
  }
  return { indicators, duties, last: end };
}

/** 合计、总分: no indicator, and no place for one. */
export function isSumRow(view: FormSheet, row: number): boolean {
  return SUM.test(fold(view.row(row)[0]?.text ?? ''));
}

interface Carried {
  level1: Field | null;
  level2: Field | null;
}

function addTo(duty: Duty, indicator: Indicator, duties: Duty[]): void {
  duties.push({ ...duty, indicators: [...duty.indicators, indicator] });
}

/** The runs of columns of a header, left to right. */
export function groupsOf(columns: readonly HeaderColumn[]): Group[] {
  const groups = [new Map<ColumnMeaning, number>()];
  for (const { meaning, at } of columns) {
    const open = groups.at(-1)!;
    const repeats = open.has(meaning) && (LEVELS as readonly string[]).includes(meaning);
    if (!repeats) {
      if (!open.has(meaning)) open.set(meaning, at.column);
      continue;
    }
    const next = new Map([[meaning, at.column]]);
    const level1 = open.get('level1');
    if (level1 !== undefined && meaning !== 'level1') next.set('level1', level1);
    groups.push(next);
  }
  return groups;
}

function endsBlock({ text: shown, words, label }: FormCell, filled: number): boolean {
  const text = fold(shown);
  if (END.test(text)) return true;
  if (filled === 1 && (text.length > 60 || words.isTitle)) return true;
  return label !== null && label !== 'known' && label !== 'goal' && filled <= 4 && !/指标/u.test(text);
}

function readIndicator(view: FormSheet, group: Group, row: number, carried: Carried, whole: boolean): Indicator | null {
  const field = (meaning: ColumnMeaning): Field | null => fieldAt(view, row, group.get(meaning));
  const own = { level1: field('level1'), level2: field('level2'), level3: field('level3') };
  if (own.level1 && own.level1.text !== carried.level1?.text)
    Object.assign(carried, { level1: own.level1, level2: null });
  if (own.level2) Object.assign(carried, { level2: own.level2 });
  const nameLevel = [...LEVELS].reverse().find((level) => group.has(level));
  const target = readTargetField(view, group, row);
  const ownName = nameLevel ? own[nameLevel] : null;
  const valued = (target?.text ?? '') !== '';
  const merged = (meaning: ColumnMeaning): Field | null => mergedFieldAt(view, row, group.get(meaning));
  const name = ownName ?? (nameLevel && valued ? merged(nameLevel) : null);
  const description = field('description') ?? (name ? merged('description') : null);
  const grades = readGrades(view, group, row);
  const filled = name ?? description ?? (own.level2 && nameLevel !== 'level2' ? own.level2 : null) ?? field('scoring');
  if (!filled && grades.every(({ text }) => text === '') && !valued) return null;
  return {
    row,
    level1: nameLevel === 'level1' ? null : carried.level1,
    level2: nameLevel === 'level2' ? null : carried.level2,
    level3: own.level3,
    name,
    nameAt: cellRef(view, row, nameLevel ? group.get(nameLevel)! : 0),
    description,
    target,
    valueType: field('valueType'),
    basis: name ? merged('basis') : field('basis'),
    weight: field('weight'),
    scoring: name ? merged('scoring') : field('scoring'),
    grades,
    actual: field('actual'),
    score: field('score'),
    span: whole ? 'whole' : 'year',
  };
}

function readTargetField(view: FormSheet, group: Group, row: number): TargetField | null {
  const column = group.get('value');
  if (column === undefined) return null;
  const text = view.at(row, column)?.text ?? '';
  const comparatorCell = fieldAt(view, row, group.get('comparator'));
  const unitCell = fieldAt(view, row, group.get('unit'));
  const split = group.has('comparator') || group.has('unit');
  return {
    at: cellRef(view, row, column),
    text,
    target: split ? joinTarget(comparatorCell?.text ?? '', text, unitCell?.text ?? '') : readTarget(text),
    comparatorCell,
    unitCell,
  };
}

function readGrades(view: FormSheet, group: Group, row: number): GradeField[] {
  return (['优', '良', '中', '差'] as const).flatMap((grade): GradeField[] => {
    const column = group.get(grade);
    if (column === undefined) return [];
    const text = view.at(row, column)?.text ?? '';
    return [{ grade, at: cellRef(view, row, column), text, target: readTarget(text) }];
  });
}

function readDuty(view: FormSheet, group: Group, row: number, unit: UnitOfForm): Duty | null {
  const name = fieldAt(view, row, group.get('duty'));
  if (!name) return null;
  const column = group.get('budget');
  return {
    name,
    level: /^第?[一二三四五六七八九十]+[、.,，]/u.test(fold(name.text)) ? 'duty' : 'activity',
    budget: column === undefined ? null : readAmount(view, row, column, '年度预算数', unit),
    budgetAt: column === undefined ? null : cellRef(view, row, column),
    indicators: [],
  };
}

function fieldAt(view: FormSheet, row: number, column: number | undefined): Field | null {
  const cell = column === undefined ? null : view.at(row, column);
  return cell ? { at: cellRef(view, cell.row, cell.column), text: cell.text } : null;
}

/** The same, also from the merged area that covers the cell: one name for the rows below it. */
function mergedFieldAt(view: FormSheet, row: number, column: number | undefined): Field | null {
  const cell = column === undefined ? null : view.shownAt(row, column);
  return cell ? { at: cellRef(view, cell.row, cell.column), text: cell.text } : null;
}

function cellRef(view: FormSheet, row: number, column: number): CellRef {
  return { sheet: view.sheet.name, row, column };
}
