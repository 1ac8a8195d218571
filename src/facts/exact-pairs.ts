import { isFigure } from '../tables';
import { IntList } from '../workbook';
import { ExactRun, holding } from './exact-run';
import { factAt, isNothingState, numberAt } from './fact';
import { hasMeaning, type Wanted } from './meaning';
import type { Evaluated, Fact, PlacedSide, Principle } from './model';

/** Most pairs of sides share few figures. */
const ROOM = 16;

/** Figures of one side, each the same as a figure of another side, or at most as large. */
export class ExactPairs extends ExactRun {
  private readonly ones = new IntList(ROOM);
  private readonly others = new IntList(ROOM);
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
    const parts = [factAt(this.other, this.others.at(index))];
    return holding(this.kind, this.principle, factAt(this.place, this.ones.at(index)), parts, this.axis);
  }

  means(index: number, wanted: Wanted): boolean {
    const width = this.place.side.columns.length;
    const number = this.ones.at(index);
    return hasMeaning(this.place, Math.floor(number / width), number % width, wanted);
  }

  pick(indexes: readonly number[]): ExactPairs {
    const { kind, principle, place, other, axis } = this;
    const picked = new ExactPairs(kind, principle, place, other, axis);
    for (const index of indexes) picked.add(this.ones.at(index), this.others.at(index));
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
      const one = this.ones.at(index);
      const other = this.others.at(index);
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
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }
}

/** Numbers of the relations in which a figure is the one, and of those in which it is the other. */
interface PairNumbers {
  readonly ofOnes: ReadonlyMap<number, readonly number[]>;
  readonly ofOthers: ReadonlyMap<number, readonly number[]>;
}

const NONE: readonly number[] = [];

function placesIn(figures: IntList): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let place = 0; place < figures.length; place += 1) {
    const known = places.get(figures.at(place));
    if (known) known.push(place);
    else places.set(figures.at(place), [place]);
  }
  return places;
}

/**
 * The plain case of such a pair, without making anything: both figures are read, and as stored the same, or as printed not
 * larger than the other. They are given by their numbers.
 */
export function quickPair(
  kind: ExactPairs['kind'],
  place: PlacedSide,
  one: number,
  other: PlacedSide,
  otherOne: number,
): 'exact' | 'nothing' | 'unsure' {
  const { columns } = place.side;
  const others = other.side.columns;
  const column = columns[one % columns.length]!;
  const row = Math.floor(one / columns.length);
  const otherColumn = others[otherOne % others.length]!;
  const otherRow = Math.floor(otherOne / others.length);
  const state = column.states[row]!;
  const otherState = otherColumn.states[otherRow]!;
  const isBlank = isNothingState(state);
  const isOtherBlank = isNothingState(otherState);
  if (isBlank && isOtherBlank) return 'nothing';
  if (!(isBlank || isFigure(state)) || !(isOtherBlank || isFigure(otherState))) return 'unsure';
  const holds =
    kind === 'same'
      ? column.fen[row] === otherColumn.fen[otherRow]
      : column.shown[row]! <= otherColumn.shown[otherRow]!;
  return holds ? 'exact' : 'unsure';
}
