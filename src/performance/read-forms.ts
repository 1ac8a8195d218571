import type { Unit } from '../amounts';
import type { StandardTable } from '../tables';
import { legible, legibleWorkbook, Memory, TextMark, type Sheet, type Workbook } from '../workbook';
import { FormSheet, NO_CELL } from './form-sheet';
import { readIndicators, type IndicatorBlock } from './indicators';
import type { Field, FormKind, HeaderColumn, PerformanceForm } from './model';
import { readMoney, readNature } from './money';
import { readPlan } from './payment-plan';
import { readProjectRows } from './project-rows';
import { findSegments, type Segment } from './segments';
import { readTasks } from './tasks';
import { fold } from './text';
import { fieldOf, readEntity, readField, readGoals, readPurpose, readUnit } from './upper-part';
import { SAYS } from './words';

const ofWorkbook = new Memory<readonly (readonly PerformanceForm[])[]>();
const ofSheet = new Memory<readonly PerformanceForm[]>();

/** A sheet with a recognised budget table and more rows than this is not searched for forms. */
const MOST_ROWS_BESIDE_TABLES = 2000;

/**
 * The performance-target forms of a workbook, sheet by sheet from the top; several may stand on one sheet. Each sheet is
 * read once while it and its tables stay the same; sheets without the words of a form cost one look at their cells.
 * @param tables the recognised tables: they give the unit where a form states none, and large budget tables are passed over.
 */
export function readPerformanceForms(workbook: Workbook, tables: readonly StandardTable[]): readonly PerformanceForm[] {
  return readFormsBySheet(workbook, tables).flat();
}

/** The same, one list for each sheet: a list stays the same object while its sheet does. */
export function readFormsBySheet(
  workbook: Workbook,
  tables: readonly StandardTable[],
): readonly (readonly PerformanceForm[])[] {
  // Of the same workbook other tables are recognised when the user says what a sheet is.
  return ofWorkbook.answer([workbook, ...tables], () => {
    const bySheet = tablesBySheet(tables);
    return legibleWorkbook(workbook).sheets.map((sheet) => {
      const own = bySheet.get(sheet.name) ?? [];
      return ofSheet.answer([sheet, ...own], () => readSheet(sheet, own));
    });
  });
}

function tablesBySheet(tables: readonly StandardTable[]): ReadonlyMap<string, readonly StandardTable[]> {
  const lists = new Map<string, StandardTable[]>();
  for (const table of tables) {
    const list = lists.get(table.sheet);
    if (list) list.push(table);
    else lists.set(table.sheet, [table]);
  }
  return lists;
}

/** A short text with the words of a form. */
const WORDED = new TextMark((text) => text.length <= 40 && (text.includes('绩效') || text.includes('指标')));

/** Maybe a form's title (…绩效目标表) or a heading of its indicators. */
const HEADED = new TextMark((text) => text.includes('指') || (text.includes('绩') && /[表标评]/u.test(text)));

function mayHoldForm(sheet: Sheet): boolean {
  return WORDED.isOn(sheet) && HEADED.isOn(sheet);
}

function readSheet(sheet: Sheet, tables: readonly StandardTable[]): PerformanceForm[] {
  const isLong = sheet.values.length > MOST_ROWS_BESIDE_TABLES && tables.some(({ sides }) => sides.length > 0);
  if (isLong || !mayHoldForm(sheet)) return [];
  const view = new FormSheet(sheet);
  return findSegments(view).flatMap((segment) => readSegment(view, segment, tables));
}

/** One form, or one for each project where a table lists several. */
function readSegment(view: FormSheet, segment: Segment, tables: readonly StandardTable[]): PerformanceForm[] {
  const whole = readForm(view, segment, tables);
  const [header] = segment.headers;
  const listed = header ? readProjectRows(view, header, segment.last, whole.unit) : [];
  if (listed.length === 0) return [whole];
  return listed.map(({ name, code, money, goals, block, first }) => ({
    ...whole,
    kind: whole.kind === 'department' ? 'project' : whole.kind,
    area: { ...whole.area, top: first, bottom: block.last },
    projectName: name,
    projectCode: code,
    money,
    goals,
    marked: readMarked(view, first, block.last),
    indicators: block.indicators,
  }));
}

