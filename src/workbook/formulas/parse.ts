import { parseCell } from '../address';
import { notCalculated } from '../workbook';
import { MOST_COLUMNS, MOST_ROWS, type Expression, type Formula, type Operator, type ReferredArea } from './expression';

/** Excel takes no longer formula. */
const LONGEST = 8192;
const DEEPEST = 64;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const RANGE = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<foreign>(?:'[^']*\[(?:[^']|'')+'|\[\d+\][\p{L}\p{N}_.]+)!(?:${RANGE})(?![\p{L}\p{N}_.(!$:]))`,
    String.raw`(?<area>(?:(?:'(?:[^'[\]]|'')+'|[\p{L}\p{N}_.]+)!)?(?:${RANGE}))(?![\p{L}\p{N}_.(!$:])`,
    String.raw`(?<call>[\p{L}_][\p{L}\p{N}_.]*)\(`,
    String.raw`(?<truth>TRUE|FALSE)(?![\p{L}\p{N}_.!])`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\p{L}\p{N}_.!])`,
    '(?<text>"(?:[^"]|"")*")',
    String.raw`(?:'(?:[^'[\]]|'')+'!)?(?<error>#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!))`,
    '(?<sign><=|>=|<>|[-+*/^&=<>%(),])',
  ].join('|'),
  'yiu',
);

interface Token {
  readonly kind: 'area' | 'foreign' | 'call' | 'truth' | 'number' | 'text' | 'error' | 'sign';
  readonly text: string;
}

/** Operators by rank, the loosest first. */
const RANKS: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '<=', '>', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];

/** Calls whose result depends on cells they do not name. */
const REACHING = new Set(['INDIRECT', 'OFFSET']);

class Unreadable extends Error {}

/** Reads a formula, with or without its `=`. */
export function parseFormula(formula: string): Formula {
  const areas: ReferredArea[] = [];
  try {
    const tokens = tokensOf(formula);
    const parser = new Parser(tokens, areas);
    const expression = parser.whole();
    const isOpen = tokens.some(({ kind, text }) => kind === 'call' && REACHING.has(text.toUpperCase()));
    return { expression, areas, isOpen };
  } catch (error) {
    if (error instanceof Unreadable) return { expression: null, areas, isOpen: true };
    throw error;
  }
}

function tokensOf(formula: string): Token[] {
  if (formula.length > LONGEST) throw new Unreadable();
  const tokens: Token[] = [];
  TOKEN.lastIndex = formula.startsWith('=') ? 1 : 0;
  while (TOKEN.lastIndex < formula.length) {
    const groups: Partial<Record<string, string>> | undefined = TOKEN.exec(formula)?.groups;
    if (!groups) throw new Unreadable();
    const found = Object.entries(groups).find((entry): entry is [Token['kind'], string] => entry[1] !== undefined);
    if (found && groups.space === undefined) tokens.push({ kind: found[0], text: found[1] });
  }
  return tokens;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly areas: ReferredArea[],
  ) {}

  whole(): Expression {
    const expression = this.chain(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return expression;
  }

  private chain(rank: number): Expression {
    const operators = RANKS[rank];
    if (!operators) return this.signed();
    const first = this.chain(rank + 1);
    const rest: { operator: Operator; operand: Expression }[] = [];
    for (let sign = this.sign(); sign !== null && operators.has(sign); sign = this.sign()) {
      this.at += 1;
      rest.push({ operator: sign as Operator, operand: this.chain(rank + 1) });
    }
    return rest.length === 0 ? first : { kind: 'chain', first, rest };
  }

  /** In Excel a sign binds closer than a power: −2^2 is 4. */
  private signed(): Expression {
    let minus = false;
    for (let sign = this.sign(); sign === '-' || sign === '+'; sign = this.sign()) {
      minus = minus !== (sign === '-');
      this.at += 1;
    }
    let operand = this.operand();
    if (minus) operand = { kind: 'minus', operand };
    for (let marks = 0; this.sign() === '%'; marks += 1) {
      if (marks > DEEPEST) throw new Unreadable();
      this.at += 1;
      operand = { kind: 'percent', operand };
    }
    return operand;
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    if (!token) throw new Unreadable();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'truth':
        return { kind: 'value', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'value', value: { error: token.text.toUpperCase() } };
      case 'area':
        return this.area(token.text);
      case 'foreign':
        return { kind: 'value', value: notCalculated('foreign') };
      case 'call':
        return { kind: 'call', name: token.text.toUpperCase(), parts: this.inner(() => this.parts()) };
      case 'sign':
        if (token.text !== '(') throw new Unreadable();
        return this.inner(() => {
          const expression = this.chain(0);
          this.expect(')');
          return expression;
        });
    }
  }

  private inner<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const made = read();
    this.depth -= 1;
    return made;
  }

  private parts(): Expression[] {
    const parts: Expression[] = [];
    if (this.sign() === ')') {
      this.at += 1;
      return parts;
    }
    for (;;) {
      const sign = this.sign();
      // `IF(A1,,1)`: what is left out counts as blank.
      parts.push(sign === ',' || sign === ')' ? { kind: 'value', value: null } : this.chain(0));
      if (this.sign() !== ',') break;
      this.at += 1;
    }
    this.expect(')');
    return parts;
  }

  private area(text: string): Expression {
    const mark = text.lastIndexOf('!');
    const name = text.slice(0, Math.max(0, mark));
    const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    const bounds = boundsOf(text.slice(mark + 1));
    if (!bounds) throw new Unreadable();
    const area = { sheet: mark < 0 ? null : sheet, ...bounds };
    this.areas.push(area);
    return { kind: 'area', area };
  }

  private sign(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.text : null;
  }

  private expect(sign: string): void {
    if (this.sign() !== sign) throw new Unreadable();
    this.at += 1;
  }
}

/** `B5`, `$B$5:C9`, `B:B`, `5:9`. */
function boundsOf(range: string): Omit<ReferredArea, 'sheet'> | null {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const isColumns = /^[A-Z]+$/iu.test(first);
  const isRows = /^\d+$/u.test(first);
  const from = parseCell(isColumns ? `${first}1` : isRows ? `A${first}` : first);
  const to = parseCell(isColumns ? `${last}1` : isRows ? `A${last}` : last);
  if (!from || !to || Math.max(from.row, to.row) >= MOST_ROWS || Math.max(from.column, to.column) >= MOST_COLUMNS)
    return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: isColumns ? MOST_ROWS - 1 : Math.max(from.row, to.row),
    right: isRows ? MOST_COLUMNS - 1 : Math.max(from.column, to.column),
  };
}
