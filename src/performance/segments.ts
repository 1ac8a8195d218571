import type { FormCell, FormSheet } from './form-sheet';
import { readIndicatorHeader, type IndicatorHeader } from './header';
import { SAYS } from './words';

/** The rows of one form on its sheet, both inclusive. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly title: FormCell | null;
  readonly headers: readonly IndicatorHeader[];
}

type Identity = 'code' | 'name' | 'entity';
const NO_IDENTITY: readonly Identity[] = [];

interface Draft {
  first: number;
  title: FormCell | null;
  headers: IndicatorHeader[];
  identity: Set<Identity>;
}

/**
 * Cuts a sheet into forms: a new one starts at a title, at a 项目编码 or 项目名称 that comes again, and at one that comes
 * after an indicator block. One pass over the rows.
 */
export function findSegments(view: FormSheet): Segment[] {
  const segments: Segment[] = [];
  let open: Draft = start(0, null);
  const close = (last: number): void => {
    const { first, title, headers, identity } = open;
    if (headers.length > 0 || (title !== null && identity.size > 0)) segments.push({ first, last, title, headers });
  };
  for (let row = 0; row < view.rows.length; row += 1) {
    const title = titleAt(view, row);
    if (title && (open.title !== null || open.headers.length > 0 || open.identity.size > 0)) {
      close(row - 1);
      open = start(row, title);
    } else if (title) {
      open = start(row, title);
    }
    const header = readIndicatorHeader(view, row);
    if (header) {
      open.headers.push(header);
      row = header.last;
      continue;
    }
    const identity = identityAt(view, row);
    if (identity.length === 0) continue;
    if (open.headers.length > 0 || identity.some((key) => open.identity.has(key))) {
      const first = topOf(view, row, open.headers.at(-1)?.last ?? open.first);
      close(first - 1);
      open = start(first, null);
    }
    for (const key of identity) open.identity.add(key);
  }
  close(view.rows.length - 1);
  return segments;
}

function start(first: number, title: FormCell | null): Draft {
  return { first, title, headers: [], identity: new Set() };
}

function titleAt(view: FormSheet, row: number): FormCell | null {
  const cells = view.row(row);
  const [only] = cells;
  return only && cells.length === 1 && only.words.isTitle ? only : null;
}

/** 项目编码, 项目名称 and 部门名称 followed by a value: as headings of columns they are followed by another heading. */
function identityAt(view: FormSheet, row: number): readonly Identity[] {
  if (!view.says(row, SAYS.code | SAYS.name | SAYS.entity | SAYS.colon)) return NO_IDENTITY;
  const found: Identity[] = [];
  for (const cell of view.row(row)) {
    const identity = inlineIdentity(cell) ?? labelledIdentity(view, cell);
    if (identity) found.push(identity);
  }
  return found;
}

function inlineIdentity({ text }: FormCell): Identity | null {
  const inline = text.startsWith('项目') ? /^项目(名称|编码|代码)\s*[:：]\s*\S/u.exec(text)?.[1] : undefined;
  return inline === undefined ? null : inline === '名称' ? 'name' : 'code';
}

function labelledIdentity(view: FormSheet, cell: FormCell): Identity | null {
  const { label } = cell;
  if (label !== 'code' && label !== 'name' && !(label === 'entity' && cell.text.includes('名称'))) return null;
  const right = view.rightOf(cell);
  return right !== null && (isHeading(right) || right.words.column !== null) ? null : label;
}

function isHeading({ label }: FormCell): boolean {
  return label !== null && label !== 'code' && label !== 'name' && label !== 'entity' && label !== 'known';
}

/** Lines directly above (department, unit) belong to the form below them. */
function topOf(view: FormSheet, row: number, after: number): number {
  let first = row;
  while (first - 1 > after && first > row - 3) {
    const cells = view.row(first - 1);
    if (cells.length === 0 || cells.length > 2 || !cells.some(({ text }) => /单位[:：]|^\d{3,}/u.test(text))) break;
    first -= 1;
  }
  return first;
}
