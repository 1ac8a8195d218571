import { mapped } from '../workbook';
import type { Account } from './model';
import { entityAt, namesUnit, type Entities } from './entities';
import type { RawRow } from './rows';
import { wholeOfPeriod } from './period-parts';
import { THREE_PUBLIC_TREE } from './trees';
import { isGroupTotal, type SpecialRow } from './special-rows';
import { namesYear, readSource } from './vocabulary';

/**
 * The tree of a side's lines: which row adds up into which. `parent[i]` is an index into the rows, -1 for none.
 * `special` tells total rows from items; `memo` rows (其中) are never added.
 */
export interface Structure {
  readonly parent: Int32Array;
  readonly special: readonly SpecialRow[];
}

/** Tables without codes: enumerators and indentation make the tree, total words its roots. */
export function structureOfLabels(rows: readonly RawRow[]): Structure {
  const special = withSubtotals(rows, specialsOf(rows));
  const parent = new Int32Array(rows.length).fill(-1);
  nestEnumerated(rows, special, parent);
  goOnMemos(rows, special, parent);
  hangOnTotals(rows, special, parent);
  return { parent, special };
}

function specialsOf(rows: readonly RawRow[]): SpecialRow[] {
  return mapped(rows, ({ special }) => special);
}

/** 小计 / 上年结转 / 总计: a plain total followed by what is carried over and by another total sums this year only. */
function withSubtotals(rows: readonly RawRow[], special: SpecialRow[]): SpecialRow[] {
  return mapped(special, (kind, index) => {
    if (kind !== 'grand' || !isGroupTotal(rows[index]!.shape)) return kind;
    const next = special.indexOf('grand', index + 1);
    return next > 0 && special.slice(index, next).includes('carry') ? 'current' : kind;
  });
}

function depthOf(row: RawRow): number {
  if (row.shape.level > 0) return row.shape.level;
  if (row.around.group !== '') return isGroupTotal(row.shape) ? 1 : 2;
  return 0;
}

interface Line {
  readonly index: number;
  readonly depth: number;
  readonly indent: number;
}

function nestEnumerated(rows: readonly RawRow[], special: SpecialRow[], parent: Int32Array): void {
  const stack: Line[] = [];
  let openCarry: number | null = null;
  /** 一、本年收入 or 二、上年结转: plain lines right below are its parts, however they are indented. */
  let heading: { index: number; kind: SpecialRow } | null = null;
  rows.forEach((row, index) => {
    const kind = special[index] ?? null;
    const depth = depthOf(row);
    if (kind === 'placeholder') return;
    if (kind === 'memo') {
      parent[index] = stack.at(-1)?.index ?? index - 1;
      return;
    }
    const whole = depth === 0 ? wholeOfPeriod(rows, index) : -1;
    if (whole >= 0) {
      parent[index] = whole;
      if (kind === 'current') special[index] = null;
      return;
    }
    if (depth === 0 && (kind === 'grand' || kind === 'current' || kind === 'carry')) {
      stack.length = 0;
      heading = null;
      openCarry = kind === 'carry' ? index : null;
      return;
    }
    if (openCarry !== null && kind === null && (depth > 0 ? readSource(row.shape.core) !== null : isBudget(row))) {
      parent[index] = openCarry;
      return;
    }
    openCarry = null;
    if (
      depth === 0 &&
      heading !== null &&
      kind === null &&
      (heading.kind === 'current' || readSource(row.shape.core) !== null)
    ) {
      parent[index] = heading.index;
      return;
    }
    heading = depth > 0 && (kind === 'current' || kind === 'carry') ? { index, kind } : null;
    const indent = row.shape.indent;
    while (stack.length > 0 && !isPartOf(row, depth, stack.at(-1)!, rows)) stack.pop();
    parent[index] = stack.at(-1)?.index ?? -1;
    stack.push({ index, depth, indent });
  });
}

/**
 * 一、基本支出 / 其中：工资福利支出 / 商品和服务支出: the plain lines right after a 其中 are named by it, too, if they stand below
 * the same line or nothing shows by indentation where they stand, and 二、 follows.
 */
function goOnMemos(rows: readonly RawRow[], special: SpecialRow[], parent: Int32Array): void {
  for (let at = 1; at < rows.length; at += 1) {
    if (special[at - 1] !== 'memo' || special[at] !== null) continue;
    const { level } = rows[at]!.shape;
    // 其中：（1）… / （2）…
    if (level > 0 && level !== rows[at - 1]!.shape.level) continue;
    const whole = parent[at - 1]!;
    if (whole < 0 || (parent[at] !== whole && !standsWithin(rows, special, at, whole))) continue;
    special[at] = 'memo';
    parent[at] = whole;
  }
}

