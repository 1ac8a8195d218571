import fc from 'fast-check';
import { applyEdits, EditError, type Edit, type Ragged, type Workbook } from '../../src/workbook';
import { edits, workbooks } from './support/random-edits';

/** Everything an edit can change, blank and absent alike; formats also where nothing stands. */
function pictureOf(workbook: Workbook): unknown {
  const cellsOf = <T>(cells: Ragged<T>) =>
    cells.flatMap((row, at) =>
      Array.from(row ?? [], (cell, column) => ({ at: `${at},${column}`, cell })).filter(
        ({ cell }) => cell !== null && cell !== undefined,
      ),
    );
  return workbook.sheets.map(({ name, visibility, values, formulas, numberFormats, merges, hiddenRows }) => ({
    name,
    visibility,
    values: cellsOf(values),
    formulas: cellsOf(formulas),
    formats: cellsOf(numberFormats),
    merges: merges.map((area) => JSON.stringify(area)).sort(),
    hiddenRows: [...hiddenRows],
  }));
}

function apply(workbook: Workbook, edit: Edit): ReturnType<typeof applyEdits> | null {
  try {
    return applyEdits(workbook, [edit]);
  } catch (error) {
    if (error instanceof EditError) return null;
    throw error;
  }
}

test('the inverse of any edits restores the workbook, and its inverse does them again', () => {
  fc.assert(
    fc.property(workbooks, fc.array(edits, { minLength: 1, maxLength: 6 }), (workbook, some) => {
      const before = pictureOf(workbook);
      const fitting: Edit[] = [];
      let now = workbook;
      for (const edit of some) {
        const applied = apply(now, edit);
        if (!applied) continue;
        fitting.push(edit);
        now = applied.workbook;
      }
      const all = applyEdits(workbook, fitting);
      expect(pictureOf(all.workbook)).toEqual(pictureOf(now));
      const back = applyEdits(all.workbook, all.inverse);
      expect(pictureOf(back.workbook)).toEqual(before);
      expect(pictureOf(applyEdits(back.workbook, back.inverse).workbook)).toEqual(pictureOf(now));
      expect(pictureOf(workbook)).toEqual(before);
    }),
    { numRuns: 400 },
  );
});
