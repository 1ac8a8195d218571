import { Block, writeHeader } from '../block';
import type { TableId } from '../names';
import type { Style } from '../style';
import { ECONOMIC_NAMES, FUNCTION_NAMES } from '../truth/codes';
import {
  economicCodes,
  economicSum,
  functionCodes,
  spending,
  type Fen,
  type SpendingNature,
  type Truth,
  type Where,
} from '../truth/model';

/** One amount column: its header from the top row down, and the exact amount of a code's row (`''` = all codes). */
export interface CodeColumn {
  readonly path: readonly string[];
  readonly of: (code: string, entity: number | null) => Fen;
}

/**
 * Where a unit's code and name stand: in two columns of their own (`own`), there on every row of the unit (`repeated`), or
 * in the columns of the 科目 (`inline`).
 */
export type UnitRows = 'own' | 'repeated' | 'inline';

export interface CodeTable {
  readonly table: TableId;
  readonly title: string;
  readonly columns: readonly CodeColumn[];
  readonly names: Readonly<Record<string, string>>;
  readonly headers: readonly (readonly string[])[];
  /** Codes of a unit's rows, parents before children; `null` = the whole department. */
  readonly codes: (entity: number | null) => readonly string[];
  /** Rows grouped by 单位, each unit with a subtotal row of its own. */
  readonly byUnit?: UnitRows | null;
  /** What the note of an empty table calls its money. */
  readonly fund?: string;
}

interface Line {
  readonly code: string;
  readonly entity: number | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly level: number;
  readonly parent: number;
}

const TOTAL = '合计';

/** Writes a table whose rows are codes: 收入总表, 支出总表, the expenditure tables by function, basic expenditure by 款. */
export function writeCodeTable(truth: Truth, style: Style, spec: CodeTable): Block {
  const block = new Block(spec.table, style);
  const labels = labelHeaders(style, spec);
  const paths = [...labels, ...spec.columns.map((column) => column.path)];
  const top = style.frame(block, truth, spec.title, style.unitFen, paths.length);
  let row = writeHeader(block, top, paths);
  if (style.columnNumbers) row = writeColumnNumbers(block, row, paths.length);
  block.bodyTop = row;
  const lines = linesOf(truth, style, spec);
  if (lines.length <= 1) return writeEmpty(truth, style, spec, block, row, labels.length);
  const rowOf = (index: number): number => row + index;
  lines.forEach((line, index) => writeLine(block, truth, style, spec, lines, index, rowOf, labels.length));
  widen(block, paths.length);
  return block;
}

function labelHeaders(style: Style, spec: CodeTable): (readonly string[])[] {
  const serial = style.serial ? [['序号']] : [];
  const units = unitColumnsOf(spec) > 0 ? [['单位编码'], ['单位名称']] : [];
  return [...serial, ...units, ...spec.headers];
}

const unitColumnsOf = (spec: CodeTable): number => (spec.byUnit && spec.byUnit !== 'inline' ? 2 : 0);

function writeColumnNumbers(block: Block, row: number, width: number): number {
  block.put(row, 0, '栏次');
  for (let column = 1; column < width; column++) block.put(row, column, column);
  return row + 1;
}

function linesOf(truth: Truth, style: Style, spec: CodeTable): Line[] {
  const total: Line = { code: '', entity: null, unit: null, level: 0, parent: -1 };
  const lines: Line[] = [];
  const addCodes = (entity: number | null, parent: number, level: number): void => {
    const seen = new Map<string, number>();
    for (const code of spec.codes(entity)) {
      const up = [code.slice(0, 5), code.slice(0, 3)].find((one) => one !== code && seen.has(one));
      seen.set(code, lines.length);
      const depth = code.length === 3 ? 0 : code.length === 5 ? 1 : 2;
      lines.push({ code, entity, unit: null, level: level + depth, parent: up === undefined ? parent : seen.get(up)! });
    }
  };
  const atTop = style.total === 'top';
  if (atTop) lines.push(total);
  const totalIndex = atTop ? 0 : -2;
  if (spec.byUnit) {
    truth.entities.forEach((unit, entity) => {
      if (spec.codes(entity).length === 0) return;
      lines.push({ code: '', entity, unit, level: 0, parent: totalIndex });
      addCodes(entity, lines.length - 1, 0);
    });
  } else {
    addCodes(null, totalIndex, 0);
  }
  if (atTop) return lines;
  lines.push(total);
  return lines.map((line) => (line.parent === -2 ? { ...line, parent: lines.length - 1 } : line));
}

