import type { Area, ListValidation, StyledArea } from '../../workbook';
import { COMPARATORS, UNITS_OFFERED, VALUE_TYPES } from './classes';
import { AMOUNT_FORMAT, FRAMED, TEXT_FORMAT } from './look';
import type { ClassPair, RowColumn, RowRole, TemplateRows } from './model';

export interface RenderedRows {
  readonly count: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly format: string | undefined;
  }[];
  readonly merges: readonly Area[];
  readonly styles: readonly StyledArea[];
  readonly validations: readonly ListValidation[];
}

const CENTRED: ReadonlySet<RowRole> = new Set([
  'level1',
  'level2',
  'comparator',
  'value',
  'unit',
  'valueType',
  'weight',
  'grade',
]);
/** Figures of their own; everything else is text, so that `3-5` stays what was typed. */
const FIGURES: ReadonlySet<RowRole> = new Set(['weight', 'budget']);

/** The empty indicator rows of a form: classes written, equal first levels merged, drop-downs where there is a choice. */
export function renderRows(rows: TemplateRows): RenderedRows {
  const { first, columns, classes, blank, side } = rows;
  const count = classes.length > 0 ? classes.length : blank;
  const last = first + count - 1;
  const runs = runsOf(classes);
  const split = columns.some(({ role }) => role === 'comparator' || role === 'unit');
  const cells = Array.from({ length: count }, (_, at) =>
    columns.map(({ left, role }) => ({
      row: first + at,
      column: left,
      text: textOf(
        role,
        classes[at],
        runs.some((run) => run.from === at),
      ),
      format: formatOf(role, split),
    })),
  ).flat();
  const wide = columns.filter(({ left, right }) => right > left);
  const level1 = columns.filter(({ role }) => role === 'level1');
  return {
    count,
    cells: side ? [...cells, { row: first - 1, column: side.column, text: side.text, format: undefined }] : cells,
    merges: [
      ...(side ? [{ top: first - 1, left: side.column, bottom: last, right: side.column }] : []),
      ...level1.flatMap(({ left, right }) =>
        runs
          .filter(({ from, to }) => to > from)
          .map(({ from, to }) => ({ top: first + from, left, bottom: first + to, right })),
      ),
      ...Array.from({ length: count }, (_, at) =>
        wide.map(({ left, right }) => ({ top: first + at, left, bottom: first + at, right })),
      ).flat(),
    ],
    styles: [
      ...(side ? [styled(first - 1, last, side.column, side.column, true)] : []),
      ...columns.map(({ left, right, role }) => styled(first, last, left, right, CENTRED.has(role))),
    ],
    validations: columns.flatMap((column) => listsOf(column, rows, runs, last)),
  };
}

interface Run {
  readonly level1: string;
  readonly from: number;
  readonly to: number;
}

function runsOf(classes: readonly ClassPair[]): Run[] {
  const runs: Run[] = [];
  classes.forEach(([level1], at) => {
    const open = runs.at(-1);
    if (open?.level1 === level1) runs[runs.length - 1] = { ...open, to: at };
    else runs.push({ level1, from: at, to: at });
  });
  return runs;
}

function textOf(role: RowRole, pair: ClassPair | undefined, opens: boolean): string {
  if (!pair) return '';
  if (role === 'level1') return opens ? pair[0] : '';
  return role === 'level2' ? pair[1] : '';
}

function formatOf(role: RowRole, split: boolean): string | undefined {
  if (role === 'budget') return AMOUNT_FORMAT;
  // Where symbol and unit have cells of their own the value is a plain number.
  return FIGURES.has(role) || (role === 'value' && split) ? undefined : TEXT_FORMAT;
}

function styled(top: number, bottom: number, left: number, right: number, centred: boolean): StyledArea {
  return { area: { top, left, bottom, right }, style: { ...FRAMED, horizontal: centred ? 'center' : 'left' } };
}

function listsOf(
  { left, right, role }: RowColumn,
  { first, levels }: TemplateRows,
  runs: readonly Run[],
  last: number,
): ListValidation[] {
  const area = (top: number, bottom: number): Area => ({ top, left, bottom, right });
  switch (role) {
    case 'level1':
      return [{ area: area(first, last), source: Object.keys(levels) }];
    case 'level2':
      return runs.map(({ level1, from, to }) => ({
        area: area(first + from, first + to),
        source: levels[level1] ?? [],
      }));
    case 'comparator':
      return [{ area: area(first, last), source: COMPARATORS }];
    case 'unit':
      return [{ area: area(first, last), source: UNITS_OFFERED, open: true }];
    case 'valueType':
      return [{ area: area(first, last), source: VALUE_TYPES }];
    default:
      return [];
  }
}
