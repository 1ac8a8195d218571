import { remembered } from '../workbook';
import type { SheetView } from './sheet-view';
import type { ColumnRole } from './columns';
import type { CodeScheme } from './headings';
import { codeInLabel, makeCodeReader, type CarriedParts, type RowCode } from './codes';
import { isNote, readLabel, type LabelShape } from './text';
import { asideAt } from './foot';
import { isGroupTotal, specialLabel, type SpecialRow } from './special-rows';
import { isTotalWord } from './vocabulary';
import type { SideColumns } from './sides';

/** One body row of a side before its meaning is settled. */
export interface RawRow {
  readonly view: SheetView;
  readonly row: number;
  /** Label as printed, trimmed. */
  readonly label: string;
  readonly shape: LabelShape;
  readonly code: RowCode | null;
  readonly placeholder: boolean;
  readonly special: SpecialRow;
  readonly around: Around;
}

/** What holds for a run of rows, which share it; '' where there is none. */
export interface Around {
  /** Unit (单位) printed in a column of its own, carried down. */
  readonly unit: string;
  /** The unit's code from a column of its own, on the unit's line and on those of its 科目. */
  readonly unitCode: string;
  /** Normalised heading from a label column further left that spans several rows. */
  readonly group: string;
}

export interface ReadRows {
  readonly rows: readonly RawRow[];
  readonly notes: readonly { row: number; column: number; text: string }[];
}

/** What rows print once for those below them, also on the next page. */
export class CarriedDown implements CarriedParts {
  parts: readonly string[] = [];
  around: Around = { unit: '', unitCode: '', group: '' };
}

/**
 * Reads labels and codes of every body row; blank rows are left out, remarks go to the notes.
 * @param carried from the rows above, and kept up.
 */
export function readRows(
  view: SheetView,
  columns: SideColumns,
  roles: readonly ColumnRole[],
  from: number,
  to: number,
  skip: ReadonlySet<number>,
  carried: CarriedDown,
): ReadRows {
  const readCode = makeCodeReader(
    view,
    columns.codes.filter((column) => schemeAt(roles, column) !== 'unit' || columns.codes.length === 1),
    roles,
    carried,
  );
  const unitColumns = columns.labels.filter((column) => {
    const role = roles[column];
    return role?.role === 'label' && role.unitName;
  });
  const nameColumns = columns.labels.filter((column) => !unitColumns.includes(column));
  const names = nameColumns.length > 0 ? nameColumns : columns.labels;
  const rows: RawRow[] = [];
  const notes: { row: number; column: number; text: string }[] = [];
  const unitCodes = columns.codes.filter((column) => schemeAt(roles, column) === 'unit' && columns.codes.length > 1);
  const unitColumn = nameColumns.length > 0 ? unitColumns.at(-1) : undefined;
  for (let row = from; row <= to; row += 1) {
    if (skip.has(row) || (view.sheet.values[row]?.length ?? 0) === 0) continue;
    const first = view.firstFilled(row);
    const aside = first === undefined ? null : asideAt(view, row, first);
    if (aside === 'foot') continue;
    if (first !== undefined && (aside === 'remark' || continuesNotes(view, row, first, notes))) {
      notes.push({ row, column: first, text: view.raw(row, first) });
      continue;
    }
    const { around } = carried;
    const label = labelAt(view, row, names, columns);
    const unit = (unitColumn === undefined ? '' : view.raw(row, unitColumn).trim()) || around.unit;
    const group = names.length > 1 ? groupAt(view, row, names, around.group) : '';
    const unitCode = unitCodes.length > 0 ? unitCodeAt(view, row, unitCodes) : '';
    if (unit !== around.unit || group !== around.group || unitCode !== around.unitCode)
      carried.around = { unit, unitCode, group };
    const raw = makeRow(view, row, label, readCode(row), carried.around, columns);
    if (raw) rows.push(raw);
  }
  return { rows, notes };
}

/** `2. 本表…` below 注：1. …: a sentence by itself right below the notes. */
function continuesNotes(view: SheetView, row: number, first: number, notes: readonly { row: number }[]): boolean {
  const last = notes.at(-1);
  if (last === undefined || last.row !== row - 1 || view.filledCount(row) > 1) return false;
  const text = view.text(row, first);
  return text.length >= SENTENCE && /[，。；,;]/u.test(text);
}

/** No label of a line that reads like a sentence is this short. */
const SENTENCE = 10;