function writeLine(
  block: Block,
  truth: Truth,
  style: Style,
  spec: CodeTable,
  lines: readonly Line[],
  index: number,
  rowOf: (index: number) => number,
  labelCount: number,
): void {
  const line = lines[index]!;
  const row = rowOf(index);
  const serial = style.serial ? 1 : 0;
  const unitColumns = unitColumnsOf(spec);
  const nameColumn = labelCount - 1;
  if (style.serial) block.put(row, 0, index + 1);
  let label = TOTAL;
  if (line.unit) {
    label = line.unit.name;
    block.put(row, serial, line.unit.code);
    block.put(row, spec.byUnit === 'inline' ? nameColumn : serial + 1, line.unit.name);
  } else if (line.code === '') {
    const column = style.totalMerged ? serial : nameColumn;
    block.put(row, column, TOTAL);
    if (style.totalMerged) block.merge(row, serial, row, nameColumn);
  } else {
    label = spec.names[line.code]!;
    if (spec.byUnit === 'repeated' && line.entity !== null) {
      const unit = truth.entities[line.entity]!;
      block.line(row, [...(style.serial ? [null] : []), unit.code, unit.name]);
    }
    const parts = codeParts(line.code, style, nameColumn - serial - unitColumns);
    parts.forEach((part, offset) => {
      if (part !== '') block.put(row, serial + unitColumns + offset, style.numericCodes ? Number(part) : part);
    });
    block.put(row, nameColumn, style.indent.repeat(line.level) + label);
    block.rows.push({ row, nameColumn, code: line.code });
  }
  const children = lines.flatMap((other, at) => (other.parent === index ? [rowOf(at)] : []));
  const role = line.parent === -1 ? 'total' : children.length > 0 ? 'subtotal' : 'leaf';
  spec.columns.forEach((column, offset) => {
    const at = labelCount + offset;
    const before = block.figures.length;
    const fen = column.of(line.code, line.entity);
    block.figure(row, at, fen, role, label, line.parent === -1 ? null : rowOf(line.parent));
    if (style.formulas && children.length > 0 && block.figures.length > before) block.sumOf(row, at, children);
  });
}

/** 2010507 in the way of the layout: one cell, 201|05|07, or only the last part on its own row. */
function codeParts(code: string, style: Style, columns: number): string[] {
  if (style.codes === 'one' || columns === 1) return [code];
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== '');
  if (style.codes === 'split') return parts;
  return parts.map((part, index) => (index === parts.length - 1 ? part : ''));
}

function writeEmpty(truth: Truth, style: Style, spec: CodeTable, block: Block, row: number, labelCount: number): Block {
  let next = row + 1;
  block.put(row, 0, null);
  if (style.total === 'bottom') {
    block.put(next, style.totalMerged ? 0 : labelCount - 1, TOTAL);
    if (style.totalMerged) block.merge(next, 0, next, labelCount - 1);
    next++;
  }
  const note = style.emptyNote(spec.fund ?? '', truth);
  if (note !== null) {
    block.put(next, 0, note);
    block.merge(next, 0, next, labelCount + spec.columns.length - 1);
  }
  return block;
}

/** A bordered table keeps its width even where the last columns are blank. */
function widen(block: Block, width: number): void {
  for (let row = block.bodyTop; row < block.height; row++) {
    if ((block.values[row]?.length ?? 0) < width) block.put(row, width - 1, block.values[row]?.[width - 1] ?? null);
  }
}

/** A column of spending by function code. */
export function spendingColumn(truth: Truth, path: readonly string[], where: Where = {}): CodeColumn {
  return { path, of: (code, entity) => spending(truth, { ...where, code, entity }) };
}

/** 基本支出 and 项目支出 with their total, within some sources. */
export function natureColumns(
  truth: Truth,
  where: Where,
  names: readonly (readonly [path: readonly string[], natures: readonly SpendingNature[] | null])[],
): CodeColumn[] {
  return names.map(([path, natures]) => spendingColumn(truth, path, natures ? { ...where, natures } : where));
}

export function functionTable(
  truth: Truth,
  style: Style,
  table: TableId,
  where: Where,
  columns: readonly CodeColumn[],
  more: { readonly byUnit?: UnitRows | null; readonly fund?: string } = {},
): Block {
  return writeCodeTable(truth, style, {
    table,
    title: style.titles[table] ?? '',
    columns,
    names: FUNCTION_NAMES,
    headers: style.functionHeaders,
    codes: (entity) => functionCodes(truth, { ...where, entity }),
    ...more,
  });
}

/** Basic expenditure by economic 款: 合计 and, where the layout has them, 人员经费 and 公用经费. */
export function economicTable(
  truth: Truth,
  style: Style,
  table: TableId,
  columns: readonly (readonly [path: readonly string[], classes: readonly string[]])[],
  classes: readonly string[] = ['3'],
): Block {
  return writeCodeTable(truth, style, {
    table,
    title: style.titles[table] ?? '',
    columns: columns.map(([path, prefixes]) => ({
      path,
      of: (code) =>
        code === ''
          ? economicSum(truth, prefixes)
          : prefixes.some((prefix) => code.startsWith(prefix) || prefix === '3')
            ? economicSum(truth, [code])
            : 0,
    })),
    names: ECONOMIC_NAMES,
    headers: style.economicHeaders,
    codes: () => economicCodes(truth).filter((code) => classes.some((one) => code.startsWith(one))),
  });
}
