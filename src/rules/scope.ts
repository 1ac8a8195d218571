import type { PlacedSide } from '../facts';
import type { StandardTable } from '../tables';
import { Memory, mapped } from '../workbook';
import type { RuleContext } from './rule';

/*
 * Rules that look at one thing at a time. What they say of it is kept while it, and what goes with it, stay the same
 * objects: after an edit only what the edit touched is looked at again.
 */

/** Looks at one thing; besides the thing and what goes with it only the year and the user's own codes may be read. */
export type Look<Thing, Said> = (thing: Thing, context: RuleContext) => Iterable<Said>;

const NOTHING: readonly never[] = [];

/** What the looks say of one thing, each at its own place. */
type SaidByLook = (readonly unknown[] | undefined)[];

/** Tells what is seen. */
export type Say<Said> = (said: Said) => void;

/** Looks at a side. Most looks see nothing: they are told where to say it instead of handing over a list each. */
type LookAtPlace<Said> = (place: PlacedSide, say: Say<Said>, context: RuleContext) => void;

/** One entry for each thing, not one for each thing and rule. */
const saidOf = new Memory<SaidByLook>();
const saidInBook = new Memory<readonly SaidByLook[]>();

/** Looks at things of one sort, numbered from 0. */
class Looks {
  private count = 0;

  add(): number {
    return this.count++;
  }

  /** Room for what each of them says. */
  readonly noneSaid = (): SaidByLook => new Array<readonly unknown[] | undefined>(this.count).fill(undefined);
}

const atPlaces = new Looks();
const atOthers = new Looks();

/** A look that keeps what it said of a thing among what the others say of it. */
function keptLook<Thing, Said>(
  looks: Looks,
  look: (thing: Thing, context: RuleContext) => readonly Said[],
): (said: SaidByLook, thing: Thing, context: RuleContext) => readonly Said[] {
  const place = looks.add();
  return (said, thing, context) => (said[place] ??= look(thing, context)) as readonly Said[];
}

function listOf<Said>(said: Iterable<Said>): readonly Said[] {
  const list = [...said];
  return list.length === 0 ? NOTHING : list;
}

/** A look that is taken again only when the thing, what goes with it, the year or the user's codes are others. */
export function rememberedLook<Thing extends object, Said>(
  look: Look<Thing, Said>,
): (thing: Thing, beside: readonly object[], context: RuleContext) => readonly Said[] {
  const kept = keptLook(atOthers, (thing: Thing, context) => listOf(look(thing, context)));
  return (thing, beside, context) =>
    kept(saidOf.answer([thing, context.year, context.override, ...beside], atOthers.noneSaid), thing, context);
}

/** Side by side of the tables: a side comes with its table and with the sheets it stands on. */
export function eachPlace<Said>(look: LookAtPlace<Said>): (context: RuleContext) => readonly Said[] {
  // One list that is emptied each time: a side of which nothing is said costs nothing.
  const open: Said[] = [];
  const say = (said: Said): void => {
    open.push(said);
  };
  const kept = keptLook(atPlaces, (place: PlacedSide, context) => {
    open.length = 0;
    look(place, say, context);
    return open.length === 0 ? NOTHING : open.splice(0);
  });
  return (context) => {
    const { book, year, override } = context;
    const said = saidInBook.answer([book, year, override], () =>
      mapped(book.places, (place) => saidOf.answer([place, year, override], atPlaces.noneSaid)),
    );
    const all: Said[] = [];
    for (let at = 0; at < said.length; at += 1) {
      const own = kept(said[at]!, book.places[at]!, context);
      for (let index = 0; index < own.length; index += 1) all.push(own[index]!);
    }
    return all;
  };
}

const sheets = new Memory<ReadonlySet<string>>();
const bySheet = new Memory<ReadonlyMap<string, readonly StandardTable[]>>();

/** Names of the sheets a table stands on: its own, and those it runs on to. */
export function sheetsOf(table: StandardTable): ReadonlySet<string> {
  return sheets.of(table, () => {
    const names = new Set([table.sheet]);
    let last = table.sheet;
    for (const { rows } of table.sides) {
      for (const { sheet } of rows) if (sheet !== last) names.add((last = sheet));
    }
    return names;
  });
}

/** The book's tables that stand on a sheet or run on to it. */
export function tablesAt({ book }: RuleContext, sheet: string): readonly StandardTable[] {
  const found = bySheet.of(book, () => {
    const lists = new Map<string, StandardTable[]>();
    for (const table of book.tables) {
      for (const name of sheetsOf(table)) {
        const list = lists.get(name);
        if (list) list.push(table);
        else lists.set(name, [table]);
      }
    }
    return lists;
  });
  return found.get(sheet) ?? NOTHING;
}
