import { formatFen } from '../amounts';
import { fenOf, isNothing, positionOf, unitOf, type Evaluated, type Fact } from '../facts';
import type { Fix } from '../rules';
import { formatCell, type CellRef, type Edit } from '../workbook';
import type { Cause } from './causes';
import { decimalsAt, refOf } from './print';

const MOST_TERMS = 30;

/** What could be done about it: always a suggestion, since only a person knows which side is right. */
export function fixesOf({ shown, cell }: Cause): Fix[] {
  const { relation } = shown;
  if (cell) return [setFigure(cell.fact, cell.proposed)];
  if (relation.kind === 'at-most') return [];
  if (relation.kind === 'same') {
    const [other] = relation.parts;
    return [
      setFigure(relation.total, fenOf(other!)),
      ...(isNothing(other!) || fenOf(relation.total) !== 0 ? [setFigure(other!, fenOf(relation.total))] : []),
    ];
  }
  const sum = fenOf(relation.total) - relation.evaluation.difference;
  const formula = sumFormula(relation);
  return [setFigure(relation.total, sum), ...(formula ? [writeSum(relation.total, formula, sum)] : [])];
}

function numberOf(fen: number, fact: Fact): number {
  return Number(formatFen(fen, unitOf(fact), decimalsAt(fact)));
}

function setFigure(fact: Fact, fen: number): Fix {
  const at: CellRef = positionOf(fact);
  const value = formatFen(fen, unitOf(fact), decimalsAt(fact));
  const edit: Edit = { kind: 'set-value', at, value: numberOf(fen, fact) };
  const fill = isNothing(fact);
  return {
    title: {
      zh: fill ? `在 ${refOf(fact)} 补填 ${value}` : `把 ${refOf(fact)} 改为 ${value}`,
      en: fill ? `Fill ${refOf(fact)} with ${value}` : `Set ${refOf(fact)} to ${value}`,
    },
    kind: 'suggestion',
    edits: [edit],
  };
}

function writeSum(total: Fact, formula: string, sum: number): Fix {
  const at = positionOf(total);
  return {
    title: { zh: `在 ${refOf(total)} 写公式 =${formula}`, en: `Write =${formula} in ${refOf(total)}` },
    kind: 'suggestion',
    edits: [{ kind: 'set-formula', at, formula, cached: numberOf(sum, total) }],
  };
}

/** `SUM(C11:C13)` for one block of cells, `C7+C10+C13` for scattered ones; null over several sheets or too many terms. */
function sumFormula(relation: Evaluated): string | null {
  const { total } = relation;
  const direct = relation.principle === 'rows' ? directParts(total) : relation.parts;
  const cells = direct.map(positionOf);
  const sheet = positionOf(total).sheet;
  if (cells.length === 0 || cells.some((cell) => cell.sheet !== sheet)) return null;
  const names = cells.map((cell) => formatCell(cell.row, cell.column));
  if (cells.length > 1 && adjacent(cells)) return `SUM(${names[0]}:${names.at(-1)})`;
  return names.length <= MOST_TERMS ? names.join('+') : null;
}

function directParts({ place, row, column }: Fact): Fact[] {
  return (place.children[row] ?? [])
    .filter((part) => place.side.rows[part]!.role !== 'memo')
    .map((part) => ({ place, row: part, column }));
}

function adjacent(cells: readonly { row: number; column: number }[]): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    if (!before) return true;
    return (
      (cell.column === before.column && cell.row === before.row + 1) ||
      (cell.row === before.row && cell.column === before.column + 1)
    );
  });
}
