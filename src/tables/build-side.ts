import type { Unit } from '../amounts';
import { mapped } from '../workbook';
import { NO_ASPECT, type AccountReader, type Meaning } from './accounts';
import { baseKind, defaultAspect, flowOf } from './aspects';
import { findColumnSums, type ColumnMeaning } from './column-sums';
import type { ColumnRole } from './columns';
import { withDetailLines, withOwnUnits, type CodedLines } from './detail-lines';
import { entityAt, namesUnit, NO_ENTITIES, readEntities } from './entities';
import { readFigures, type Figures } from './figures';
import type { Header } from './header';
import { headingOf, readPath, schemeOf, unitOfPath, type CodeScheme, type Words } from './headings';
import { wholeItem, wholeOfItems } from './item-totals';
import { nestUnits, unitLines, withDepartmentAbove } from './nest-units';
import {
  TOTAL,
  type AmountColumn,
  type Aspect,
  type AspectWords,
  type Flow,
  type Nature,
  type Period,
  type RowRole,
  type Side,
  type TableKind,
  type TableRow,
} from './model';
import { correctMisprints } from './misprints';
import type { RawRow } from './rows';
import type { SideColumns } from './sides';
import { nestByMeaning, withoutOwnSubsidies, withPeriodParts } from './nest-by-meaning';
import { nestByName } from './nest-by-name';
import { isGroupTotal, type SpecialRow } from './special-rows';
import { vagueColumns } from './vague-columns';
import { structureOfCodes, structureOfItems, structureOfLabels, type Structure } from './structure';
import { isTotalWord, namesYear, readVersion } from './vocabulary';

export interface SideContext {
  readonly kind: TableKind;
  readonly title: string;
  readonly year: number | null;
  readonly unit: Unit | null;
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly accounts: AccountReader;
}

/** A side whose quanta are still to be settled over the whole table. */
export interface DraftSide {
  readonly side: Side;
  readonly figures: readonly Figures[];
}

