import type { Block } from './blocks';
import { codeInLabel, makeCodeReader } from './codes';
import type { Draft } from './draft';
import type { Header } from './header';
import type { Unplaced } from './model';
import type { Plan, Rest, Segment } from './plan';
import { sameTexts, type SheetView } from './sheet-view';
import { asideAt } from './foot';
import { isFigureText, readLabel } from './text';
import { isTotalWord } from './vocabulary';

export type Item = Plan | Draft | Rest | Unplaced;

export const isPlan = (item: Item): item is Plan => 'segments' in item;
export const isRest = (item: Item): item is Rest => 'unplaced' in item;
const isUnplaced = (item: Item): item is Unplaced => 'reason' in item;

/** Puts tables together that run on over several blocks or sheets; `items` in the order they stand. */
export function joinContinuations(items: readonly Item[]): { tables: (Plan | Draft)[]; unplaced: Unplaced[] } {
  const tables: (Plan | Draft)[] = [];
  const unplaced: Unplaced[] = [];
  for (const item of items) {
    const last = tables.at(-1);
    const more = last && isPlan(last) ? continuationOf(last, item) : null;
    if (more) tables[tables.length - 1] = { ...(last as Plan), segments: [...(last as Plan).segments, ...more] };
    else if (isUnplaced(item)) unplaced.push(item);
    else if (isRest(item)) unplaced.push(item.unplaced);
    else tables.push(item);
  }
  return { tables, unplaced };
}

/** The segments that an item adds to the table before it; null when it adds none. */
function continuationOf(last: Plan, item: Item): readonly Segment[] | null {
  if (isRest(item)) {
    const { view, block } = item;
    const repeated = block.header !== null && sameHeader(last.header, block.header);
    // Lines without figures (使用非财政拨款结余 | 结余分配) on top of a page look like a header.
    const header = repeated ? block.header : { ...last.header, first: block.top, last: block.top - 1 };
    const segment = { view, block, header };
    if (!repeated && !fitsColumns(last, segment)) return null;
    return saysContinued(view, block) || goesOn(last, segment) || hasNoOrder(last, segment) ? [segment] : null;
  }
  const segments = isPlan(item) ? underSameHeader(last, item) : null;
  if (!isPlan(item) || !segments) return null;
  const [first] = segments;
  const { view, block } = first!;
  if (saysContinued(view, block)) return segments;
  // Told by its header alone it may be taken for a table of another kind.
  const sameKind = last.decision.kind === item.decision.kind || item.decision.byHeader === true;
  if (!sameKind) return null;
  if (block.title === null) return goesOn(last, first!) ? segments : null;
  // A page that prints the title again; the same table of another unit has a total of its own.
  if (item.title !== last.title || item.frame.entity !== last.frame.entity) return null;
  const hasOwn = hasTableTotal(last, first!);
  const onlyOneTotal = hasOwn !== last.segments.some((one) => hasTableTotal(last, one));
  return goesOn(last, first!) || onlyOneTotal || (!hasOwn && leavesUnitOut(last, first!)) ? segments : null;
}

/** The segments of an item with the header of the table before it, if it prints that again; null if it does not. */
function underSameHeader(last: Plan, item: Plan): readonly Segment[] | null {
  if (sameHeader(last.header, item.header)) return item.segments;
  // Lines without figures below the header look like more of it.
  const [first, ...others] = item.segments;
  const own = last.segments[0]!;
  const { first: top, last: bottom } = own.header;
  const offset = first!.header.first - top;
  if (bottom + offset > first!.header.last) return null;
  for (let row = top; row <= bottom; row += 1) if (!sameTexts(own.view, row, first!.view, row + offset)) return null;
  return [{ ...first!, header: { ...last.header, first: top + offset, last: bottom + offset } }, ...others];
}

/** A table by units whose first line names none goes on with the unit above. */
function leavesUnitOut({ columns, roles }: Plan, { view, block, header }: Segment): boolean {
  if (header.last >= block.bottom) return false;
  return columns.some(({ labels }) =>
    labels.some((column) => {
      const role = roles[column];
      return role?.role === 'label' && role.unitName && view.text(header.last + 1, column) === '';
    }),
  );
}

/** Does a segment print the line for all of its table, 合计 or 总计, in whichever label or code column, first or last? */
function hasTableTotal({ columns }: Plan, { view, block, header }: Segment): boolean {
  const labels = columns.flatMap((side) => [...side.codes, ...side.labels]);
  for (let row = header.last + 1; row <= block.bottom; row += 1) {
    if (block.repeats.has(row)) continue;
    if (labels.some((column) => /^(收入|支出)?[合总]计$/u.test(view.text(row, column)))) return true;
  }
  return false;
}

/** 续表, （续） in the sheet's name or above the header. */
function saysContinued(view: SheetView, block: Block): boolean {
  if (/续表|\(续\)|续\d*$/u.test(view.name)) return true;
  for (let row = block.top; row < (block.header?.first ?? block.top); row += 1) {
    for (const column of view.filled(row)) if (/续表|[（(]续[)）]/u.test(view.text(row, column))) return true;
  }
  return false;
}

function sameHeader(a: Header, b: Header): boolean {
  return (
    a.paths.length === b.paths.length && a.paths.every((path, column) => path.join('/') === b.paths[column]!.join('/'))
  );
}