/** Does the next line after the plain ones go on the enumeration of the line that may be the whole of these? */
function standsWithin(rows: readonly RawRow[], special: readonly SpecialRow[], at: number, whole: number): boolean {
  const { level } = rows[whole]!.shape;
  if (level === 0) return false;
  const next = rows.findIndex(({ shape }, index) => index > at && (shape.level > 0 || special[index] !== null));
  return next >= 0 && special[next] === null && rows[next]!.shape.level === level;
}

/** 一般公共预算财政拨款, 政府性基金 …: below 年初财政拨款结转和结余 its three funds, enumerated or not. */
function isBudget({ shape }: RawRow): boolean {
  const source = readSource(shape.core);
  return source === 'general' || source === 'fund' || source === 'capital';
}

function isPartOf(row: RawRow, depth: number, top: Line, rows: readonly RawRow[]): boolean {
  if (!isAbove(top, depth, row.shape.indent)) return false;
  // Lines of two years, or of a year and the change, never add up, however they are indented.
  return depth > 0 || !namesYear(row.shape.core) || !namesYear(rows[top.index]!.shape.core);
}

/** Plain lines count as children only when printed further in than an enumerated line above them. */
function isAbove(top: Line, depth: number, indent: number): boolean {
  if (depth > 0 && top.depth > 0) return top.depth < depth;
  if (depth === 0 && top.depth > 0) return indent >= top.indent + 2;
  if (depth === 0 && top.depth === 0) return indent >= top.indent + 2;
  return false;
}

function hangOnTotals(rows: readonly RawRow[], special: readonly SpecialRow[], parent: Int32Array): void {
  const roots = (from: number, to: number): number[] => {
    const found: number[] = [];
    for (let index = from; index < to; index += 1) {
      if (
        parent[index] === -1 &&
        (special[index] === null || (special[index] === 'current' && depthOf(rows[index]!) > 0))
      )
        found.push(index);
    }
    return found;
  };
  const current = rows.findIndex((row, index) => special[index] === 'current' && depthOf(row) === 0);
  const grand = lastGrand(special);
  if (current >= 0) {
    const before = roots(0, current);
    for (const index of before.length > 0 ? before : roots(current + 1, rows.length)) parent[index] = current;
  }
  if (grand < 0) return;
  for (let index = 0; index < rows.length; index += 1) {
    if (index === grand || parent[index] !== -1 || special[index] === 'placeholder' || special[index] === 'memo')
      continue;
    if (special[index] === 'grand') continue;
    parent[index] = grand;
  }
}

/** Of several totals the last is the whole; a lone 合计 on top is it too. */
function lastGrand(special: readonly SpecialRow[]): number {
  return special.lastIndexOf('grand');
}

/** Tables with codes: the longest printed prefix is the parent; 合计 takes the rest. Blocks of units keep apart. */
export function structureOfCodes(rows: readonly RawRow[], entities: Entities): Structure {
  const special = mapped(rows, (row, at) => (namesUnit(entities, at) ? null : row.special));
  const lines = new CodedLines(rows, entities);
  const units = new CodeBlock(lines);
  const blocks = new BlocksOfUnits(lines);
  const blockAt = mapped(rows, (row, at): CodeBlock => {
    const own = blocks.of(entityAt(entities, at));
    const names = namesUnit(entities, at);
    const block = names ? units : own;
    if (row.placeholder) return block;
    if (names) own.unit = at;
    block.add(at);
    return block;
  });
  const { parent } = lines;
  const grand = special.indexOf('grand');
  const level = groupLevel(rows, special, entities);
  /** The line of the group that stands above. */
  let group = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const kind = special[at];
    if (kind === 'placeholder' || kind === 'memo' || kind === 'grand') continue;
    const block = blockAt[at]!;
    const above = block.above(at);
    const { code, shape } = rows[at]!;
    if (level > 0 && code === null && shape.level === level) {
      group = at;
      parent[at] = grand;
    } else parent[at] = above >= 0 ? above : block.unit >= 0 ? block.unit : group >= 0 ? group : grand;
  }
  return { parent, special };
}

/** 一、人员经费 above 301 and 303, 二、公用经费 above 302: enumerated lines without code, the first of them above all codes; 0 for none. */
function groupLevel(rows: readonly RawRow[], special: readonly SpecialRow[], entities: Entities): number {
  const first = special.indexOf(null);
  const row = rows[first];
  return row?.code === null && !namesUnit(entities, first) ? row.shape.level : 0;
}

