import { mapped, type CellRef } from '../workbook';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { IndicatorHeader } from './header';
import type {
  ColumnMeaning,
  Duty,
  Field,
  Grade,
  GradeField,
  HeaderColumn,
  Indicator,
  Target,
  TargetField,
} from './model';
import { readAmount, type UnitOfForm } from './money';
import { joinTarget } from './target';
import { fold } from './text';
import { fieldOf } from './upper-part';
import type { Words } from './words';

export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly duties: readonly Duty[];
  /** Last row read, the header's own when there is none. */
  readonly last: number;
}

/** Columns of one run of indicators; 中期 and 年度 may stand side by side under one 一级指标. Few, so looked through. */
export class Group {
  constructor(private readonly columns: readonly HeaderColumn[]) {}

  has(wanted: ColumnMeaning): boolean {
    return this.get(wanted) !== undefined;
  }

  /** The first column of a meaning. */
  get(wanted: ColumnMeaning): number | undefined {
    for (const { meaning, at } of this.columns) if (meaning === wanted) return at.column;
    return undefined;
  }
}

/** Labels of what stands below the indicators: notes, the outcome in words, who signs. Names of indicators only begin like them. */
const END =
  /^(?:(?:注|备注|说明|附注|填[表报]说明)(?:[:、.(\d].*)?|(?:(?:自评|评价|总体|综合|绩效)*(?:结论|评价|评价等级|自评等级|结果应用)|(?:主要)?存在的?(?:主要)?问题(?:及.{0,12})?|(?:下一步)?(?:改进|整改)(?:措施|意见|建议|方向)|下一步(?:工作)?(?:打算|计划|安排)|(?:填[表报]|制表|审核|审批|复核|联系|经办|负责)人?(?:员)?|联系(?:电话|方式)|(?:填[表报]|填写|编制|评价)(?:日期|时间)|(?:单位|部门|项目|财务|分管|主管|科室|评价|法定代表)+(?:负责人|领导|代表人)|签[字章名]|盖章|公章|(?:主管|财政)?(?:部门|单位|局|科室)?(?:审核|审批|评审|初审|复核)?意见|主管部门|财政部门)(?:\([^()]*\))?(?:[:].*)?)$/u;
/** 填报人张三, without a colon. */
const SIGNED = /^(?:填报人|填表人|制表人?|审核人|联系人|联系电话|单位负责人)(?!.*(?:数|率|次|度|额)).{2,}$/u;
const SUM = /^(?:合计|总计|总分|小计|总得分|(?:得分|分值|权重|自评)(?:合计|总分|得分))(?:\(.*\))?$/u;
/** 注 with no mark behind it, a sentence on a line of its own. */
const LONG_NOTE = /^(?:注|备注|说明).{20,}$/u;
export const LEVELS = ['level1', 'level2', 'level3'] as const;

/** Reads the rows under an indicator header up to `last`, the next header or the lines at the form's foot. */
export function readIndicators(
  view: FormSheet,
  header: IndicatorHeader,
  last: number,
  unit: UnitOfForm,
): IndicatorBlock {
  const groups = groupsOf(header.columns);
  const layouts = mapped(groups, (group, at) => layoutOf(group, header.whole || (groups.length > 1 && at === 0)));
  const indicators: Indicator[] = [];
  const duties: Duty[] = [];
  let end = header.last;
  for (let row = header.last + 1; row <= last; row += 1) {
    const filled = view.filled(row);
    if (filled === 0) continue;
    if (endsBlock(view.words(view.first(row)), filled)) break;
    end = row;
    if (isSumRow(view, row)) continue;
    const duty = readDuty(view, groups[0]!, row, unit);
    for (const layout of layouts) {
      const indicator = readIndicator(view, layout, row);
      if (indicator) indicators.push(indicator);
      if (indicator && (duty ?? duties.at(-1))) addTo(duty ?? duties.pop()!, indicator, duties);
      else if (duty) duties.push(duty);
    }
  }
  return { indicators, duties, last: end };
}

/** 合计、总分: no indicator, and no place for one. The word may stand under any of the levels. */
export function isSumRow(view: FormSheet, row: number): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) if (SUM.test(view.words(cell).folded)) return true;
  return false;
}

