import { hebei, hebeiFormulas, hebeiNoMerges, hebeiOneSheet, hebeiSplit } from './layouts/hebei';
import { jiangsu } from './layouts/jiangsu';
import { final } from './layouts/final';
import {
  national,
  nationalContinued,
  nationalDeep,
  nationalIndented,
  nationalSixDecimals,
  nationalText,
  nationalUnits,
  nationalUnitsInline,
  nationalUnitsRepeated,
} from './layouts/national';
import { provinces } from './layouts/provinces';
import { shanghai, shanghaiWhole } from './layouts/shanghai';
import { synonyms } from './layouts/synonyms';
import type { Layout, MadeWorkbook } from './model';
import { placeSheets } from './place';
import { makeRandom } from './random';
import { makeTruth, type TruthOptions } from './truth/make';

export type { FigureCell, MadeWorkbook, NamedRow, TablePlace } from './model';
export type { Role, TableId } from './names';
export { makeRandom, type Random } from './random';
export { writeXlsx } from './xlsx';
export { longWorkbook } from './long';

const LAYOUTS: readonly Layout[] = [
  hebei,
  hebeiSplit,
  hebeiFormulas,
  hebeiNoMerges,
  hebeiOneSheet,
  national,
  nationalText,
  nationalIndented,
  nationalSixDecimals,
  nationalDeep,
  nationalUnits,
  nationalUnitsRepeated,
  nationalUnitsInline,
  nationalContinued,
  shanghai,
  shanghaiWhole,
  jiangsu,
  synonyms,
  final,
  ...provinces,
];

export const LAYOUT_IDS: readonly string[] = LAYOUTS.map((layout) => layout.id);

/**
 * A full disclosure workbook published from a random true budget: every figure is an exact sum, rounded on its own.
 * The same layout and seed always give the same workbook.
 * @param change what the true budget should be like where the layout would choose, for example `{ entities: 12 }`.
 * @throws {RangeError} when there is no such layout.
 */
export function makeWorkbook(layoutId: string, seed: number, change: Partial<TruthOptions> = {}): MadeWorkbook {
  const layout = LAYOUTS.find((one) => one.id === layoutId);
  if (!layout) throw new RangeError(`no layout ${layoutId}; there are ${LAYOUT_IDS.join(', ')}`);
  const random = makeRandom(seed * 7919 + LAYOUTS.indexOf(layout));
  const truth = makeTruth(random, { ...layout.truth(random), ...change });
  const { sheets, cells, rows, places } = placeSheets(layout.build(truth, random));
  return {
    layout: layoutId,
    seed,
    workbook: { name: `${truth.department}${truth.year}-${layoutId}-${seed}.xlsx`, sheets, notes: [] },
    cells,
    rows,
    places,
    truth,
  };
}
