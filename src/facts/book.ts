import type { Recognition, StandardTable, TableKind } from '../tables';
import { baseKind, isFinal } from '../tables';
import { Memory } from '../workbook';
import { placeSides } from './fact';
import type { ExactRun } from './exact-run';
import { LineNumbers } from './lines';
import type { Evaluated, PlacedSide, Relation } from './model';
import { relateSameFigures } from './same-figure';
import { relateColumns, relateRows, type Sink } from './tree-relations';
import { settleYearsMoney } from './years-money';

/** Exact relations of large tables that were only counted. */
export interface Counted {
  /** One of them, for finding the rule it belongs to. */
  readonly sample: Relation;
  readonly exact: number;
}

/** Relations that could not be read at all. */
export interface Skipped {
  readonly sample: Relation;
  readonly count: number;
  readonly reason: { readonly zh: string; readonly en: string };
}

/** A workbook's facts and the relations that follow from the general principles (DESIGN §4.2–4.3). */
export interface FactBook {
  readonly recognition: Recognition;
  readonly tables: readonly StandardTable[];
  readonly places: readonly PlacedSide[];
  readonly lines: LineNumbers;
  /** Side by side what its trees give. */
  readonly within: readonly SideRelations[];
  /** Figures printed more than once. */
  readonly same: readonly (Evaluated | ExactRun)[];
}

/** What the trees of one side give, whatever stands in other tables. */
export interface SideRelations {
  readonly place: PlacedSide;
  readonly relations: readonly (Evaluated | ExactRun)[];
  readonly counted: readonly Counted[];
  readonly skipped: readonly Skipped[];
}

export function buildFactBook(recognition: Recognition): FactBook {
  const printed = placeSides(recognition.tables);
  const tables = settleYearsMoney(recognition.tables, printed);
  const places = tables === recognition.tables ? printed : placeSides(tables);
  const lines = LineNumbers.among(places);
  return {
    recognition,
    tables,
    places,
    lines,
    within: places.filter((place) => place.filled).map(relateSide),
    same: relateSameFigures(places, lines),
  };
}

const known = new Memory<SideRelations>();

/** The relations within one side; sides that an edit did not touch stay the same objects, and so do these. */
export function relateSide(place: PlacedSide): SideRelations {
  return known.of(place, findWithin);
}

function findWithin(place: PlacedSide): SideRelations {
  const relations: (Evaluated | ExactRun)[] = [];
  const counted: Counted[] = [];
  const skipped: Skipped[] = [];
  const sink: Sink = {
    add: (relation) => relations.push(relation),
    count: (sample, exact) => counted.push({ sample, exact }),
    skip: (sample, count, reason) => skipped.push({ sample, count, reason }),
  };
  relateRows(place, sink);
  relateColumns(place, sink);
  return { place, relations, counted, skipped };
}

/** Sides of tables of a kind: of all of them, of 预算 and of 决算. */
interface OfKind {
  readonly all: PlacedSide[];
  readonly budget: PlacedSide[];
  readonly final: PlacedSide[];
}

const byKind = new Memory<ReadonlyMap<string, OfKind>>();
const NONE: readonly PlacedSide[] = [];

/** Sides of all tables of a kind whether 预算 or 决算; `final` narrows to one of the two. */
export function placesOf(book: FactBook, kind: TableKind, final?: boolean): readonly PlacedSide[] {
  const places = byKind.of(book, () => groupByKind(book.places)).get(kind);
  if (!places) return NONE;
  return final === undefined ? places.all : final ? places.final : places.budget;
}

function groupByKind(places: readonly PlacedSide[]): ReadonlyMap<string, OfKind> {
  const lists = new Map<string, OfKind>();
  for (const place of places) {
    const kind = baseKind(place.table.kind);
    let list = lists.get(kind);
    if (!list) lists.set(kind, (list = { all: [], budget: [], final: [] }));
    list.all.push(place);
    (isFinal(place.table.kind) ? list.final : list.budget).push(place);
  }
  return lists;
}
