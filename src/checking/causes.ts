import {
  factId,
  fenOf,
  isNothing,
  type Evaluated,
  type ExactRun,
  type Fact,
  type PlacedSide,
  type Relation,
} from '../facts';
import { Memory } from '../workbook';
import { Heap } from './heap';
import type { Ruled } from './ruled';
import type { RuledGroup } from './ruled-group';

/** Failing relations with one cause. */
export interface Cause {
  /** The relation to show; the others fail with it. */
  readonly shown: Ruled;
  readonly folded: readonly Ruled[];
  /** The one cell whose change satisfies them all; null when the evidence names none. */
  readonly cell: { readonly fact: Fact; readonly proposed: number; readonly support: number } | null;
}

interface Candidate {
  readonly fact: Fact;
  readonly delta: number;
  /** Failing relations that hold after the change. */
  readonly mended: readonly Ruled[];
  readonly broken: number;
}

/** Of a longer relation only the first parts are tried one by one, and those that other failing relations hold, too. */
const MANY_PARTS = 400;

/** No figure is wrong in so many ways at once. */
const MANY_DELTAS = 100;

/** How many comparisons the search for causes may take: no table with so many faults is mended figure by figure. */
const MOST_WORK = 20_000_000;

/** The figures whose change may mend a failing relation. */
type Tried = ReadonlyMap<Ruled, readonly Fact[]>;

/**
 * Groups failing relations by cause (DESIGN §6): the cell whose change mends most of them and breaks fewest that hold is
 * taken first, and so on. Relations no cell can be named for stand alone, as do those left when the work is spent.
 * @param mostWork how many comparisons the search may take.
 */
export function groupByCause(
  failing: readonly Ruled[],
  groups: readonly RuledGroup[],
  mostWork: number = MOST_WORK,
): Cause[] {
  let open = failing.filter(({ relation }) => !relation.evaluation.blankTotal);
  const causes = blankCauses(failing.filter(({ relation }) => relation.evaluation.blankTotal));
  const blanks = new Map(causes.map((cause) => [factId(cause.shown.relation.total), cause]));
  open = open.filter((ruled) => !explainedByBlanks(ruled, blanks));
  const tried = factsToTry(open);
  const cells = new Cells(tried, indexHolding(tried, groups), mostWork);
  const left = new Set(open);
  for (let best = cells.best(); best !== null; best = cells.best()) {
    const shown = mostTelling(best);
    const confident = best.mended.length >= 2 && best.mended.length > best.broken;
    causes.push({
      shown,
      folded: best.mended.filter((ruled) => ruled !== shown),
      cell: confident
        ? { fact: best.fact, proposed: fenOf(best.fact) + best.delta, support: best.mended.length }
        : null,
    });
    cells.remove(new Set(best.mended));
    for (const ruled of best.mended) left.delete(ruled);
  }
  for (const shown of left) causes.push({ shown, folded: [], cell: null });
  return causes;
}

/** A blank total: one cause for all sums that want the same figure in it, down its column and across its row. */
function blankCauses(blanks: readonly Ruled[]): Cause[] {
  const causes: Cause[] = [];
  const byCell = new Map<number, number[]>();
  for (const blank of blanks) {
    const id = factId(blank.relation.total);
    const known = byCell.get(id) ?? [];
    const at = known.find((index) => wantsSame(causes[index]!.shown.relation, blank.relation));
    if (at === undefined) {
      byCell.set(id, [...known, causes.length]);
      causes.push({ shown: blank, folded: [], cell: null });
    } else {
      const [shown, ...folded] = [causes[at]!.shown, ...causes[at]!.folded, blank].sort(
        (a, b) => rankOf(a) - rankOf(b),
      );
      causes[at] = { shown: shown!, folded, cell: null };
    }
  }
  return causes;
}

function wantsSame(one: Evaluated, other: Evaluated): boolean {
  const [a, b] = [one.evaluation, other.evaluation];
  return Math.abs(a.difference - b.difference) <= a.allowance + b.allowance;
}

/** A relation that only fails because blank subtotals count as nothing in it. */
function explainedByBlanks({ relation }: Ruled, blanks: ReadonlyMap<number, Cause>): boolean {
  if (blanks.size === 0) return false;
  const { total, parts, weights, kind } = relation;
  let { difference: left, allowance } = relation.evaluation;
  let filled = 0;
  for (let index = -1; index < parts.length; index += 1) {
    const fact = index < 0 ? total : parts[index]!;
    const blank = isNothing(fact) ? blanks.get(factId(fact))?.shown.relation.evaluation : undefined;
    if (!blank) continue;
    filled += 1;
    left -= (index < 0 ? 1 : -(weights?.[index] ?? 1)) * blank.difference;
    allowance += blank.allowance;
  }
  return filled > 0 && (kind === 'at-most' ? left : Math.abs(left)) <= allowance;
}

