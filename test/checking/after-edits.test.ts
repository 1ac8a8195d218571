import { checkWorkbook } from '../../src/checking';
import { applyEdits, type CellRef, type CellValue, type Edit, type Workbook } from '../../src/workbook';
import { LAYOUT_IDS, makeRandom, makeWorkbook, type MadeWorkbook, type Random } from '../workbooks';

const EDITS = 6;

/** What a check says; tables by their names, as figures in them are told by the findings. */
function said(workbook: Workbook): unknown {
  const { tables, ...rest } = checkWorkbook(workbook);
  return { ...rest, tables: tables.map(({ id, kind, sheet, range }) => ({ id, kind, sheet, range })) };
}

/** The same workbook, of which nothing is known yet. */
function neverSeen(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
}

/** Any filled cell: a figure, a label, a code, a heading, a sentence. */
function someCell({ sheets }: Workbook, random: Random): { at: CellRef; value: CellValue } {
  for (;;) {
    const { name, values } = random.pick(sheets);
    const row = random.int(0, values.length - 1);
    const filled = [...(values[row] ?? []).entries()].filter(([, value]) => value !== null && value !== undefined);
    if (filled.length === 0) continue;
    const [column, value] = random.pick(filled);
    return { at: { sheet: name, row, column }, value: value! };
  }
}

function someEdit({ cells }: MadeWorkbook, workbook: Workbook, random: Random): Edit {
  if (random.chance(0.6)) {
    const { sheet, row, column } = random.pick(cells);
    const value = random.pick<CellValue>([null, 0, '—', '待定', random.money(1, 9) / 1_000_000]);
    return { kind: 'set-value', at: { sheet, row, column }, value };
  }
  const { at } = someCell(workbook, random);
  if (random.chance(0.2)) return { kind: 'insert-rows', sheet: at.sheet, before: at.row, count: 1 };
  if (random.chance(0.2)) return { kind: 'delete-rows', sheet: at.sheet, first: at.row, count: 1 };
  return { kind: 'set-value', at, value: random.chance(0.5) ? someCell(workbook, random).value : null };
}

test.each(LAYOUT_IDS)('%s: after any edits a check says what it says of a workbook never seen', (layout) => {
  const made = makeWorkbook(layout, 4);
  const random = makeRandom(LAYOUT_IDS.indexOf(layout));
  let { workbook } = made;
  expect(said(workbook)).toEqual(said(neverSeen(workbook)));
  for (let count = 0; count < EDITS; count += 1) {
    const edited = applyEdits(workbook, [someEdit(made, workbook, random)]);
    expect(said(edited.workbook)).toEqual(said(neverSeen(edited.workbook)));
    if (random.chance(0.2)) {
      const undone = applyEdits(edited.workbook, edited.inverse).workbook;
      expect(said(undone)).toEqual(said(neverSeen(undone)));
      workbook = undone;
    } else workbook = edited.workbook;
  }
});
