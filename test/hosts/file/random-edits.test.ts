import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { openFile, readWorkbook } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import { type HostError } from '../../../src/hosts/host-error';
import { notCalculated, recalculated, sheetOf, valueAt, type Edit, type Workbook } from '../../../src/workbook';
import { edits, workbooks } from '../../workbook/support/random-edits';
import { writeXlsx } from '../../workbooks';
import { pictureOf } from '../contract/picture';

/**
 * Parts that changed though no edit named their sheet, by the part hucre gives each.
 * @param names of the sheets. @param recalculated those where formulas have another result.
 */
function untouched(
  before: Uint8Array,
  after: Uint8Array,
  names: readonly string[],
  recalculated: readonly string[],
  done: readonly Edit[],
): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const touched = new Set([...done.map(sheetOf), ...recalculated]);
  const rows = done.some(({ kind }) => kind === 'insert-rows' || kind === 'delete-rows' || kind === 'remove-sheet');
  const quiet = names.flatMap((name, index) =>
    touched.has(name) || rows ? [] : [`xl/worksheets/sheet${index + 1}.xml`],
  );
  return [
    ...quiet,
    '_rels/.rels',
    'docProps/core.xml',
    'docProps/app.xml',
    'xl/theme/theme1.xml',
    'xl/sharedStrings.xml',
  ]
    .filter((part) => old[part] !== undefined)
    .filter((part) => Buffer.compare(Buffer.from(old[part]!), Buffer.from(now[part] ?? [])) !== 0);
}

const cellsIn = (picture: Record<string, unknown>, sheet: string): unknown =>
  (picture[sheet] as { readonly cells: unknown } | undefined)?.cells;

/** With the results that an application stores; a formula that has none is stored without. */
function calculated(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const values = Array.from(sheet.values, (row) => Array.from(row ?? [], (value) => value ?? null));
    sheet.formulas.forEach((row, at) =>
      row?.forEach((formula, column) => {
        if (formula !== undefined) (values[at] ??= [])[column] = notCalculated('no-result');
      }),
    );
    return { ...sheet, values };
  });
  return recalculated({ ...workbook, sheets }, null);
}

/** As a file is read: formats stand only where a figure does. */
function plainFormats(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    numberFormats: sheet.numberFormats.map((row, at) =>
      row?.map((format, column) => (typeof valueAt(sheet, at, column) === 'number' ? format : undefined)),
    ),
  }));
  return { ...workbook, sheets };
}

test('after any edits the saved file reads, by two libraries, as what the host shows; untouched parts keep their bytes', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, fc.array(edits, { minLength: 1, maxLength: 7 }), async (made, some) => {
      const workbook = plainFormats(calculated(made));
      const bytes = await writeXlsx(workbook);
      const host = await openFile(bytes, workbook.name);
      const before = pictureOf(await host.readWorkbook());
      const inverses: (readonly Edit[])[] = [];
      const done: Edit[] = [];
      for (const edit of some) {
        try {
          inverses.unshift(await host.applyEdits([edit]));
          done.push(edit);
        } catch (error) {
          expect((error as HostError).code).toMatch(/^(?:no-sheet|sheet-exists|area-not-empty|cannot-keep)$/u);
        }
      }
      const shown = pictureOf(await host.readWorkbook());
      const saved = (await host.save()).bytes;
      expect(pictureOf(await readWorkbook(saved, workbook.name))).toEqual(shown);
      expect(pictureOf(await readWithSheetJs(saved, workbook.name, false))).toEqual(shown);
      const names = workbook.sheets.map(({ name }) => name);
      const other = names.filter((name) => !isDeepStrictEqual(cellsIn(before, name), cellsIn(shown, name)));
      expect(untouched(bytes, saved, names, other, done)).toEqual([]);
      for (const inverse of inverses) await host.applyEdits(inverse);
      expect(pictureOf(await host.readWorkbook())).toEqual(before);
      expect(Buffer.compare(Buffer.from((await host.save()).bytes), Buffer.from(bytes))).toBe(0);
    }),
    { numRuns: 60 },
  );
});
