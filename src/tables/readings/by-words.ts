import { mapped } from '../../workbook';
import type { Meaning } from '../accounts';
import { namesUnit, NO_ENTITIES, readEntities, type Entities } from '../entities';
import { lineMeaning, withItemTotals } from '../line-meaning';
import type { Aspect } from '../model';
import { nestByMeaning, withoutOwnSubsidies, withPeriodParts } from '../nest-by-meaning';
import { nestByName } from '../nest-by-name';
import type { RawRow } from '../rows';
import type { LineMode, SideContext } from '../side-context';
import { structureOfCodes, structureOfItems, structureOfLabels, type Structure } from '../structure';
import type { RowReading } from './model';
import { unitLines } from './unit-lines';

/** The plain reading of a side's lines: what their codes, enumerators, indentation and words say. */
export function readByWords(context: SideContext, rows: readonly RawRow[], aspect: Aspect, mode: LineMode): RowReading {
  const coded = readCodedLines(rows, mode);
  const entities = coded?.entities ?? NO_ENTITIES;
  const units = coded || mode.items ? null : unitLines(rows);
  const read = mapped(rows, (row, at) =>
    lineMeaning(context, row, aspect, mode, namesUnit(entities, at) || units?.has(at) === true),
  );
  const { meanings, structure } = coded
    ? { meanings: read, structure: coded.structure }
    : nestLines(context, rows, read, mode);
  return { why: '', entities, structure, meanings };
}

/** Lines without codes: enumerators and indentation order them, then what they mean and what their figures say. */
function nestLines(
  { accounts, title }: SideContext,
  rows: readonly RawRow[],
  read: readonly Meaning[],
  mode: LineMode,
): { readonly meanings: readonly Meaning[]; readonly structure: Structure } {
  if (mode.items) {
    const meanings = withItemTotals(read, title);
    const items = mapped(meanings, ({ account }) => account);
    return { meanings, structure: structureOfItems(rows, items) };
  }
  const printed = structureOfLabels(rows);
  if (mode.scheme !== null) return { meanings: read, structure: printed };
  const nested = nestByMeaning(rows, read, printed);
  const meanings = withPeriodParts(withoutOwnSubsidies(rows, read, nested), nested);
  return nestByName(rows, meanings, nested, accounts);
}

/** Lines with codes, and the units they are read by. */
interface CodedLines {
  readonly entities: Entities;
  readonly structure: Structure;
}

/** Lines with codes by these; null where no codes order the lines. */
function readCodedLines(rows: readonly RawRow[], { scheme, items }: LineMode): CodedLines | null {
  if (items || scheme === null || scheme === 'project' || !rows.some((row) => row.code !== null)) return null;
  const entities = readEntities(rows, scheme !== 'unit');
  return { entities, structure: structureOfCodes(rows, entities) };
}
