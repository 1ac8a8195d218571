import { isCellError, notCalculated, type CellValue } from '../workbook';
import { added, multiplied, significant } from './arithmetic';
import type { Expression, Operator } from './expression';
import { CALLS } from './functions';
import {
  compared,
  finite,
  numberIn,
  ofNumber,
  scalarOf,
  type FindCells,
  type Operand,
  type Plain,
  type Scalar,
} from './operand';

/** The result of a formula as its cell would hold it. */
export function evaluate(expression: Expression, find: FindCells): CellValue {
  const value = scalarOf(operandOf(expression, find));
  // A reference to a blank cell shows 0.
  if (value === null) return 0;
  if (value === '') return null;
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? significant(value) : { error: '#NUM!' };
}

function operandOf(expression: Expression, find: FindCells): Operand {
  switch (expression.kind) {
    case 'value':
      return { scalar: expression.value };
    case 'area': {
      const cells = find(expression.area.sheet);
      return cells ? { picked: { cells, area: expression.area } } : { scalar: { error: '#REF!' } };
    }
    case 'chain':
      return { scalar: chain(expression, find) };
    case 'minus':
      return { scalar: ofNumber(scalarOf(operandOf(expression.operand, find)), (number) => 0 - number) };
    case 'percent':
      return { scalar: ofNumber(scalarOf(operandOf(expression.operand, find)), (number) => multiplied(number, 0.01)) };
    case 'call': {
      const call = CALLS.get(expression.name);
      if (!call) return { scalar: notCalculated('function') };
      return { scalar: call(expression.parts.map((part) => () => operandOf(part, find))) };
    }
  }
}

function chain({ first, rest }: Expression & { kind: 'chain' }, find: FindCells): Scalar {
  let value = scalarOf(operandOf(first, find));
  for (const { operator, operand } of rest) {
    const other = scalarOf(operandOf(operand, find));
    if (isCellError(value)) return value;
    if (isCellError(other)) return other;
    value = finite(applied(operator, value, other));
  }
  return value;
}

function applied(operator: Operator, one: Plain, other: Plain): Scalar {
  switch (operator) {
    case '&':
      return textOf(one) + textOf(other);
    case '=':
      return compared(one, other) === 0;
    case '<>':
      return compared(one, other) !== 0;
    case '<':
      return compared(one, other) < 0;
    case '<=':
      return compared(one, other) <= 0;
    case '>':
      return compared(one, other) > 0;
    case '>=':
      return compared(one, other) >= 0;
    default: {
      const [first, second] = [numberIn(one), numberIn(other)];
      if (isCellError(first)) return first;
      return isCellError(second) ? second : calculated(operator, first, second);
    }
  }
}

function calculated(operator: '+' | '-' | '*' | '/' | '^', one: number, other: number): Scalar {
  switch (operator) {
    case '+':
      return added(one, other);
    case '-':
      return added(one, 0 - other);
    case '*':
      return multiplied(one, other);
    case '/':
      return other === 0 ? { error: '#DIV/0!' } : one / other;
    case '^':
      return one === 0 && other <= 0 ? { error: other === 0 ? '#NUM!' : '#DIV/0!' } : one ** other;
  }
}

/** As Excel writes a number into a text. */
function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(significant(value)) : value;
}
