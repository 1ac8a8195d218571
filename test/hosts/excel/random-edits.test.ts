import fc from 'fast-check';
import { HostError } from '../../../src/hosts/host-error';
import { applyEdits, EditError, formulaAt, makeSheet, type Edit, type Workbook } from '../../../src/workbook';
import { edits, workbooks } from '../../workbook/support/random-edits';
import { pictureOf } from '../contract/picture';
import { expectFaithful, openSimulated } from './support';

afterEach(expectFaithful);

/** Excel works formulas out on its own, and the picture shows formats of figures only. */
function picture(workbook: Workbook): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    numberFormats: sheet.numberFormats.map((formats, row) =>
      formats?.map((format, column) => (formulaAt(sheet, row, column) === undefined ? format : undefined)),
    ),
  }));
  return pictureOf({ ...workbook, sheets }, { results: false });
}

/** What the edits say on paper; null where they do not fit. */
function onPaper(workbook: Workbook, some: readonly Edit[]): Workbook | null {
  try {
    return applyEdits(workbook, some).workbook;
  } catch (error) {
    if (error instanceof EditError) return null;
    throw error;
  }
}

test('any edits come out as on paper, one by one or together, and undo brings everything back', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, fc.array(edits, { minLength: 1, maxLength: 7 }), async (workbook, some) => {
      const { host } = await openSimulated({ workbook });
      const before = await host.readWorkbook();
      let now = workbook;
      const inverses: (readonly Edit[])[] = [];
      for (const batch of [some.slice(0, 3), ...some.slice(3).map((edit) => [edit])]) {
        const wanted = onPaper(now, batch);
        const error: unknown = await host.applyEdits(batch).then(
          (inverse) => void inverses.unshift(inverse),
          (reason: unknown) => reason,
        );
        if (error instanceof HostError) {
          // Excel refuses a little more: it keeps one visible sheet, and leaves no part of a merged area.
          if (wanted) expect([error.code, error.message]).toEqual(['failed', expect.stringMatching(/visible|merged/u)]);
          expect(picture(await host.readWorkbook())).toEqual(picture(now));
        } else {
          expect(error).toBeUndefined();
          now = wanted!;
          expect(picture(await host.readWorkbook())).toEqual(picture(now));
        }
      }
      for (const inverse of inverses) await host.applyEdits(structuredClone(inverse));
      expect(picture(await host.readWorkbook())).toEqual(picture(before));
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('any text stays the text it is', async () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[-+='@ ]?[0-9０-９.,/:%年月日eE ]{1,8}$/u),
    fc.stringMatching(/^'{1,2}[=0-9a-z]{0,4}$/u),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 30 }), async (given) => {
      const { host } = await openSimulated({
        workbook: { name: '文.xlsx', notes: [], sheets: [makeSheet({ name: '文' })] },
      });
      await host.applyEdits([
        { kind: 'write-block', at: { sheet: '文', row: 0, column: 0 }, block: { values: given.map((text) => [text]) } },
        ...given.map((value, row): Edit => ({ kind: 'set-value', at: { sheet: '文', row, column: 2 }, value })),
      ]);
      const [sheet] = (await host.readWorkbook()).sheets;
      const read = given.map((_, row) => [sheet?.values[row]?.[0] ?? '', sheet?.values[row]?.[2] ?? '']);
      expect(read).toEqual(given.map((text) => [text, text]));
      expect(sheet?.formulas).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