/** By how much a cell would have to change for the relation to hold exactly. */
function deltaFor(relation: Evaluated, fact: Fact): { delta: number } | null {
  const id = factId(fact);
  const { difference } = relation.evaluation;
  if (factId(relation.total) === id) return { delta: -difference };
  const index = partAt(relation, id);
  if (index < 0) return null;
  const weight = relation.weights?.[index] ?? 1;
  return weight === 0 ? null : { delta: difference / weight };
}

const placesOfParts = new Memory<ReadonlyMap<number, number>>();

/** The place of a figure among the parts of a relation; -1 where it is none of them. */
function partAt(relation: Evaluated, id: number): number {
  const { parts } = relation;
  if (parts.length <= MANY_PARTS) return parts.findIndex((part) => factId(part) === id);
  return placesOfParts.of(relation, indexParts).get(id) ?? -1;
}

function indexParts({ parts }: Evaluated): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  parts.forEach((part, place) => {
    if (!places.has(factId(part))) places.set(factId(part), place);
  });
  return places;
}

function factsToTry(failing: readonly Ruled[]): Tried {
  const elsewhere = new Set<number>();
  const isLong = ({ parts }: Relation): boolean => parts.length > MANY_PARTS;
  for (const { relation } of failing) {
    elsewhere.add(factId(relation.total));
    if (!isLong(relation)) for (const part of relation.parts) elsewhere.add(factId(part));
  }
  return new Map(
    failing.map((ruled) => {
      const { relation } = ruled;
      const parts = isLong(relation)
        ? relation.parts.filter((part, at) => at < MANY_PARTS || elsewhere.has(factId(part)))
        : relation.parts;
      return [ruled, [relation.total, ...parts]];
    }),
  );
}

function holdsFact({ total, parts }: Relation, id: number): boolean {
  return factId(total) === id || parts.some((part) => factId(part) === id);
}

/** What holds at each figure to be tried; sides without such a figure are passed over. */
function indexHolding(tried: Tried, groups: readonly RuledGroup[]): ReadonlyMap<number, readonly Evaluated[]> {
  const index = new Map<number, Evaluated[]>();
  const figures = new Map<PlacedSide, Fact[]>();
  for (const facts of tried.values()) {
    for (const fact of facts) {
      if (index.has(factId(fact))) continue;
      index.set(factId(fact), []);
      const there = figures.get(fact.place);
      if (there) there.push(fact);
      else figures.set(fact.place, [fact]);
    }
  }
  for (const { within, holding, runs } of groups) {
    const there = within === null ? [...figures.values()].flat() : figures.get(within);
    if (!there) continue;
    for (const { relation } of holding) {
      index.get(factId(relation.total))?.push(relation);
      for (const part of relation.parts) index.get(factId(part))?.push(relation);
    }
    for (const run of runs) addHolding(run, there, index);
  }
  return index;
}

function addHolding(run: ExactRun, figures: readonly Fact[], index: ReadonlyMap<number, Evaluated[]>): void {
  for (const figure of figures) {
    const id = factId(figure);
    for (const number of run.near(figure)) {
      const relation = run.at(number);
      if (holdsFact(relation, id)) index.get(id)!.push(relation);
    }
  }
}

/** A figure to be tried, with the failing relations that hold it. */
interface Cell {
  readonly fact: Fact;
  touching: Ruled[];
  /** Where it stands among the figures of each of these. */
  places: number[];
}

/** A cell as it was when it was put in line: out of date when relations at it have found their cause since. */
interface Waiting {
  readonly cell: Cell;
  readonly touching: readonly Ruled[];
  /** Undefined while it is not worked out: then no better than all relations at the cell mended and none broken. */
  readonly candidate: Candidate | undefined;
}

/** The figures to be tried. What becomes of one is worked out when it is first in line, and again when relations at it are gone. */
class Cells {
  private readonly cells = new Map<number, Cell>();
  private readonly order = new Map<Ruled, number>();
  private readonly line = new Heap<Waiting>((one, other) => this.isBefore(one, other));

  constructor(
    private readonly tried: Tried,
    private readonly holding: ReadonlyMap<number, readonly Evaluated[]>,
    private workLeft: number,
  ) {
    for (const [ruled, facts] of tried) {
      this.order.set(ruled, this.order.size);
      facts.forEach((fact, place) => {
        const cell = this.cells.get(factId(fact));
        if (cell) {
          cell.touching.push(ruled);
          cell.places.push(place);
        } else this.cells.set(factId(fact), { fact, touching: [ruled], places: [place] });
      });
    }
    for (const cell of this.cells.values()) this.wait(cell, undefined);
  }

