import { formatFen, quantumOf, UNITS, type FigureAmount, type Measured, type Unit } from '../../amounts';
import { readFormsBySheet, type Amount, type Indicator, type PerformanceForm } from '../../performance';
import type { StandardTable } from '../../tables';
import { formatCell, Memory, remembered, type CellRef, type CellValue } from '../../workbook';
import { ownSheets } from '../disclosure/sheet-texts';
import type { Fix, RelatedCell, Site } from '../model';
import type { Observation, RuleContext, Unchecked } from '../rule';
import { rememberedLook, tablesAt, type Look } from '../scope';

/** The filled-in forms of one sheet, with the tables of the book that stand there. */
interface SheetForms {
  readonly forms: readonly PerformanceForm[];
  /** Forms with a place for indicators and nothing filled in. */
  readonly empty: readonly PerformanceForm[];
  readonly tables: readonly StandardTable[];
}

/** The filled-in performance forms of the sheets a book answers for, sheet by sheet, in one list, and those of projects. */
interface OwnForms {
  readonly sheets: readonly SheetForms[];
  readonly forms: readonly PerformanceForm[];
  readonly projects: readonly PerformanceForm[];
}

const ownOnes = new Memory<OwnForms>();
const bySheet = new Memory<SheetForms>();
const listed = new Memory<OwnForms>();
const NO_FORMS: OwnForms = { sheets: [], forms: [], projects: [] };

/** Empty forms are apart: there is nothing to check in them but that they are empty. */
function findOwnForms(context: RuleContext): OwnForms {
  return ownOnes.answer([context.book, context.workbook], () => {
    const own = new Set(ownSheets(context).map(({ name }) => name));
    const sheets = readFormsBySheet(context.workbook, context.book.recognition.tables).flatMap((forms) => {
      const [first] = forms;
      if (!first || !own.has(first.sheet)) return [];
      const tables = tablesAt(context, first.sheet);
      return bySheet.answer([forms, ...tables], () => ({
        forms: forms.filter(isFilled),
        empty: forms.filter(isEmptyForm),
        tables,
      }));
    });
    const [first, ...others] = sheets;
    if (!first) return NO_FORMS;
    return listed.answer([first, ...others], () => {
      const forms = sheets.flatMap((sheet) => sheet.forms);
      return { sheets, forms, projects: forms.filter(isProject) };
    });
  });
}

/** The same list while the forms, and the tables that stand beside them, stay the same. */
export function ownForms(context: RuleContext): readonly PerformanceForm[] {
  return findOwnForms(context).forms;
}

function isFilled(form: PerformanceForm): boolean {
  return !isEmptyForm(form) && (form.projectName !== null || form.duties.length > 0 || form.indicators.some(isNamed));
}

/** The head may name the project: of its targets, its money and its purpose nothing is said. */
function isEmptyForm({ columns, indicators, duties, tasks, goals, purpose, money, natures }: PerformanceForm): boolean {
  const amounts = money.flatMap(({ total, fiscal, carried, others }) => [total, fiscal, carried, ...others]);
  return (
    columns.length > 0 &&
    duties.length + tasks.length + goals.length === 0 &&
    purpose === null &&
    indicators.every((one) => !isNamed(one) && !isMeasured(one)) &&
    ![...amounts, natures.basic, natures.project].some(hasAmount)
  );
}

function isMeasured({ target, description, grades }: Indicator): boolean {
  return (target !== null && target.text !== '') || description !== null || grades.some(({ text }) => text !== '');
}

/** Forms of single projects: those with a budget and targets of their own. The same list as long as {@link ownForms}. */
export function projectForms(context: RuleContext): readonly PerformanceForm[] {
  return findOwnForms(context).projects;
}

export function isProject({ kind }: PerformanceForm): boolean {
  return kind === 'project' || kind === 'application';
}

type Said = Observation | Unchecked;

/** Tells what is seen. */
export type Say = (said: Said) => void;

/** Looks at one form; most say nothing, so they are told where to say it instead of handing over a list each. */
type LookAtForm = (form: PerformanceForm, context: RuleContext, say: Say) => void;

/** Form by form: what is said of the forms of a sheet is kept together. */
export function eachForm(look: LookAtForm): (context: RuleContext) => Iterable<Said> {
  const remembered = rememberedLook(({ forms }: SheetForms, context) => {
    const all: Said[] = [];
    const say = (said: Said): void => {
      all.push(said);
    };
    for (const form of forms) look(form, context, say);
    return all;
  });
  return (context) => {
    const { sheets } = findOwnForms(context);
    // Most workbooks have their forms on one sheet.
    return sheets.length === 1
      ? remembered(sheets[0]!, [], context)
      : sheets.flatMap((sheet) => remembered(sheet, [], context));
  };
}

