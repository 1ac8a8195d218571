import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import { readIndicatorHeader, type IndicatorHeader } from './header';
import { SAYS } from './words';

/** The rows of one form on its sheet, both inclusive. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** {@link NO_CELL} where the form has none. */
  readonly title: FormCell;
  readonly headers: readonly IndicatorHeader[];
}

/** What tells a form from others: bits of `SAYS`, of code, name and entity. */
type Identity = number;

const LONGEST_TITLE = 60;

/** A form of which more rows may follow. */
interface Draft {
  readonly first: number;
  readonly title: FormCell;
  readonly headers: IndicatorHeader[];
  identity: Identity;
}

/**
 * Cuts a sheet into forms: a new one starts at a title, at a 项目编码 or 项目名称 that comes again, and at one that comes
 * after an indicator block. One pass over the rows.
 */
export function findSegments(view: FormSheet): Segment[] {
  const segments: Segment[] = [];
  let open = start(0, NO_CELL);
  /** From 续表 on until the indicators go on: a page may print again whose form it is. */
  let goesOn = false;
  const close = (last: number): void => {
    const { first, title, headers, identity } = open;
    if (headers.length > 0 || (title !== NO_CELL && identity !== 0)) segments.push({ first, last, title, headers });
  };
  for (let row = 0; row < view.rowCount; row += 1) {
    const title = titleAt(view, row);
    if (title !== NO_CELL) {
      if (open.title !== NO_CELL || open.headers.length > 0 || open.identity !== 0) close(row - 1);
      open = start(row, title);
    }
    const header = readIndicatorHeader(view, row);
    if (header) {
      open.headers.push(header);
      goesOn = false;
      row = header.last;
      continue;
    }
    goesOn = open.headers.length > 0 && (goesOn || isContinued(view, row));
    const identity = identityAt(view, row);
    if (identity === 0 || goesOn) continue;
    if (open.headers.length > 0 || (open.identity & identity) !== 0) {
      const first = topOf(view, row, open.headers.at(-1)?.last ?? open.first);
      close(first - 1);
      open = start(first, NO_CELL);
    }
    open.identity |= identity;
  }
  close(view.rowCount - 1);
  return segments;
}

function start(first: number, title: FormCell): Draft {
  return { first, title, headers: [], identity: 0 };
}

function titleAt(view: FormSheet, row: number): FormCell {
  const only = view.first(row);
  return view.filled(row) === 1 && view.words(only).isTitle ? only : NO_CELL;
}

/** 续表, or the title with （续） behind it, on a line of its own. */
function isContinued(view: FormSheet, row: number): boolean {
  if (view.filled(row) !== 1) return false;
  const { text, folded } = view.words(view.first(row));
  return text.length <= LONGEST_TITLE && text.includes('续') && /续\)?$|续表/u.test(folded);
}

/** 项目编码, 项目名称 and 部门名称 followed by a value: as headings of columns they are followed by another heading. */
function identityAt(view: FormSheet, row: number): Identity {
  let identity = 0;
  if (!view.says(row, SAYS.code | SAYS.name | SAYS.entity | SAYS.colon)) return identity;
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1)
    identity |= inlineIdentity(view.text(cell)) || labelledIdentity(view, cell);
  return identity;
}

function inlineIdentity(text: string): Identity {
  const inline = text.startsWith('项目') ? /^项目(名称|编码|代码)\s*[:：]\s*\S/u.exec(text)?.[1] : undefined;
  return inline === undefined ? 0 : inline === '名称' ? SAYS.name : SAYS.code;
}

function labelledIdentity(view: FormSheet, cell: FormCell): Identity {
  const { label, text } = view.words(cell);
  if (label !== 'code' && label !== 'name' && !(label === 'entity' && text.includes('名称'))) return 0;
  const right = view.rightOf(cell);
  return right !== NO_CELL && isHeading(view, right) ? 0 : SAYS[label];
}

function isHeading(view: FormSheet, cell: FormCell): boolean {
  const { label, column } = view.words(cell);
  if (column !== null) return true;
  return label !== null && label !== 'code' && label !== 'name' && label !== 'entity' && label !== 'known';
}

/** Lines directly above (department, unit) belong to the form below them. */
function topOf(view: FormSheet, row: number, after: number): number {
  let first = row;
  while (first - 1 > after && first > row - 3) {
    const filled = view.filled(first - 1);
    if (filled === 0 || filled > 2 || !namesDepartment(view, first - 1)) break;
    first -= 1;
  }
  return first;
}

function namesDepartment(view: FormSheet, row: number): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) if (/单位[:：]|^\d{3,}/u.test(view.text(cell))) return true;
  return false;
}
