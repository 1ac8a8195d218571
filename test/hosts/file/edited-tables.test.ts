import { openFile, readWorkbook } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import { formulaAt, type CellValue, type Edit, type Sheet, type Workbook } from '../../../src/workbook';
import { FIXTURES, fixtureBytes } from '../../support/fixtures';
import { EDIT_CASES } from '../contract/edit-cases';
import { LAYOUT_IDS, makeWorkbook, writeXlsx } from '../../workbooks';
import { pictureOf } from '../contract/picture';
import { unboundPrefixes } from './support/check-prefixes';

/** Zero-based place of the first figure without a formula, far enough down to be in a table. */
function firstFigure(sheet: Sheet): { row: number; column: number } | null {
  for (let row = 4; row < sheet.values.length; row += 1) {
    const column = (sheet.values[row] ?? []).findIndex(
      (value, at) => typeof value === 'number' && formulaAt(sheet, row, at) === undefined,
    );
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Something of every kind on every sheet that has a table. */
function editsOf(workbook: Workbook): Edit[][] {
  return workbook.sheets.flatMap((sheet) => {
    const figure = firstFigure(sheet);
    if (!figure) return [];
    const at = { sheet: sheet.name, ...figure };
    const steps: Edit[][] = [
      [{ kind: 'set-value', at, value: 12.34 }],
      [{ kind: 'set-number-format', at, format: '#,##0.000' }],
      [{ kind: 'set-formula', at, formula: `SUM(${sheet.values.length > 9 ? 'A1:A2' : '1'})`, cached: 0 }],
      [{ kind: 'insert-rows', sheet: sheet.name, before: figure.row + 1, count: 2 }],
      [{ kind: 'set-value', at: { ...at, row: figure.row + 1 }, value: '新增 <行>' }],
      [{ kind: 'delete-rows', sheet: sheet.name, first: figure.row + 2, count: 1 }],
    ];
    return steps;
  });
}

describe('workbooks after edits on every table', () => {
  test.each([...FIXTURES, ...LAYOUT_IDS])(
    '%s reads, by two libraries, as what the host shows; undone, it has its bytes again',
    async (name) => {
      const bytes = LAYOUT_IDS.includes(name) ? await writeXlsx(makeWorkbook(name, 11).workbook) : fixtureBytes(name);
      const host = await openFile(bytes, `${name}.xlsx`);
      const undo: (readonly Edit[])[] = [];
      const newSheet = EDIT_CASES.find((one) => one.name === 'add-sheet at the end')!.edits;
      for (const edits of [...editsOf(await host.readWorkbook()), newSheet]) undo.unshift(await host.applyEdits(edits));
      await host.writeStored('acceptances', '[]');
      const shown = lineEnds(pictureOf(await host.readWorkbook()));
      const saved = (await host.save()).bytes;
      expect(unboundPrefixes(saved)).toEqual(unboundPrefixes(bytes));
      await host.writeStored('acceptances', null);
      expect(lineEnds(pictureOf(await readWorkbook(saved, name)))).toEqual(shown);
      expect(lineEnds(pictureOf(await readWithSheetJs(saved, name, false)))).toEqual(shown);
      for (const inverse of undo) await host.applyEdits(inverse);
      expect(Buffer.compare(Buffer.from((await host.save()).bytes), Buffer.from(bytes))).toBe(0);
    },
  );
});

/** The libraries do not agree on ends of lines. */
function lineEnds(picture: unknown): unknown {
  return JSON.parse(JSON.stringify(picture), (_, value: CellValue) =>
    typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : value,
  );
}
