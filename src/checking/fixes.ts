import { formatFen } from '../amounts';
import { factId, fenOf, isNothing, positionOf, printedBelow, unitOf, type Evaluated, type Fact } from '../facts';
import type { Fix, Text } from '../rules';
import { formatCell, formulaAt, type CellRef, type Edit, type Workbook } from '../workbook';
import type { Cause } from './causes';
import { decimalsAt, refOf } from './print';

const MOST_TERMS = 30;

/**
 * What could be done about it: always a suggestion, since only a person knows which side is right, and offered only when it
 * proves good on a copy. No formula is replaced by a figure, and no figure by 0 that other figures do not ask for.
 */
export function fixesOf({ shown, folded, cell }: Cause, workbook: Workbook): Fix[] {
  const { relation } = shown;
  if (cell) {
    if (!holdsFormula(workbook, cell.fact)) return [setFigure(cell.fact, cell.proposed)];
    const isSum = ({ kind, total }: Evaluated): boolean => kind === 'sum' && factId(total) === factId(cell.fact);
    const sums = [shown, ...folded].map((ruled) => ruled.relation).filter(isSum);
    return sums.flatMap((sum) => writeSum(sum) ?? []).slice(0, 1);
  }
  if (relation.kind === 'at-most') return [];
  if (relation.kind === 'same') {
    const [one, other] = [relation.total, relation.parts[0]!];
    return [
      ...(fenOf(other) === 0 ? [] : [setFigure(one, fenOf(other))]),
      ...(fenOf(one) === 0 ? [] : [setFigure(other, fenOf(one))]),
    ];
  }
  const formula = writeSum(relation);
  const sum = sumOf(relation);
  const figure = sum === 0 || holdsFormula(workbook, relation.total) ? [] : [fillSum(relation, sum)];
  return formula ? [...figure, formula] : figure;
}

function holdsFormula(workbook: Workbook, fact: Fact): boolean {
  const { sheet: name, row, column } = positionOf(fact);
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet !== undefined && formulaAt(sheet, row, column) !== undefined;
}

/** Fen of what the parts add up to. */
function sumOf({ total, evaluation }: Evaluated): number {
  return fenOf(total) - evaluation.difference;
}

function printed(fact: Fact, fen: number): string {
  return formatFen(fen, unitOf(fact), decimalsAt(fact));
}

function figureEdit(fact: Fact, fen: number): Edit {
  return { kind: 'set-value', at: positionOf(fact), value: Number(printed(fact, fen)) };
}

function suggestion(title: Text, edits: readonly Edit[]): Fix {
  return { title, kind: 'suggestion', edits };
}

function setFigure(fact: Fact, fen: number): Fix {
  const value = printed(fact, fen);
  const title = isNothing(fact)
    ? { zh: `在 ${refOf(fact)} 补填 ${value}`, en: `Fill ${refOf(fact)} with ${value}` }
    : { zh: `把 ${refOf(fact)} 改为 ${value}`, en: `Set ${refOf(fact)} to ${value}` };
  return suggestion(title, [figureEdit(fact, fen)]);
}

/** The total as a figure, and with it the blank subtotals that it stands on. */
function fillSum(relation: Evaluated, sum: number): Fix {
  const { title, edits } = setFigure(relation.total, sum);
  const blanks = blanksBelow(relation);
  return suggestion(withBlanks(title, blanks), [...blanks.map((blank) => figureEdit(blank, belowOf(blank))), ...edits]);
}

/** The total as a formula, and with it the blank subtotals that it refers to; null where none can be written. */
function writeSum(relation: Evaluated): Fix | null {
  const { total } = relation;
  const formula = sumFormula(relation);
  if (formula === null) return null;
  const blanks = blanksBelow(relation);
  const edits = blanks.map((blank) => {
    const parts = directParts(blank);
    const own = formulaOf(blank, parts, undefined);
    return own === null ? figureEdit(blank, belowOf(blank)) : formulaEdit(blank, own, belowOf(blank));
  });
  const title = { zh: `在 ${refOf(total)} 写公式 =${formula}`, en: `Write =${formula} in ${refOf(total)}` };
  return suggestion(withBlanks(title, blanks), [...edits, formulaEdit(total, formula, sumOf(relation))]);
}

function formulaEdit(fact: Fact, formula: string, fen: number): Edit {
  return { kind: 'set-formula', at: positionOf(fact), formula, cached: Number(printed(fact, fen)) };
}

function withBlanks(title: Text, blanks: readonly Fact[]): Text {
  if (blanks.length === 0) return title;
  const cells = blanks.map(positionOf).map(({ row, column }) => formatCell(row, column));
  return {
    zh: `${title.zh}，并补填空白的小计 ${cells.join('、')}`,
    en: `${title.en}, and fill the blank subtotals ${cells.join(', ')}`,
  };
}

/** Blank subtotals of a sum of rows with figures below them, each before those it is part of. */
function blanksBelow({ principle, total }: Evaluated): Fact[] {
  if (principle !== 'rows') return [];
  const blanks: Fact[] = [];
  const look = (fact: Fact): void => {
    for (const part of directParts(fact)) {
      if (!isNothing(part) || part.place.parts[part.row] === undefined || belowOf(part) === 0) continue;
      look(part);
      blanks.push(part);
    }
  };
  look(total);
  return blanks;
}

/** Fen of the lines below a blank subtotal. */
function belowOf({ place, row, column }: Fact): number {
  return printedBelow(place, row, column).reduce((sum, part) => sum + fenOf(part), 0);
}

function sumFormula(relation: Evaluated): string | null {
  const parts = relation.principle === 'rows' ? directParts(relation.total) : relation.parts;
  return formulaOf(relation.total, parts, relation.principle === 'rows' ? undefined : relation.weights);
}

/** `SUM(C11:C13)` for one block of cells, `C7+C10-C13` for others; null over several sheets or units, or too many terms. */
function formulaOf(total: Fact, parts: readonly Fact[], weights: readonly number[] | undefined): string | null {
  const { sheet } = positionOf(total);
  const cells = parts.map(positionOf);
  const isElsewhere = parts.some((part, at) => cells[at]!.sheet !== sheet || unitOf(part) !== unitOf(total));
  if (cells.length === 0 || isElsewhere || weights?.some((weight) => Math.abs(weight) !== 1)) return null;
  const names = cells.map((cell) => formatCell(cell.row, cell.column));
  const isPlain = weights === undefined || weights.every((weight) => weight === 1);
  if (isPlain && cells.length > 1 && adjacent(cells)) return `SUM(${names[0]}:${names.at(-1)})`;
  if (names.length > MOST_TERMS) return null;
  return names.map((name, at) => (weights?.[at] === -1 ? `-${name}` : at === 0 ? name : `+${name}`)).join('');
}

function directParts({ place, row, column }: Fact): Fact[] {
  return (place.parts[row] ?? []).map((part) => ({ place, row: part, column }));
}

/** One block of cells, down a column or along a row. */
function adjacent(cells: readonly CellRef[]): boolean {
  const first = cells[0]!;
  return (
    cells.every(({ row, column }, at) => column === first.column && row === first.row + at) ||
    cells.every(({ row, column }, at) => row === first.row && column === first.column + at)
  );
}
