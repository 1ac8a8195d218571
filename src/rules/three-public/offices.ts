import { coordinatesOf, fenOf, placesOf, type Fact, type FactBook, type PlacedSide } from '../../facts';
import type { TableKind } from '../../tables';
import { rowHasAmount } from '../observe';

/** Function tables, the one that tells units apart best first. */
const TABLES: readonly TableKind[] = ['general-expenditure', 'fiscal-expenditure', 'expenditure-summary'];
/** 事业运行, 事业单位医疗, 机关服务（中心）; not 机关事业单位基本养老保险, which offices pay too. */
const INSTITUTION = /^(事业(单位|运行)|机关服务)/u;
const PAY_OF_INSTITUTIONS = /^绩效工资/u;
const MONEY_OF_INSTITUTIONS: ReadonlySet<string> = new Set(['business', 'operating-income']);

/** `only`: every sign speaks of 行政单位 and 参公单位; `some`: there are 事业 units, too; `unknown`: the tables do not say. */
export type Offices = 'only' | 'some' | 'unknown';

/**
 * Whose budget is this? 行政运行 is the running of 行政 and 参公 units; 事业运行, 绩效工资, 事业收入 and the 项 of 事业单位 are
 * signs of institutions, whose 公用经费 is no 机关运行经费.
 */
export function officesOf(book: FactBook, final: boolean): Offices {
  const place = TABLES.flatMap((kind) => placesOf(book, kind, final)).find(
    ({ filled, side }) => filled && side.rows.some(({ code }) => code?.length === 7),
  );
  if (!place) return 'unknown';
  const named = (pattern: RegExp) => (one: PlacedSide) =>
    one.side.rows.some(({ label, code }, row) => code !== null && pattern.test(bare(label)) && rowHasAmount(one, row));
  if (!place.side.rows.some(({ label }, row) => /^行政运行/u.test(bare(label)) && spendsOnRunning(place, row)))
    return 'unknown';
  const units = new Set(place.side.rows.map(({ entity }) => entity).filter((entity) => entity !== ''));
  const basics = placesOf(book, 'general-basic-expenditure', final);
  const revenues = [...placesOf(book, 'revenue-summary', final), ...placesOf(book, 'budget-summary', final)];
  const mixed =
    units.size > 1 ||
    TABLES.flatMap((kind) => placesOf(book, kind, final)).some(named(INSTITUTION)) ||
    basics.some(named(PAY_OF_INSTITUTIONS)) ||
    revenues.some(earnsItself);
  return mixed ? 'some' : 'only';
}

function bare(label: string): string {
  return label.replace(/[\s\u3000]+/gu, '').replace(/^[（(]?\d+[）)、.]?/u, '');
}

/** Basic expenditure where the table tells it apart, else any. */
function spendsOnRunning(place: PlacedSide, row: number): boolean {
  const basic = place.side.columns.flatMap(({ aspect, fen }) => (aspect.nature === 'basic' ? [fen[row]!] : []));
  return basic.length > 0 ? basic.some((fen) => fen !== 0) : rowHasAmount(place, row);
}

function earnsItself(place: PlacedSide): boolean {
  return place.side.rows.some((_, row) =>
    place.side.columns.some(({ measure }, column) => {
      const fact: Fact = { place, row, column };
      return measure === 'amount' && fenOf(fact) !== 0 && MONEY_OF_INSTITUTIONS.has(coordinatesOf(fact).source);
    }),
  );
}
