import { mapped } from '../workbook';
import { baseKind, defaultAspect, flowOf } from './aspects';
import { columnMeanings } from './column-meanings';
import { findColumnSums, type ColumnMeaning } from './column-sums';
import type { Figures } from './figures';
import { headingOf, schemeOf, type CodeScheme } from './headings';
import { correctMisprints } from './misprints';
import { TOTAL, type AmountColumn, type Flow, type Side, type TableRow } from './model';
import { readLines } from './readings/read-lines';
import type { RawRow } from './rows';
import type { SideContext } from './side-context';
import type { SideColumns } from './sides';
import { isTotalWord } from './vocabulary';

/** @param figures of each amount column, one entry for each row; their quanta are settled. */
export function buildSide(
  context: SideContext,
  columns: SideColumns,
  read: readonly RawRow[],
  figures: readonly Figures[],
): Side {
  const { kind, header } = context;
  const { flow, nature, source, period, version } = defaultAspect(kind, context.title);
  const aspect = { flow: sideFlow(context, columns, read) ?? flow, nature, source, period, version };
  const meanings = columnMeanings(context, columns, aspect);
  const across = meanings.some((meaning) => meaning.account?.startsWith('three-public'));
  const items = baseKind(kind) === 'three-public' && !across;
  const scheme = items ? null : codeScheme(context, columns, read);
  const nameColumn = columns.labels.at(-1) ?? null;
  const labelled = nameColumn === null ? null : schemeOf(header.paths[nameColumn]!);
  const summed = figures.filter((_, index) => isSummed(meanings[index]!));
  const rows =
    scheme !== null && isBudgetScheme(scheme)
      ? correctMisprints(read, summed, {
          bears: (code, name) => context.accounts.bearsName(scheme, code, name),
          memberBelow: (code, name) => context.accounts.memberBelow(`${scheme}:${code}`, name)?.split(':')[1] ?? null,
        })
      : read;
  const mode = { scheme, items, across, labelled, summed };
  const { lines, why } = readLines(context, rows, aspect, mode);
  const amounts = mapped(columns.amounts, (column, index): AmountColumn => ({
    column,
    path: header.paths[column]!,
    unit: context.unit && figures[index]!.unit !== context.unit ? figures[index]!.unit : null,
    measure: meanings[index]!.measure,
    aspect: meanings[index]!.aspect,
    account: meanings[index]!.account,
    understood: meanings[index]!.understood,
    fen: figures[index]!.fen,
    shown: figures[index]!.shown,
    states: figures[index]!.states,
    quanta: figures[index]!.quanta,
  }));
  return {
    labelColumns: [...columns.codes, ...columns.labels].sort((a, b) => a - b),
    codeColumns: columns.codes,
    nameColumn,
    aspect,
    columns: amounts,
    rows: onlyLine(lines, columns),
    columnSums: findColumnSums(meanings),
    reading: why,
  };
}

const isBudgetScheme = (scheme: CodeScheme): boolean =>
  scheme === 'function' || scheme === 'economic' || scheme === 'government';

/** Rates and counts do not add up. */
function isSummed({ measure, aspect }: ColumnMeaning): boolean {
  return measure === 'amount' && aspect.version !== 'change-rate';
}

function sideFlow({ header, kind }: SideContext, columns: SideColumns, rows: readonly RawRow[]): Flow | null {
  const base = baseKind(kind);
  if (base !== 'budget-summary' && base !== 'fiscal-summary') return null;
  const headings = [...columns.labels, ...columns.amounts].map((column) => header.paths[column]![0] ?? '');
  const named = headings.map(flowOf).find((flow) => flow !== null) ?? null;
  const totals = rows.filter((row) => isTotalWord(row.shape.core)).map((row) => flowOf(row.shape.core));
  return named ?? totals.find((found) => found !== null) ?? null;
}

/** The scheme of a side's codes: by heading, unless the codes themselves speak against it. */
function codeScheme(context: SideContext, columns: SideColumns, rows: readonly RawRow[]): CodeScheme | null {
  const { roles } = context;
  if (listsProjects(context, columns)) return 'project';
  const named = columns.codes
    .map((column) => roles[column]!)
    .map((role) => (role.role === 'code' ? role.scheme : null));
  const own = named.length > 1 ? named.filter((scheme) => scheme !== 'unit') : named;
  const heading = own.find((scheme) => scheme !== null) ?? null;
  if (heading === 'project' || heading === 'unit') return heading;
  const opening = ({ code, placeholder }: RawRow): number =>
    code && !placeholder ? OPENINGS.indexOf(code.code[0]!) : -1;
  const openings = rows.map(opening).filter((one) => one >= 0);
  const coded = rows.filter(({ code, placeholder }) => code !== null && !placeholder).length;
  const countOf = (scheme: number): number => openings.filter((one) => one === scheme).length;
  // Units, too, have codes of three digits.
  const first = rows.filter(({ code }) => code !== null && [5, 7].includes(code.code.length)).map(opening)[0] ?? -1;
  const most = OPENED.findIndex((_, at) => countOf(at) * 2 > coded);
  // Of two classifications one below the other the one on top orders the lines.
  const ordering = countOf(first) >= FEWEST_LINES && openings.length * 2 > coded ? first : most;
  return OPENED[ordering] ?? heading;
}

/** 项目名称 | 功能科目 | 经济科目: lines named by their project, whose codes only say what it is spent on. */
function listsProjects({ kind, header }: SideContext, { labels }: SideColumns): boolean {
  if (baseKind(kind) !== 'project-list') return false;
  const headings = labels.map((column) => header.paths[column]!.at(-1) ?? '');
  return headings.includes('项目名称') && !headings.some((heading) => headingOf(heading).namesSubject);
}

/** Fewer lines of another classification are slips. */
const FEWEST_LINES = 3;

/** The first digits of the codes of some schemes. */
const OPENINGS = '2351';
const OPENED: readonly CodeScheme[] = ['function', 'economic', 'government', 'revenue'];

/** A table of one line without any label column (合计 | 基本支出 | 项目支出) is about the whole. */
function onlyLine(lines: TableRow[], { labels, codes }: SideColumns): TableRow[] {
  const [line] = lines;
  return line && lines.length === 1 && labels.length === 0 && codes.length === 0 && line.account === 'label:'
    ? [{ ...line, role: 'total', account: TOTAL }]
    : lines;
}