  /** The best of all; of equal ones the figure of the first relation, and in it the first. Null, too, when the work is spent. */
  best(): Candidate | null {
    for (let first = this.line.pop(); first !== undefined && this.workLeft > 0; first = this.line.pop()) {
      const { cell, touching, candidate } = first;
      if (touching !== cell.touching) continue;
      if (candidate) return candidate;
      const holding = this.holding.get(factId(cell.fact)) ?? [];
      this.workLeft -= Math.min(touching.length, MANY_DELTAS) * (touching.length + holding.length);
      const found = candidateAt(cell.fact, touching, holding);
      if (found) this.wait(cell, found);
    }
    return null;
  }

  /** Relations that have found their cause. */
  remove(gone: ReadonlySet<Ruled>): void {
    const changed = new Set<Cell>();
    for (const ruled of gone) for (const fact of this.tried.get(ruled)!) changed.add(this.cells.get(factId(fact))!);
    for (const cell of changed) {
      this.workLeft -= cell.touching.length;
      cell.places = cell.places.filter((_, at) => !gone.has(cell.touching[at]!));
      cell.touching = cell.touching.filter((other) => !gone.has(other));
      if (cell.touching.length > 0) this.wait(cell, undefined);
    }
  }

  private wait(cell: Cell, candidate: Candidate | undefined): void {
    this.line.push({ cell, touching: cell.touching, candidate });
  }

  private isBefore(one: Waiting, other: Waiting): boolean {
    const [a, b] = [one.candidate, other.candidate];
    const ahead = (a ? score(a) : one.touching.length) - (b ? score(b) : other.touching.length);
    if (ahead !== 0) return ahead > 0;
    if (!a || !b) return !a && b !== undefined;
    if (better(a, b) || better(b, a)) return better(a, b);
    const [first, second] = [one, other].map(({ touching }) => this.order.get(touching[0]!)!);
    return first !== second ? first! < second! : one.cell.places[0]! < other.cell.places[0]!;
  }
}

function score({ mended, broken }: Candidate): number {
  return mended.length - broken;
}

/** More mended less broken; then more mended; then the total rather than a part. */
function better(a: Candidate, b: Candidate): boolean {
  if (score(a) !== score(b)) return score(a) > score(b);
  if (a.mended.length !== b.mended.length) return a.mended.length > b.mended.length;
  const isTotal = ({ fact, mended }: Candidate): number =>
    mended.filter(({ relation }) => factId(relation.total) === factId(fact)).length;
  return isTotal(a) > isTotal(b);
}

function candidateAt(fact: Fact, touching: readonly Ruled[], holding: readonly Evaluated[]): Candidate | null {
  let best: Candidate | null = null;
  for (const delta of deltasToTry(fact, touching)) {
    const mended = touching.filter((other) => holdsAfter(other.relation, fact, delta));
    const broken = holding.filter((other) => !holdsAfter(other, fact, delta)).length;
    const candidate = { fact, delta, mended, broken };
    if (mended.length > 0 && (!best || better(candidate, best))) best = candidate;
  }
  return best;
}

/** The changes that failing relations ask of a figure; of very many only those that most of them ask for. */
function deltasToTry(fact: Fact, touching: readonly Ruled[]): readonly number[] {
  const asked = new Map<number, number>();
  for (const { relation } of touching) {
    const found = deltaFor(relation, fact);
    if (found && Number.isInteger(found.delta)) asked.set(found.delta, (asked.get(found.delta) ?? 0) + 1);
  }
  if (asked.size <= MANY_DELTAS) return [...asked.keys()];
  return [...asked]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MANY_DELTAS)
    .map(([delta]) => delta);
}

function holdsAfter(relation: Evaluated, fact: Fact, delta: number): boolean {
  const found = deltaFor(relation, fact);
  if (!found) return false;
  const rest = Math.abs(found.delta - delta);
  return rest <= relation.evaluation.allowance;
}

const ORDER = ['rows', 'columns', 'same', 'declared'];

/** The relation an officer understands first: errors before warnings, sums down before sums across before other tables. */
function mostTelling({ mended }: Candidate): Ruled {
  return [...mended].sort((a, b) => rankOf(a) - rankOf(b))[0]!;
}

function rankOf({ relation, severity }: Ruled): number {
  return (severity === 'error' ? 0 : 10) + ORDER.indexOf(relation.principle);
}
