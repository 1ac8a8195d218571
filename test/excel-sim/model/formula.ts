import { parseArea, type CellValue } from '../../../src/workbook';
import type { SimSheet } from './sheet';

/** What a formula works with; a range is a list. */
type Term = CellValue | Term[];

class NotUnderstood extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(])|(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|([A-Z][A-Z0-9.]*)(?=\()|(TRUE|FALSE)|(<>|<=|>=|[-+*/^&=<>(),%]))/iuy;

interface Token {
  readonly kind: 'text' | 'ref' | 'number' | 'name' | 'truth' | 'sign';
  readonly text: string;
  readonly sheet?: string | undefined;
}

/** Works out the formulas of a book: sums, the four operations, joining and comparing. Others keep their result. */
export function evaluate(sheets: readonly SimSheet[]): void {
  const done = new Map<string, CellValue>();
  const valueOf = (sheet: SimSheet, row: number, column: number): CellValue => {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    const key = `${sheet.id}${row},${column}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    done.set(key, cell.value);
    let value = cell.value;
    try {
      value = new Reader(cell.formula, sheet, sheets, valueOf).result();
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
    }
    done.set(key, value);
    sheet.put(row, column, { ...cell, value });
    return value;
  };
  for (const sheet of sheets) {
    sheet.rows.forEach((cells, row) => cells.forEach((cell, column) => cell?.formula && valueOf(sheet, row, column)));
  }
}

class Reader {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(
    formula: string,
    private readonly home: SimSheet,
    private readonly sheets: readonly SimSheet[],
    private readonly valueOf: (sheet: SimSheet, row: number, column: number) => CellValue,
  ) {
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < formula.trimEnd().length) {
      const match = TOKEN.exec(formula);
      if (!match) throw new NotUnderstood(formula);
      const [, text, sheet, ref, number, name, truth, sign] = match;
      if (text !== undefined) this.tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
      else if (ref !== undefined) this.tokens.push({ kind: 'ref', text: ref, sheet });
      else if (number !== undefined) this.tokens.push({ kind: 'number', text: number });
      else if (name !== undefined) this.tokens.push({ kind: 'name', text: name.toUpperCase() });
      else if (truth !== undefined) this.tokens.push({ kind: 'truth', text: truth });
      else this.tokens.push({ kind: 'sign', text: sign! });
    }
  }

  result(): CellValue {
    const value = single(this.compare());
    if (this.at < this.tokens.length) throw new NotUnderstood();
    return value ?? 0;
  }

  private accept(...signs: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private compare(): Term {
    let left = this.join();
    for (let sign; (sign = this.accept('=', '<>', '<', '>', '<=', '>='));) {
      const [one, other] = [single(left) ?? 0, single(this.join()) ?? 0];
      const order = one < other ? -1 : one > other ? 1 : 0;
      left = {
        '=': order === 0,
        '<>': order !== 0,
        '<': order < 0,
        '>': order > 0,
        '<=': order <= 0,
        '>=': order >= 0,
      }[sign]!;
    }
    return left;
  }

  private join(): Term {
    let left = this.add();
    while (this.accept('&')) left = textOf(single(left)) + textOf(single(this.add()));
    return left;
  }

  private add(): Term {
    let left = this.multiply();
    for (let sign; (sign = this.accept('+', '-'));) {
      const right = numberOf(this.multiply());
      left = tidy(numberOf(left) + (sign === '+' ? right : -right));
    }
    return left;
  }

  private multiply(): Term {
    let left = this.unary();
    for (let sign; (sign = this.accept('*', '/'));) {
      const right = numberOf(this.unary());
      if (sign === '/' && right === 0) return { error: '#DIV/0!' };
      left = sign === '*' ? numberOf(left) * right : numberOf(left) / right;
    }
    return left;
  }

  private unary(): Term {
    const sign = this.accept('+', '-');
    if (sign) return sign === '-' ? -numberOf(this.unary()) : this.unary();
    let value = this.atom();
    while (this.accept('%')) value = numberOf(value) / 100;
    return value;
  }

  private atom(): Term {
    if (this.accept('(')) return this.closed(this.compare());
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'text':
        return token.text;
      case 'number':
        return Number(token.text);
      case 'truth':
        return token.text.toUpperCase() === 'TRUE';
      case 'ref':
        return this.reference(token);
      case 'name':
        return this.call(token.text);
      default:
        throw new NotUnderstood();
    }
  }

  private closed<T>(value: T): T {
    if (!this.accept(')')) throw new NotUnderstood();
    return value;
  }

  private reference({ text, sheet: prefix }: Token): Term {
    const name = prefix
      ?.slice(0, -1)
      .replace(/^'(.*)'$/u, '$1')
      .replaceAll("''", "'");
    const sheet = name === undefined ? this.home : this.sheets.find((one) => one.name === name);
    const area = parseArea(text.replaceAll('$', ''));
    if (!sheet || !area) return { error: '#REF!' };
    if (!text.includes(':')) return this.valueOf(sheet, area.top, area.left);
    const values: Term[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) values.push(this.valueOf(sheet, row, column));
    }
    return values;
  }

  private call(name: string): Term {
    if (!this.accept('(')) throw new NotUnderstood();
    const given: Term[] = [];
    if (!this.accept(')')) {
      do given.push(this.compare());
      while (this.accept(','));
      this.closed(null);
    }
    const error = given.flat(9).find((one) => typeof one === 'object' && one !== null);
    if (error) return error;
    switch (name) {
      case 'SUM':
        return tidy(
          (given.flat(9) as CellValue[]).reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0),
        );
      case 'ROUND':
        return Number(numberOf(given[0] ?? 0).toFixed(numberOf(given[1] ?? 0)));
      case 'IF':
        return single(given[0] ?? false) ? (given[1] ?? 0) : (given[2] ?? false);
      default:
        throw new NotUnderstood(name);
    }
  }
}

function single(term: Term): CellValue {
  if (Array.isArray(term)) throw new NotUnderstood();
  return term;
}

function numberOf(term: Term): number {
  const value = single(term);
  if (value === null) return 0;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'object' || Number.isNaN(Number(number))) throw new NotUnderstood();
  return Number(number);
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') throw new NotUnderstood();
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Excel shows fifteen digits. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