function schemeAt(roles: readonly ColumnRole[], column: number): CodeScheme | null {
  const role = roles[column];
  return role?.role === 'code' ? role.scheme : null;
}

function unitCodeAt(view: SheetView, row: number, unitCodes: readonly number[]): string {
  return unitCodes.map((column) => view.text(row, column)).find((text) => /^\d{3,12}$/u.test(text)) ?? '';
}

function makeRow(
  view: SheetView,
  row: number,
  label: string | null,
  code: RowCode | null,
  around: Around,
  columns: SideColumns,
): RawRow | null {
  if (label === null && code === null && !hasFigures(view, row, columns)) return null;
  const words = readWords(code?.name ?? label ?? '');
  const { label: name, shape, code: own } = (code === null && words.afterCode) || words;
  const placeholder = words.placeholder && !hasFigures(view, row, columns);
  return {
    view,
    row,
    label: name,
    shape,
    code: code ?? own,
    placeholder,
    special: placeholder ? 'placeholder' : (code ?? own) !== null ? null : specialIn(around.group, words),
    around,
  };
}

function hasFigures(view: SheetView, row: number, { amounts }: SideColumns): boolean {
  return amounts.some((column) => view.value(row, column) !== null);
}

/** 合计 or 小计 in a group of lines sums that group only. */
function specialIn(group: string, { special, shape }: Words): SpecialRow {
  return group !== '' && special === 'grand' && isGroupTotal(shape) ? null : special;
}

interface Named {
  /** Trimmed. */
  readonly label: string;
  readonly shape: LabelShape;
  readonly code: RowCode | null;
}

/** What a label says by itself; what counts only on rows without code is worked out for these. */
class Words implements Named {
  readonly label: string;
  readonly shape: LabelShape;
  readonly code = null;
  readonly placeholder: boolean;
  private opening: Named | null | undefined;
  private sums: SpecialRow | undefined;

  constructor(label: string) {
    this.label = label.trim();
    this.shape = readLabel(label);
    const { core, level } = this.shape;
    this.placeholder = /^(…+|\.{2,}|[xX×]{2,}.*)$/u.test(core) || (core === '' && level > 0);
  }

  /** The same where the label opens with a code. */
  get afterCode(): Named | null {
    return this.opening === undefined ? (this.opening = openingCode(this.shape)) : this.opening;
  }

  get special(): SpecialRow {
    return this.sums === undefined ? (this.sums = specialLabel(this.shape)) : this.sums;
  }
}

function openingCode(shape: LabelShape): Named | null {
  const found = codeInLabel(shape.core);
  if (!found) return null;
  const { code, name } = found;
  return { label: name, shape: { ...shape, core: name }, code: { code, raw: code } };
}

const readWords = remembered((label) => new Words(label));

/** A heading in the first of several label columns holds for the rows below until the next one. */
function groupAt(view: SheetView, row: number, names: readonly number[], carried: string): string {
  const first = names[0]!;
  const area = view.mergeAt(row, first);
  if (area && area.right >= names[1]!) return '';
  const text = view.spannedText(row, first);
  if (text === '') return view.text(row, names[1]!) === '' ? '' : carried;
  return isTotalWord(text) ? '' : text;
}

/** The row's words: the last filled name column, else a total word standing in a code column or merged across. */
function labelAt(view: SheetView, row: number, names: readonly number[], columns: SideColumns): string | null {
  for (let index = names.length - 1; index >= 0; index -= 1) {
    if (view.hasText(row, names[index]!)) return view.raw(row, names[index]!);
  }
  const first = columns.amounts[0] ?? Infinity;
  const candidates = [...columns.codes, ...columns.labels];
  for (const column of candidates) {
    const text = view.text(row, column);
    if (text !== '' && !/^\d[\d\s.-]*$/u.test(text)) return view.raw(row, column);
  }
  for (const column of names) {
    const area = view.mergeAt(row, column);
    if (area && area.left <= column && area.top <= row) {
      const text = view.raw(area.top, area.left);
      if (text.trim() !== '' && area.left < first) return text;
    }
  }
  const left = Math.min(...candidates, first);
  for (let column = left - 1; column >= 0 && names.length > 0; column -= 1) {
    const text = view.text(row, column);
    if (text === '') continue;
    return isTotalWord(text) || isNote(text) ? view.raw(row, column) : null;
  }
  return null;
}