function addTo(duty: Duty, indicator: Indicator, duties: Duty[]): void {
  duties.push({ ...duty, indicators: [...duty.indicators, indicator] });
}

/** The runs of columns of a header, left to right. */
export function groupsOf(columns: readonly HeaderColumn[]): Group[] {
  const groups: Group[] = [];
  let open: HeaderColumn[] = [];
  for (const column of columns) {
    const { meaning } = column;
    if ((LEVELS as readonly string[]).includes(meaning) && open.some((one) => one.meaning === meaning)) {
      groups.push(new Group(open));
      open = meaning === 'level1' ? [] : open.filter((one) => one.meaning === 'level1');
    }
    open.push(column);
  }
  groups.push(new Group(open));
  return groups;
}

function endsBlock(words: Words, filled: number): boolean {
  const { folded: text, label } = words;
  if (END.test(text) || SIGNED.test(text)) return true;
  if (filled === 1 && LONG_NOTE.test(text)) return true;
  if (filled === 1 && (text.length > 60 || words.isTitle)) return true;
  return label !== null && label !== 'known' && label !== 'goal' && filled <= 4 && !text.includes('指标');
}

/** Columns no header has. */
const NONE = -1;
const GRADES = ['优', '良', '中', '差'] as const;

interface GradeColumn {
  readonly grade: Grade;
  readonly column: number;
}

const NO_GRADE_COLUMNS: readonly GradeColumn[] = [];

/** The columns of one run of indicators, {@link NONE} where the header lacks one, and what carries down its rows. */
interface Layout {
  readonly level1: number;
  readonly level2: number;
  readonly level3: number;
  /** The most detailed level: where names stand. */
  readonly nameLevel: (typeof LEVELS)[number] | null;
  readonly name: number;
  readonly description: number;
  readonly value: number;
  readonly comparator: number;
  readonly unit: number;
  readonly valueType: number;
  readonly basis: number;
  readonly weight: number;
  readonly scoring: number;
  readonly actual: number;
  readonly score: number;
  readonly grades: readonly GradeColumn[];
  readonly span: Indicator['span'];
  carried1: Field | null;
  carried2: Field | null;
}

function layoutOf(group: Group, whole: boolean): Layout {
  const column = (meaning: ColumnMeaning): number => group.get(meaning) ?? NONE;
  const nameLevel = mostDetailed(group);
  return {
    level1: column('level1'),
    level2: column('level2'),
    level3: column('level3'),
    nameLevel,
    name: nameLevel === null ? NONE : column(nameLevel),
    description: column('description'),
    value: column('value'),
    comparator: column('comparator'),
    unit: column('unit'),
    valueType: column('valueType'),
    basis: column('basis'),
    weight: column('weight'),
    scoring: column('scoring'),
    actual: column('actual'),
    score: column('score'),
    grades: gradesOf(group),
    span: whole ? 'whole' : 'year',
    carried1: null,
    carried2: null,
  };
}

function mostDetailed(group: Group): Layout['nameLevel'] {
  for (let at = LEVELS.length - 1; at >= 0; at -= 1) if (group.has(LEVELS[at]!)) return LEVELS[at]!;
  return null;
}

/** Few forms have any. */
function gradesOf(group: Group): readonly GradeColumn[] {
  let found: GradeColumn[] | null = null;
  for (const grade of GRADES) {
    const column = group.get(grade);
    if (column !== undefined) (found ??= []).push({ grade, column });
  }
  return found ?? NO_GRADE_COLUMNS;
}

