import { ExactRun, holding } from './exact-run';
import { factAt, numberAt } from './fact';
import { hasMeaning, type Wanted } from './meaning';
import type { Evaluated, Fact, PlacedSide, Principle } from './model';

/** Figures of one side, each the same as a figure of another side, or at most as large. */
export class ExactPairs extends ExactRun {
  private readonly ones: number[] = [];
  private readonly others: number[] = [];
  private numbers: PairNumbers | null = null;

  constructor(
    readonly kind: 'same' | 'at-most',
    readonly principle: Principle,
    place: PlacedSide,
    readonly other: PlacedSide,
    readonly axis: string,
  ) {
    super(place);
  }

  /** To be called before anything else is. Figures are named by their numbers within their sides. */
  add(one: number, other: number): void {
    this.ones.push(one);
    this.others.push(other);
  }

  get count(): number {
    return this.ones.length;
  }

  at(index: number): Evaluated {
    const parts = [factAt(this.other, this.others[index]!)];
    return holding(this.kind, this.principle, factAt(this.place, this.ones[index]!), parts, this.axis);
  }

  means(index: number, wanted: Wanted): boolean {
    const width = this.place.side.columns.length;
    const number = this.ones[index]!;
    return hasMeaning(this.place, Math.floor(number / width), number % width, wanted);
  }

  pick(indexes: readonly number[]): ExactPairs {
    const { kind, principle, place, other, axis } = this;
    const picked = new ExactPairs(kind, principle, place, other, axis);
    for (const index of indexes) picked.add(this.ones[index]!, this.others[index]!);
    return picked;
  }

  near({ place, row, column }: Fact): readonly number[] {
    if (place !== this.place && place !== this.other) return NONE;
    this.numbers ??= { ofOnes: placesIn(this.ones), ofOthers: placesIn(this.others) };
    const number = numberAt(place, row, column);
    const ones = place === this.place ? this.numbers.ofOnes.get(number) : undefined;
    const others = place === this.other ? this.numbers.ofOthers.get(number) : undefined;
    return ones && others ? [...ones, ...others] : (ones ?? others ?? NONE);
  }

  /** @param test is given a figure with its quantum, then the other with its own, all in fen. */
  some(test: (fen: number, quantum: number, other: number, otherQuantum: number) => boolean): boolean {
    const columns = this.place.side.columns;
    const otherColumns = this.other.side.columns;
    for (let index = 0; index < this.count; index += 1) {
      const one = this.ones[index]!;
      const other = this.others[index]!;
      const column = columns[one % columns.length]!;
      const otherColumn = otherColumns[other % otherColumns.length]!;
      const row = Math.floor(one / columns.length);
      const otherRow = Math.floor(other / otherColumns.length);
      const [quantum, otherQuantum] = [column.quanta[row]! || 1, otherColumn.quanta[otherRow]! || 1];
      if (test(column.fen[row]!, quantum, otherColumn.fen[otherRow]!, otherQuantum)) return true;
    }
    return false;
  }

  all(): Evaluated[] {
    return this.ones.map((_, index) => this.at(index));
  }
}

/** Numbers of the relations in which a figure is the one, and of those in which it is the other. */
interface PairNumbers {
  readonly ofOnes: ReadonlyMap<number, readonly number[]>;
  readonly ofOthers: ReadonlyMap<number, readonly number[]>;
}

const NONE: readonly number[] = [];

function placesIn(figures: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  figures.forEach((figure, place) => {
    const known = places.get(figure);
    if (known) known.push(place);
    else places.set(figure, [place]);
  });
  return places;
}