/** The codes of a side's lines, '' for none. */
class CodedLines {
  readonly codes: readonly string[];
  /** The line of the code that each goes on, -1 for none. */
  readonly parent: Int32Array;
  /** The line before in the same block, -1 for none. */
  readonly before: Int32Array;

  constructor(rows: readonly RawRow[], entities: Entities) {
    this.codes = mapped(rows, (row, at) => row.code?.code ?? (namesUnit(entities, at) ? row.around.unitCode : ''));
    this.parent = new Int32Array(rows.length).fill(-1);
    this.before = new Int32Array(rows.length);
  }
}

/** One block for each unit; lines of one unit mostly stand together. */
class BlocksOfUnits {
  private readonly blocks = new Map<string, CodeBlock>();
  private last: CodeBlock | null = null;
  private lastName = '';

  constructor(private readonly lines: CodedLines) {}

  of(name: string): CodeBlock {
    if (this.last && name === this.lastName) return this.last;
    let block = this.blocks.get(name);
    if (!block) this.blocks.set(name, (block = new CodeBlock(this.lines)));
    this.last = block;
    this.lastName = name;
    return block;
  }
}

/**
 * The codes of one unit's lines, or those of all the lines that name units. The first line of a code stands for it. Mostly
 * the codes ascend: then what a code goes on is the line before, or one of those that line hangs on.
 */
class CodeBlock {
  /** The line that names the unit, -1 for none. */
  unit = -1;
  private last = -1;
  private ascends = true;
  private first: Map<string, number> | null = null;
  /** One bit for each length that a code has; the last for all beyond. */
  private lengths = 0;

  constructor(private readonly lines: CodedLines) {}

  add(at: number): void {
    const { codes, parent, before } = this.lines;
    const code = codes[at]!;
    if (code === '') return;
    const { last } = this;
    if (last >= 0 && code === codes[last]) {
      parent[at] = parent[last]!;
      return;
    }
    before[at] = last;
    this.last = at;
    if (last >= 0 && code < codes[last]!) this.ascends = false;
    if (!this.ascends) return;
    let above = last;
    while (above >= 0 && !goesOn(code, codes[above]!)) above = parent[above]!;
    parent[at] = above;
  }

  /** The line of the longest code that the code of this one begins with; -1 for none. */
  above(at: number): number {
    return this.ascends ? this.lines.parent[at]! : this.lookUp(this.lines.codes[at]!);
  }

  private lookUp(code: string): number {
    const first = (this.first ??= this.firstLines());
    for (let length = code.length - 1; length >= SHORTEST; length -= 1) {
      const found = this.lengths & lengthBit(length) ? first.get(code.slice(0, length)) : undefined;
      if (found !== undefined) return found;
    }
    return -1;
  }

  private firstLines(): Map<string, number> {
    const first = new Map<string, number>();
    for (let at = this.last; at >= 0; at = this.lines.before[at]!) {
      const code = this.lines.codes[at]!;
      first.set(code, at);
      this.lengths |= lengthBit(code.length);
    }
    return first;
  }
}

/** Digits of a 类: what is shorter is part of a code. */
const SHORTEST = 3;

function goesOn(code: string, above: string): boolean {
  return above.length >= SHORTEST && above.length < code.length && code.startsWith(above);
}

function lengthBit(length: number): number {
  return 1 << Math.min(length, 31);
}

/** The line of an item, or of what it is made of where the item has none. */
function printedLines(item: Account, at: ReadonlyMap<Account, number>): readonly number[] {
  const own = at.get(item);
  return own === undefined ? (THREE_PUBLIC_TREE[item] ?? []).flatMap((part) => printedLines(part, at)) : [own];
}

/** 三公 lines hang on the scheme's own tree, where at least two of a parent's items are printed. */
export function structureOfItems(rows: readonly RawRow[], accounts: readonly (Account | null)[]): Structure {
  const special = specialsOf(rows);
  const parent = new Int32Array(rows.length).fill(-1);
  const at = new Map<Account, number>();
  accounts.forEach((account, index) => {
    if (account && !at.has(account)) at.set(account, index);
  });
  for (const [whole, parts] of Object.entries(THREE_PUBLIC_TREE)) {
    const total = at.get(whole);
    const printed = parts.flatMap((part) => printedLines(part, at));
    if (total === undefined || printed.length < 2) continue;
    for (const index of printed) parent[index] = total;
  }
  return { parent, special: mapped(special, (kind, index) => (kind === 'memo' && parent[index]! >= 0 ? null : kind)) };
}