/** Rows without a header: figures stand where the table before has them, codes and names where it has those. */
function fitsColumns({ roles, columns }: Plan, { view, block }: Segment): boolean {
  if (view.columnCount > roles.length || (block.title && /(表|情况)$/u.test(readLabel(block.title.text).core)))
    return false;
  const codes = new Set(columns.flatMap((side) => side.codes));
  const amounts = new Set(columns.flatMap((side) => side.amounts));
  let figures = 0;
  for (let row = block.top; row <= block.bottom; row += 1) {
    const first = view.firstFilled(row);
    if (first === undefined || asideAt(view, row, first) !== null) continue;
    for (const column of view.filled(row)) {
      const text = view.text(row, column);
      // A dash in the place of a figure is read like one.
      const isFigure = isFigureText(text) || /^[-—–/]+$/u.test(text);
      if (amounts.has(column)) {
        if (!isFigure) return false;
        figures += 1;
      } else if (codes.has(column) && !isFigure && !isTotalWord(text)) return false;
    }
  }
  return figures > 0;
}

/** The codes of the rows go on where the last ended, 二十一、 follows 二十、, or the 总计 is still to come; no total stands in between. */
function goesOn(last: Plan, segment: Segment): boolean {
  const before = last.segments.at(-1)!;
  const codes = codesIn(last, before);
  if (last.columns[0]!.codes.length > 0 || codes.some((code) => code !== null)) {
    const end = codes.at(-1) ?? null;
    const start = codesIn(last, segment).find((code) => code !== null);
    if (end === null || start === undefined) return false;
    return (
      start > end || lacksCode(last, before, before.block.bottom) || lacksCode(last, segment, segment.header.last + 1)
    );
  }
  return last.columns.some(({ labels }) => {
    const end = ordinalsIn(labels, before).at(-1);
    if (end === undefined || hasClosingTotal(labels, before)) return false;
    const next = ordinalsIn(labels, segment)[0];
    return next === end + 1 || (next === undefined && hasClosingTotal(labels, segment));
  });
}

/** A line between the codes that has none names a unit, whose codes begin anew. */
function lacksCode(last: Plan, segment: Segment, row: number): boolean {
  const { view } = segment;
  if (codesBetween(last, segment, row, row).length > 0) return false;
  return last.columns[0]!.labels.some((column) => /^[\p{sc=Han}()]{4,}$/u.test(view.text(row, column)));
}

/** Labelled lines in no order of codes or ordinals, of which none can be said to come too early; the total may be among them. */
function hasNoOrder(last: Plan, segment: Segment): boolean {
  const before = last.segments.at(-1)!;
  const isOrdered = (one: Segment): boolean =>
    ascend(codesIn(last, one)) || last.columns.some(({ labels }) => ordinalsIn(labels, one).length > 0);
  if (isOrdered(before) || isOrdered(segment) || (hasTableTotal(last, before) && hasTableTotal(last, segment)))
    return false;
  const { view, block, header } = segment;
  for (let row = header.last + 1; row <= block.bottom; row += 1) {
    const isLabelled = last.columns.some(({ codes, labels }) =>
      [...codes, ...labels].some((column) => view.hasText(row, column)),
    );
    if (!isLabelled && view.filledCount(row) > 0) return false;
  }
  return true;
}

/** Is there an order in the codes? */
function ascend(codes: readonly (string | null)[]): boolean {
  const printed = codes.filter((code) => code !== null);
  return printed.length > 0 && printed.every((code, at) => at === 0 || code > printed[at - 1]!);
}

/** The codes of a segment's first side, also those in front of names, in the order they stand; null where a total does. */
function codesIn(plan: Plan, segment: Segment): (string | null)[] {
  return codesBetween(plan, segment, segment.header.last + 1, segment.block.bottom);
}

function codesBetween(
  { columns, roles }: Plan,
  { view, block }: Segment,
  top: number,
  bottom: number,
): (string | null)[] {
  const { codes: own, labels } = columns[0]!;
  const read = own.length > 0 ? makeCodeReader(view, own, roles) : (row: number) => labelCode(view, row, labels);
  const codes: (string | null)[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (block.repeats.has(row)) continue;
    const code = read(row)?.code ?? null;
    if (code !== null || view.filled(row).some((column) => isTotalWord(view.text(row, column)))) codes.push(code);
  }
  return codes;
}

function labelCode(view: SheetView, row: number, labels: readonly number[]): { code: string } | null {
  for (const column of labels) {
    const found = codeInLabel(view.text(row, column));
    if (found) return found;
  }
  return null;
}

/** Does the 总计 of a side stand in a segment? A 合计 closes none: what is carried over (上年结转) may follow it. */
function hasClosingTotal(labels: readonly number[], { view, block, header }: Segment): boolean {
  for (let row = header.last + 1; row <= block.bottom; row += 1)
    if (labels.some((column) => view.text(row, column).endsWith('总计'))) return true;
  return false;
}

const DIGITS = '〇一二三四五六七八九';

/** The numbers of 一、二、… down the label columns of a segment. */
function ordinalsIn(labels: readonly number[], { view, block, header }: Segment): number[] {
  const ordinals: number[] = [];
  for (let row = header.last + 1; row <= block.bottom; row += 1) {
    for (const column of labels) {
      const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)、/u.exec(view.text(row, column));
      if (!match) continue;
      const [, tens = '', ten = '', ones = ''] = match;
      if (ten === '' && tens !== '' && ones !== '') continue;
      ordinals.push(
        ten === ''
          ? DIGITS.indexOf(tens + ones)
          : (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones || '〇')),
      );
    }
  }
  return ordinals;
}