function readForm(view: FormSheet, segment: Segment, tables: readonly StandardTable[]): PerformanceForm {
  const { first, last, headers, title } = segment;
  const firstHeader = headers[0]?.first ?? last + 1;
  const above = range(first, firstHeader - 1);
  const unit = readUnit(view, above) ?? tableUnit(tables, segment);
  const blocks = headers.map((header, at) =>
    readIndicators(view, header, (headers[at + 1]?.first ?? last + 1) - 1, unit),
  );
  const tasks = readTasks(view, above, unit);
  const below = range((blocks.at(-1)?.last ?? last) + 1, last);
  const outside = tasks ? above.filter((row) => row < tasks.first || row > tasks.last) : above;
  const rows = below.length === 0 ? outside : outside.concat(below);
  const columns = headers[0]?.columns ?? [];
  const bottom = bottomOf(view, segment, blocks);
  const [only] = blocks.length === 1 ? blocks : [];
  const natures = { basic: readNature(view, rows, 'basic', unit), project: readNature(view, rows, 'project', unit) };
  const projectName = readField(view, rows, 'name');
  const money = readMoney(view, rows, unit);
  return {
    kind: kindOf(
      title === NO_CELL ? fold(legible(view.sheet.name)) : view.words(title).folded,
      columns,
      projectName !== null,
    ),
    sheet: view.sheet.name,
    area: { top: first, left: 0, bottom, right: rightOf(view, segment) },
    title: title === NO_CELL ? null : fieldOf(view, title),
    year: yearOf(view, first, Math.min(first + 2, firstHeader - 1)),
    unit,
    entity: readEntity(view, rows),
    projectCode: readField(view, rows, 'code'),
    projectName,
    money,
    natures,
    purpose: readPurpose(view, rows),
    plan: readPlan(view, rows, { money, unit }),
    goals: readGoals(view, rows),
    marked: readMarked(view, first, bottom),
    tasks: tasks?.tasks ?? [],
    duties: only ? only.duties : blocks.flatMap((block) => block.duties),
    indicators: only ? only.indicators : blocks.flatMap((block) => block.indicators),
    columns,
  };
}

function range(first: number, last: number): number[] {
  const rows = new Array<number>(Math.max(0, last - first + 1));
  for (let at = 0; at < rows.length; at += 1) rows[at] = first + at;
  return rows;
}

function tableUnit(tables: readonly StandardTable[], { first, last }: Segment): Unit | null {
  const over = tables.find(
    ({ range: { top, bottom }, kind }) => kind.endsWith('-performance') && top <= last && bottom >= first,
  );
  return over?.unit ?? null;
}

/** 自评 and 申报 are said by the title; without them the columns and the name of a project decide. */
function kindOf(words: string, columns: readonly HeaderColumn[], hasProject: boolean): FormKind {
  if (hasColumn(columns, 'duty')) return 'duty';
  if (/自评|评价表/u.test(words) || hasColumn(columns, 'actual')) return 'self-evaluation';
  if (/整体/u.test(words)) return 'department';
  if (/申报/u.test(words)) return 'application';
  return hasProject || /项目/u.test(words) || !/部门|单位/u.test(words) ? 'project' : 'department';
}

function hasColumn(columns: readonly HeaderColumn[], meaning: HeaderColumn['meaning']): boolean {
  for (const column of columns) if (column.meaning === meaning) return true;
  return false;
}

/** Texts with a sign that HTML begins with. */
function readMarked(view: FormSheet, top: number, bottom: number): Field[] {
  const marked: Field[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (!view.says(row, SAYS.mark)) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1)
      if ((view.words(cell).says & SAYS.mark) !== 0) marked.push(fieldOf(view, cell));
  }
  return marked;
}

const YEAR = /(?<!\d)(20\d{2})(?!\d)/u;

/** The year named in some rows, both inclusive. */
function yearOf(view: FormSheet, first: number, last: number): number | null {
  if (last < first) return null;
  const end = view.end(last);
  for (let cell = view.first(first); cell < end; cell += 1) {
    const words = view.words(cell);
    const match = words.text.length <= 60 && words.folded.includes('20') ? YEAR.exec(words.folded) : null;
    if (match) return Number(match[1]);
  }
  return null;
}

function bottomOf(view: FormSheet, { first, last }: Segment, blocks: readonly IndicatorBlock[]): number {
  const end = blocks.at(-1)?.last;
  if (end !== undefined) return end;
  for (let row = last; row > first; row -= 1) if (view.filled(row) > 0) return row;
  return first;
}

function rightOf(view: FormSheet, { first, last }: Segment): number {
  let right = 0;
  for (let row = first; row <= last; row += 1) right = Math.max(right, view.lastColumn(row));
  return right;
}
