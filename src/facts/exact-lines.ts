import type { Side } from '../tables';
import { ExactRun, holding } from './exact-run';
import { hasMeaning, type Wanted } from './meaning';
import { printedBelow } from './row-sum';
import type { Evaluated, Fact, PlacedSide } from './model';

const NONE: readonly number[] = [];

/** Sums within one side, each in a line of its own. */
export abstract class ExactLines extends ExactRun {
  /** The column of the totals. */
  protected abstract readonly total: number;
  private numbers: ReadonlyMap<number, number> | null = null;

  constructor(
    place: PlacedSide,
    protected rows: readonly number[],
  ) {
    super(place);
  }

  get count(): number {
    return this.rows.length;
  }

  means(index: number, wanted: Wanted): boolean {
    return hasMeaning(this.place, this.rows[index]!, this.total, wanted);
  }

  /** To be called before anything else is. */
  take(rows: readonly number[]): void {
    this.rows = rows;
  }

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
    rows: readonly number[] = NONE,
  ) {
    super(place, rows);
  }

  at(index: number): Evaluated {
    const { place, total: column, axis } = this;
    const row = this.rows[index]!;
    return holding('sum', 'rows', { place, row, column }, printedBelow(place, row, column), axis);
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
    rows: readonly number[] = NONE,
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
    return holding('sum', 'columns', { place, row, column: sum.total }, parts, sum.axis);
  }

  pick(indexes: readonly number[]): ExactColumns {
    return new ExactColumns(this.place, this.sum, this.rowsAt(indexes));
  }

  near({ place, row }: Fact): readonly number[] {
    const index = place === this.place ? this.numberOf(row) : undefined;
    return index === undefined ? [] : [index];
  }
}