function readIndicator(view: FormSheet, layout: Layout, row: number): Indicator | null {
  const { nameLevel } = layout;
  const level1 = fieldAt(view, row, layout.level1);
  const level2 = fieldAt(view, row, layout.level2);
  const level3 = fieldAt(view, row, layout.level3);
  carry(layout, level1, level2);
  const target = readTargetField(view, layout, row);
  const valued = target !== null && target.text !== '';
  const named = nameLevel === 'level3' ? level3 : nameLevel === 'level2' ? level2 : nameLevel ? level1 : null;
  const ownName = named ?? (valued ? (executionOf(level2) ?? executionOf(level1)) : null);
  const name = ownName ?? (valued ? mergedFieldAt(view, row, layout.name) : null);
  const description =
    fieldAt(view, row, layout.description) ?? (name ? mergedFieldAt(view, row, layout.description) : null);
  const scoring = fieldAt(view, row, layout.scoring);
  const grades = readGrades(view, layout, row);
  const isFilled = name ?? description ?? (nameLevel === 'level2' ? null : level2) ?? scoring;
  if (!isFilled && !valued && grades.every(({ text }) => text === '')) return null;
  return {
    row,
    level1: nameLevel === 'level1' ? null : layout.carried1,
    level2: nameLevel === 'level2' ? null : layout.carried2,
    level3,
    name,
    nameAt: ownName ? ownName.at : cellRef(view, row, nameLevel === null ? 0 : layout.name),
    description,
    target,
    valueType: fieldAt(view, row, layout.valueType),
    basis: name ? mergedFieldAt(view, row, layout.basis) : fieldAt(view, row, layout.basis),
    weight: fieldAt(view, row, layout.weight),
    scoring: scoring ?? (name ? mergedFieldAt(view, row, layout.scoring) : null),
    grades,
    actual: fieldAt(view, row, layout.actual),
    score: fieldAt(view, row, layout.score),
    span: layout.span,
  };
}

/** 预算执行率, scored in self-evaluations, is an indicator in the place of a class. */
function executionOf(level: Field | null): Field | null {
  return level !== null && level.text.includes('执行率') ? level : null;
}

/** Classes stand in the first of their rows; another 一级指标 ends the 二级指标 before it. */
function carry(layout: Layout, level1: Field | null, level2: Field | null): void {
  if (level1 && level1.text !== layout.carried1?.text) {
    layout.carried1 = level1;
    layout.carried2 = null;
  }
  if (level2) layout.carried2 = level2;
}

function readTargetField(view: FormSheet, layout: Layout, row: number): TargetField | null {
  if (layout.value === NONE) return null;
  const cell = view.at(row, layout.value);
  const text = textOf(view, cell);
  const written = targetOf(view, cell);
  const comparatorCell = fieldAt(view, row, layout.comparator);
  const unitCell = fieldAt(view, row, layout.unit);
  const isSplit = layout.comparator !== NONE || layout.unit !== NONE;
  return {
    at: cellRef(view, row, layout.value),
    text,
    target: isSplit ? joinTarget(comparatorCell?.text ?? '', written, unitCell?.text ?? '') : written,
    written,
    comparatorCell,
    unitCell,
  };
}

function textOf(view: FormSheet, cell: FormCell): string {
  return cell === NO_CELL ? '' : view.text(cell);
}

function targetOf(view: FormSheet, cell: FormCell): Target {
  return cell === NO_CELL ? BLANK : view.words(cell).target;
}

const BLANK: Target = { kind: 'blank' };
const NO_GRADES: readonly GradeField[] = [];

function readGrades(view: FormSheet, { grades }: Layout, row: number): readonly GradeField[] {
  if (grades.length === 0) return NO_GRADES;
  return mapped(grades, ({ grade, column }): GradeField => {
    const cell = view.at(row, column);
    return { grade, at: cellRef(view, row, column), text: textOf(view, cell), target: targetOf(view, cell) };
  });
}

function readDuty(view: FormSheet, group: Group, row: number, unit: UnitOfForm): Duty | null {
  const name = fieldAt(view, row, group.get('duty') ?? NONE);
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

function fieldAt(view: FormSheet, row: number, column: number): Field | null {
  const cell = column === NONE ? NO_CELL : view.at(row, column);
  return cell === NO_CELL ? null : fieldOf(view, cell);
}

/** The same, also from the merged area that covers the cell: one name for the rows below it. */
function mergedFieldAt(view: FormSheet, row: number, column: number): Field | null {
  const cell = column === NONE ? NO_CELL : view.shownAt(row, column);
  return cell === NO_CELL ? null : fieldOf(view, cell);
}

function cellRef(view: FormSheet, row: number, column: number): CellRef {
  return { sheet: view.sheet.name, row, column };
}