export function buildSide(context: SideContext, columns: SideColumns, read: readonly RawRow[]): DraftSide {
  const { kind, header } = context;
  const { flow, nature, source, period, version } = defaultAspect(kind, context.title);
  const aspect = { flow: sideFlow(context, columns, read) ?? flow, nature, source, period, version };
  const meanings = columnMeanings(context, columns, aspect);
  const across = meanings.some((meaning) => meaning.account?.startsWith('three-public'));
  const items = baseKind(kind) === 'three-public' && !across;
  const scheme = items ? null : codeScheme(context, columns, read);
  const nameColumn = columns.labels.at(-1) ?? null;
  const labelled = nameColumn === null ? null : schemeOf(header.paths[nameColumn]!);
  const headed = mapped(columns.amounts, (column) => unitOfPath(header.paths[column]!));
  const figures = readFigures(read, columns.amounts, context.unit, headed);
  const summed = figures.filter((_, index) => isSummed(meanings[index]!));
  const rows =
    scheme !== null && isBudgetScheme(scheme)
      ? correctMisprints(read, summed, (code, name) => context.accounts.bearsName(scheme, code, name))
      : read;
  const mode = { scheme, items, across, labelled, summed };
  const lines = onlyLine(readLines(context, rows, aspect, mode), columns);
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
  const side: Side = {
    labelColumns: [...columns.codes, ...columns.labels].sort((a, b) => a - b),
    codeColumns: columns.codes,
    nameColumn,
    aspect,
    columns: amounts,
    rows: lines,
    columnSums: findColumnSums(meanings),
  };
  return { side, figures };
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

function columnMeanings(context: SideContext, columns: SideColumns, base: Aspect): ColumnMeaning[] {
  const { header, roles, kind, year } = context;
  const items = baseKind(kind) === 'three-public';
  const words = mapped(columns.amounts, (column) => readPath(header.paths[column]!, year, items));
  const carriesIn = words.some(({ aspect }) => aspect.period === 'carried-in');
  const carriesOut = words.some(({ aspect }) => aspect.period === 'carried-out');
  const spends = base.flow === 'expenditure' && carriesIn && !carriesOut;
  const accounts = mapped(words, ({ account }) => account);
  const paths = mapped(columns.amounts, (column) => header.paths[column]!);
  const vague = vagueColumns(paths, words, year, items);
  return mapped(paths, (path, index): ColumnMeaning => {
    const { aspect, account, understood } = words[index]!;
    const role = roles[columns.amounts[index]!]!;
    const isWhole =
      (carriesIn || carriesOut) &&
      !spends &&
      !aspect.period &&
      !aspect.source &&
      !aspect.nature &&
      path.length > 0 &&
      headingOf(path.at(-1)!).isTotal;
    return {
      path,
      measure: role.role === 'amount' ? role.measure : 'amount',
      aspect: {
        flow: wholeFlow(path[0] ?? '') ?? base.flow,
        nature: aspect.nature ?? base.nature,
        source: aspect.source ?? base.source,
        period:
          spends && isFresh(aspect) && !sumsPeriods(index, paths, words)
            ? 'fresh'
            : (aspect.period ?? (isWhole ? 'total' : base.period)),
        version: aspect.version ?? base.version,
      },
      account: account ?? wholeItem(items, path, accounts, context.title),
      understood: understood && !vague.has(index),
      memo: path.some((part) => headingOf(part).isMemo),
    };
  });
}

/** 本年收入合计, 支出: all columns below are of that flow. */
function wholeFlow(heading: string): Flow | null {
  if (/^(本年)?收入(合计)?$/u.test(heading)) return 'revenue';
  return /^(本年)?支出(合计)?$/u.test(heading) ? 'expenditure' : null;
}

/** 一般公共预算 / 小计 beside 一般公共预算 / 上年结转 is out of both. */
function sumsPeriods(index: number, paths: readonly (readonly string[])[], words: readonly Words[]): boolean {
  const path = paths[index]!;
  if (words[index]!.aspect.period !== undefined || !headingOf(path.at(-1)!).isTotal) return false;
  return paths.some((other, at) => words[at]!.aspect.period === 'carried-in' && isBeside(path, other));
}

/** Are both below the same headings? */
function isBeside(path: readonly string[], other: readonly string[]): boolean {
  return (
    path.length > 1 &&
    other.length === path.length &&
    path.every((part, at) => at + 1 === path.length || part === other[at])
  );
}

/** Beside what was carried in, 本年 and the columns of the sources are spending out of this year's money. */
function isFresh({ period, source }: Partial<Aspect>): boolean {
  return period === 'current' || (period === undefined && source !== undefined);
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
  const counts = [0, 0, 0, 0];
  let coded = 0;
  for (const { code: read, placeholder } of rows) {
    if (!read || placeholder) continue;
    coded += 1;
    const opening = OPENINGS.indexOf(read.code[0]!);
    if (opening >= 0) counts[opening]! += 1;
  }
  const most = counts.findIndex((count) => count * 2 > coded);
  return OPENED[most] ?? heading;
}

/** 项目名称 | 功能科目 | 经济科目: lines named by their project, whose codes only say what it is spent on. */
function listsProjects({ kind, header }: SideContext, { labels }: SideColumns): boolean {
  if (baseKind(kind) !== 'project-list') return false;
  const headings = labels.map((column) => header.paths[column]!.at(-1) ?? '');
  return headings.includes('项目名称') && !headings.some((heading) => headingOf(heading).namesSubject);
}

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

interface LineMode {
  readonly scheme: CodeScheme | null;
  readonly items: boolean;
  readonly across: boolean;
  /** The classification that the heading of the labels names. */
  readonly labelled: CodeScheme | null;
  /** The columns that add up. */
  readonly summed: readonly Figures[];
}

function readLines(context: SideContext, rows: readonly RawRow[], aspect: Aspect, mode: LineMode): TableRow[] {
  const coded = readCodedLines(rows, mode);
  const entities = coded?.entities ?? NO_ENTITIES;
  const units = coded || mode.items ? null : unitLines(rows);
  const read = mapped(rows, (row, at) =>
    lineMeaning(context, row, aspect, mode, namesUnit(entities, at) || units?.has(at) === true),
  );
  const { meanings, structure } = coded
    ? { meanings: read, structure: coded.structure }
    : nestLines(context, rows, read, mode, units);
  const { special, parent } = structure;
  const carries = special.includes('carry') || special.includes('current');
  const natures = meanings.some(({ aspect: { nature } }) => nature !== undefined);
  return mapped(rows, (row, at): TableRow => {
    const kind = special[at]!;
    const whole = parent[at]!;
    const own = meanings[at]!;
    const inherited = whole >= 0 && special[whole] === 'carry' ? meanings[whole]!.aspect.period : undefined;
    const period = kind === 'grand' && carries ? 'total' : inherited;
    const nature = natures ? natureAbove(meanings, structure, at) : undefined;
    return {
      sheet: row.view.sheet.name,
      row: row.row,
      label: row.label,
      code: row.code?.code ?? null,
      misprint: row.code?.misprint ?? null,
      role: roleOf(kind, row.placeholder),
      account: own.account,
      aspect: aspectOfLine(own.aspect, period, nature),
      entity: mode.across && own.account.startsWith('unit:') ? row.label : entityAt(entities, at),
      parent: whole,
    };
  });
}

const NOTHING_SAID: AspectWords = {
  flow: undefined,
  nature: undefined,
  source: undefined,
  period: undefined,
  version: undefined,
};

/** What a line's own words say, and what the lines above say of it. */
function aspectOfLine(own: Partial<Aspect>, period: Period | undefined, nature: Nature | undefined): AspectWords {
  if (own === NO_ASPECT && !period && !nature) return NOTHING_SAID;
  return {
    flow: own.flow,
    nature: nature ?? own.nature,
    source: own.source,
    period: period ?? own.period,
    version: own.version,
  };
}

/** Lines without codes: enumerators and indentation order them, then what they mean and what their figures say. */
function nestLines(
  { accounts, title }: SideContext,
  rows: readonly RawRow[],
  read: readonly Meaning[],
  mode: LineMode,
  units: ReadonlySet<number> | null,
): { readonly meanings: readonly Meaning[]; readonly structure: Structure } {
  if (mode.items) {
    const meanings = withItemTotals(read, title);
    const items = mapped(meanings, ({ account }) => account);
    return { meanings, structure: structureOfItems(rows, items) };
  }
  const labelled = structureOfLabels(rows);
  const printed = units === null ? labelled : nestUnits(rows, labelled, units, mode.summed);
  if (mode.scheme !== null) return { meanings: read, structure: printed };
  const nested = nestByMeaning(rows, read, printed);
  const meanings = withPeriodParts(withoutOwnSubsidies(rows, read, nested), nested);
  const named = nestByName(rows, meanings, nested, accounts);
  return { ...named, structure: withOwnUnits(rows, named.structure, mode.summed) };
}

/**
 * 一、基本支出 / 1、工资福利支出: a member of a classification below a nature is what is spent on it in that nature. Below a
 * total (人员经费合计) it is all there is of it.
 */
function natureAbove(meanings: readonly Meaning[], { parent, special }: Structure, index: number): Nature | undefined {
  const { account, aspect } = meanings[index]!;
  if (aspect.nature !== undefined || !/^(function|economic|government):/u.test(account)) return undefined;
  for (let at = parent[index]!; at >= 0 && special[at] === null; at = parent[at]!) {
    const { nature } = meanings[at]!.aspect;
    if (nature !== undefined) return nature;
  }
  return undefined;
}

function roleOf(kind: SpecialRow, placeholder: boolean): RowRole {
  if (placeholder) return 'placeholder';
  if (kind === 'grand' || kind === 'current') return 'total';
  return kind === 'memo' ? 'memo' : 'item';
}

/** Lines with codes by these, with the units they are read by; null where no codes order the lines. */
function readCodedLines(rows: readonly RawRow[], { scheme, items, summed }: LineMode): CodedLines | null {
  if (items || scheme === null || scheme === 'project' || !rows.some((row) => row.code !== null)) return null;
  const entities = readEntities(rows, scheme !== 'unit');
  const read = withDetailLines(rows, { entities, structure: structureOfCodes(rows, entities) }, summed);
  return { entities: read.entities, structure: withDepartmentAbove(rows, read.structure, summed) };
}

const WHOLE: Meaning = { account: TOTAL, aspect: NO_ASPECT };
const THREE_PUBLIC_TOTAL: Meaning = { account: 'three-public:total', aspect: NO_ASPECT };
/** Of a line without any words. */
const UNNAMED: Meaning = { account: 'label:', aspect: NO_ASPECT };

function lineMeaning(context: SideContext, row: RawRow, aspect: Aspect, mode: LineMode, unitRow: boolean): Meaning {
  const { accounts, kind } = context;
  if (unitRow) return accounts.byCode('unit', row.code?.code ?? (row.around.unitCode || unitNamed(row)));
  if (row.code && mode.scheme && mode.scheme !== 'project') return accounts.byCode(mode.scheme, row.code.code);
  const core = row.around.group !== '' && isGroupTotal(row.shape) ? row.around.group : row.shape.core;
  const version = mode.across ? versionOfLine(core, context.year) : null;
  if (version) return { account: TOTAL, aspect: version };
  if (mode.across) return core === '' || isTotalWord(core) ? WHOLE : accounts.byCode('unit', core);
  if (mode.items) return itemLine(accounts, core);
  if (core === '') return UNNAMED;
  if (isTotalWord(core)) {
    const words = accounts.byLabel(core.replace(/(合计|小计|总计)(数|金额)?$/u, ''), aspect.flow, false, mode.labelled);
    return { account: TOTAL, aspect: words?.account === TOTAL ? words.aspect : {} };
  }
  const base = baseKind(kind);
  if (base === 'project-list') return accounts.byCode('project', core);
  if (base === 'assets') return accounts.byCode('asset', core);
  return accounts.byLabel(core, aspect.flow, false, mode.labelled) ?? accounts.byCode('label', core);
}

/** 2023年 / 2024年 / 增减额 down the first column, the items across: the line says which year's figures it shows. */
function versionOfLine(core: string, year: number | null): Partial<Aspect> | null {
  if (!namesYear(core)) return null;
  const version = readVersion(/^20\d{2}年(度)?$/u.test(core) ? `${core}预算数` : core, year);
  // This year's line: whatever the table says of itself.
  return version === null ? null : version === 'budget' || version === 'final' ? {} : { version };
}

function unitNamed({ shape, around }: RawRow): string {
  return isGroupTotal(shape) ? around.unit : shape.core;
}

/** A line 合计 below or above 三公 items. */
function withItemTotals(read: readonly Meaning[], title: string): readonly Meaning[] {
  const account = wholeOfItems(
    mapped(read, (meaning) => (meaning === THREE_PUBLIC_TOTAL ? null : meaning.account)),
    title,
  );
  if (account === THREE_PUBLIC_TOTAL.account) return read;
  return mapped(read, (meaning) => (meaning === THREE_PUBLIC_TOTAL ? { account, aspect: {} } : meaning));
}

function itemLine(accounts: AccountReader, core: string): Meaning {
  const item = accounts.byLabel(core, null, true);
  if (item?.account.includes(':')) return item;
  return isTotalWord(core) ? THREE_PUBLIC_TOTAL : accounts.byCode('label', core);
}