/** The empty forms of the sheets a book answers for. */
export function emptyForms(context: RuleContext): readonly PerformanceForm[] {
  return findOwnForms(context).sheets.flatMap(({ empty }) => empty);
}

/** The same for forms of single projects. */
export function eachProject(look: LookAtForm): (context: RuleContext) => Iterable<Said> {
  return eachForm((form, context, say) => {
    if (isProject(form)) look(form, context, say);
  });
}

/** All forms at once, for rules that compare them. */
export function allForms(look: Look<readonly PerformanceForm[], Said>): (context: RuleContext) => Iterable<Said> {
  const remembered = rememberedLook(look);
  return (context) => {
    const forms = ownForms(context);
    return forms.length > 0 ? remembered(forms, [], context) : [];
  };
}

export function isNamed({ name }: Indicator): boolean {
  return name !== null;
}

/** The form in a reader's words: the project's name, else the title, else the sheet. */
export function nameOf(form: PerformanceForm): string {
  return onOneLine(form.projectName?.text ?? form.title?.text ?? form.sheet);
}

const onOneLine = remembered((text) => text.replace(/\s+/gu, ' ').trim());

/** Stays the same when the form moves: the project's code, else its name. */
export function keyOf(form: PerformanceForm): string {
  return (form.projectCode?.text ?? nameOf(form)).replace(/\s+/gu, '');
}

export function siteAtCell(at: CellRef, label = formatCell(at.row, at.column)): Site {
  return { sheet: at.sheet, row: at.row, column: at.column, label: label.replace(/\s+/gu, ' ').slice(0, 60) };
}

interface Seen extends Omit<Observation, 'site' | 'tables' | 'key' | 'data'> {
  readonly form: PerformanceForm;
  readonly at: CellRef;
  readonly label?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** What is meant within the form. */
  readonly key: string;
}

/** An observation on a cell of a form; `form` in the data is the form's name. */
export function seen(context: RuleContext, { form, at, label, data, key, ...rest }: Seen): Observation {
  return {
    ...rest,
    data: { form: nameOf(form), ...data },
    site: siteAtCell(at, label),
    tables: tablesOf(context, form),
    key: `${keyOf(form)}|${key}`,
  };
}

/** Where a finding on all indicators stands: the block's header, in a list of projects the project's own row. */
export function headOf({ columns, projectName, area }: PerformanceForm): CellRef {
  const header = columns[0]!.at;
  return header.row < area.top && projectName ? projectName.at : header;
}

/** Ids of the recognised tables a form stands in. */
export function tablesOf(context: RuleContext, { sheet, area }: PerformanceForm): string[] {
  const ids: string[] = [];
  for (const { id, sheet: name, range } of tablesAt(context, sheet))
    if (name === sheet && range.top <= area.bottom && range.bottom >= area.top) ids.push(id);
  return ids;
}

/** Fen of an amount; 0 for blanks and dashes; null where there is no readable figure. */
export function fenOfAmount({ figure }: Amount): number | null {
  if (figure.kind === 'amount') return figure.fen;
  return figure.kind === 'blank' || figure.kind === 'dash' ? 0 : null;
}

/** An amount with a figure in it. */
export type FilledAmount = Amount & { readonly figure: FigureAmount };

export function hasAmount(amount: Amount | null): amount is FilledAmount {
  return amount?.figure.kind === 'amount';
}

/** Forms are filled in to the hundredth: 12 stands for 12.00, not for anything that rounds to it. */
const USUAL_DECIMALS = 2;

/** An amount with the size of its last decimal. */
export function measureAmount({ figure, unit }: Amount): Measured {
  if (figure.kind !== 'amount') return { fen: 0, quantum: 1 };
  return { fen: figure.fen, quantum: quantumOf(Math.max(figure.decimals, USUAL_DECIMALS), unit ?? UNITS.万元) };
}

export function relatedAmount(amount: Amount, role: RelatedCell['role']): RelatedCell {
  const fen = amount.figure.kind === 'amount' ? amount.figure.fen : null;
  return { ...siteAtCell(amount.at, amount.label), role, fen, unit: amount.unit ?? UNITS.万元 };
}

/** Plain text with as many decimals as it needs, at most the unit's. */
export function inUnit(fen: number, unit: Unit): string {
  return formatFen(fen, unit, unit.power).replace(/\.?0+$/u, '') + unit.name;
}

/** An amount of fen as the number a cell of that unit stores. */
export function numberIn(fen: number, unit: Unit): number {
  return Number(formatFen(fen, unit, unit.power));
}

export function setValue(
  at: CellRef,
  value: CellValue,
  title: { zh: string; en: string },
  kind: Fix['kind'] = 'suggestion',
): Fix {
  const edit = { kind: 'set-value' as const, at: { sheet: at.sheet, row: at.row, column: at.column }, value };
  return { title, kind, edits: [edit] };
}
