import type { Side } from '../tables';
import { factAt } from './fact';
import { hasMeaning, type Wanted } from './meaning';
import { printedBelow } from './row-sum';
import type { Evaluated, Evaluation, Fact, PlacedSide, Principle, Relation } from './model';

/** What holds to the fen has nothing else to tell. */
export const EXACT: Evaluation = { verdict: 'exact', difference: 0, allowance: 0, blankTotal: false, reason: null };

/**
 * Relations between the same sides that are alike in all but their lines, and hold to the fen. Nearly all relations do:
 * they are counted together, and one by one they are made only for who asks.
 */
abstract class ExactRun {
  abstract readonly count: number;

  /** One of its relations, by its number from 0. */
  abstract at(index: number): Evaluated;
}

/** Sums within one side, each in a line of its own. */
export abstract class ExactLines extends ExactRun {
  abstract readonly principle: Principle;
  abstract readonly axis: string;
  /** The column of the totals. */
  protected abstract readonly total: number;
  private numbers: ReadonlyMap<number, number> | null = null;

  constructor(
    readonly place: PlacedSide,
    protected readonly rows: number[],
  ) {
    super();
  }

  get count(): number {
    return this.rows.length;
  }

  /** Whether the total of one of its relations has a meaning. */
  means(index: number, wanted: Wanted): boolean {
    return hasMeaning(this.place, this.rows[index]!, this.total, wanted);
  }

  /** To be called before anything else is. */
  add(row: number): void {
    this.rows.push(row);
  }

  /** The same of some of its relations, by their numbers. */
  abstract pick(indexes: readonly number[]): ExactLines;

  /** Numbers of the relations a figure may be part of. */
  abstract near(fact: Fact): readonly number[];

  /** The number of the line's relation; undefined where it has none. */
  protected numberOf(row: number): number | undefined {
    this.numbers ??= new Map(this.rows.map((own, index) => [own, index]));
    return this.numbers.get(row);
  }

  protected rowsAt(indexes: readonly number[]): number[] {
    return indexes.map((index) => this.rows[index]!);
  }
}

/** Rows that equal the rows below them, in one column. */
export class ExactRows extends ExactLines {
  readonly principle = 'rows';

  constructor(
    place: PlacedSide,
    protected readonly total: number,
    readonly axis: string,
    rows: number[] = [],
  ) {
    super(place, rows);
  }

  at(index: number): Evaluated {
    const { place, total: column, axis } = this;
    const row = this.rows[index]!;
    return evaluated('sum', 'rows', { place, row, column }, printedBelow(place, row, column), axis);
  }

  pick(indexes: readonly number[]): ExactRows {
    return new ExactRows(this.place, this.total, this.axis, this.rowsAt(indexes));
  }

  /** The figure's own row and those it adds up into, through blank subtotals. */
  near({ place, row, column }: Fact): readonly number[] {
    const found: number[] = [];
    if (place !== this.place || column !== this.total) return found;
    for (let at = row; at >= 0; at = place.side.rows[at]!.parent) {
      const index = this.numberOf(at);
      if (index !== undefined) found.push(index);
    }
    return found;
  }
}

/** Rows in which a column equals the sum of other columns. */
export class ExactColumns extends ExactLines {
  readonly principle = 'columns';

  constructor(
    place: PlacedSide,
    private readonly sum: Side['columnSums'][number],
    rows: number[] = [],
  ) {
    super(place, rows);
  }

  get axis(): string {
    return this.sum.axis;
  }

  protected get total(): number {
    return this.sum.total;
  }

  at(index: number): Evaluated {
    const { place, sum } = this;
    const row = this.rows[index]!;
    const parts = sum.parts.map((column): Fact => ({ place, row, column }));
    return evaluated('sum', 'columns', { place, row, column: sum.total }, parts, sum.axis);
  }

  pick(indexes: readonly number[]): ExactColumns {
    return new ExactColumns(this.place, this.sum, this.rowsAt(indexes));
  }

  near({ place, row }: Fact): readonly number[] {
    const index = place === this.place ? this.numberOf(row) : undefined;
    return index === undefined ? [] : [index];
  }
}

/** Figures of one side, each at most as large as a figure of another side. */
export class ExactBounds extends ExactRun {
  private readonly figures: number[] = [];
  private readonly bounds: number[] = [];

  constructor(
    readonly small: PlacedSide,
    readonly large: PlacedSide,
    private readonly axis: string,
  ) {
    super();
  }

  /** Figures are named by their numbers within their sides. */
  add(figure: number, bound: number): void {
    this.figures.push(figure);
    this.bounds.push(bound);
  }

  get count(): number {
    return this.figures.length;
  }

  at(index: number): Evaluated {
    const parts = [this.boundAt(index)];
    return evaluated('at-most', 'declared', this.figureAt(index), parts, this.axis);
  }

  /** @param test is given the figure with its quantum, then its bound with its own, all in fen. */
  some(test: (fen: number, quantum: number, bound: number, boundQuantum: number) => boolean): boolean {
    const some = this.small.side.columns;
    const others = this.large.side.columns;
    for (let index = 0; index < this.count; index += 1) {
      const figure = this.figures[index]!;
      const bound = this.bounds[index]!;
      const one = some[figure % some.length]!;
      const other = others[bound % others.length]!;
      const row = Math.floor(figure / some.length);
      const boundRow = Math.floor(bound / others.length);
      if (test(one.fen[row]!, one.quanta[row]! || 1, other.fen[boundRow]!, other.quanta[boundRow]! || 1)) return true;
    }
    return false;
  }

  all(): Evaluated[] {
    return this.figures.map((_, index) => this.at(index));
  }

  private figureAt(index: number): Fact {
    return factAt(this.small, this.figures[index]!);
  }

  private boundAt(index: number): Fact {
    return factAt(this.large, this.bounds[index]!);
  }
}

function evaluated(
  kind: Relation['kind'],
  principle: Principle,
  total: Fact,
  parts: readonly Fact[],
  axis: string,
): Evaluated {
  return { kind, principle, total, parts, weights: undefined, axis, evaluation: EXACT };
}
