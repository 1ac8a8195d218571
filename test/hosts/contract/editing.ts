import type { WorkbookHost } from '../../../src/hosts/port';
import {
  applyEdits,
  formulaAt,
  numberFormatAt,
  recalculatedAfter,
  valueAt,
  type CellRef,
  type Edit,
} from '../../../src/workbook';
import type { ContractOptions, MakeHost } from './host-under-test';
import { EDIT_CASES } from './edit-cases';
import { pictureOf } from './picture';
import { codeOf, sheetOfHost } from './support';
import { contractWorkbook, PLAIN, SPENDING } from './workbook';

export function describeEditing(make: MakeHost, { calculates = false }: ContractOptions): void {
  const picture = async (host: WorkbookHost) => pictureOf(await host.readWorkbook(), { results: !calculates });

  describe('editing', () => {
    test.each(EDIT_CASES)('$name: does what the edits say, undo and redo exactly', async ({ edits }) => {
      const { host, reopen } = await make(contractWorkbook());
      const given = await host.readWorkbook();
      const before = await picture(host);
      const edited = applyEdits(given, edits).workbook;
      const wanted = calculates
        ? pictureOf(edited, { results: false })
        : pictureOf(recalculatedAfter(edited, given, edits));
      const inverse = await host.applyEdits(edits);
      expect(await picture(host)).toEqual(wanted);
      if (reopen) expect(await picture(await reopen())).toEqual(wanted);
      const again = await host.applyEdits(inverse);
      expect(await picture(host)).toEqual(before);
      await host.applyEdits(again);
      expect(await picture(host)).toEqual(wanted);
      if (reopen) expect(await picture(await reopen())).toEqual(wanted);
    });

    test('undo of several steps, the last one first', async () => {
      const { host, reopen } = await make(contractWorkbook());
      const before = await picture(host);
      const steps: (readonly Edit[])[] = [];
      for (const { edits } of EDIT_CASES.filter(({ alone }) => !alone)) steps.unshift(await host.applyEdits(edits));
      // Through data: undo must not hang on the very same objects.
      for (const inverse of steps) await host.applyEdits(structuredClone(inverse));
      expect(await picture(host)).toEqual(before);
      if (reopen) expect(await picture(await reopen())).toEqual(before);
    });

    test('the first sheet comes back as the first', async () => {
      const { host, reopen } = await make(contractWorkbook());
      await host.applyEdits([
        { kind: 'add-sheet', sheet: '封面', after: null, first: true, block: { values: [['封面']] } },
      ]);
      const names = async () => (await host.listSheets()).map(({ name }) => name);
      const before = await names();
      expect(before[0]).toBe('封面');
      const inverse = await host.applyEdits([{ kind: 'remove-sheet', sheet: '封面' }]);
      await host.applyEdits(structuredClone(inverse));
      expect(await names()).toEqual(before);
      if (reopen) expect((await (await reopen()).listSheets()).map(({ name }) => name)).toEqual(before);
    });

    const at = (row: number, column: number): CellRef => ({ sheet: PLAIN, row, column });

    test.each([
      ['001', '2010101', '0.10', '1,234.50', '50%', '2024/1/1', '2024-01-01', '1E5', 'TRUE', '１２'],
      ['=1+1', '=SUM(A1)', '+1', '-1', '@x', "'001", '#N/A 不适用', '-', '—', '（空）'],
      [' 前后 ', '　全角', '一\n二', '<b>&amp;</b>', '"引"', '_x0041_', 'a\tb', '😀', 'a'.repeat(9000), '%'],
    ])('text stays text: %j …', async (...texts: string[]) => {
      const { host, reopen } = await make(contractWorkbook());
      const block = { values: texts.map((text) => [text]) };
      await host.applyEdits([
        ...texts.map((value, row): Edit => ({ kind: 'set-value', at: at(row, 1), value })),
        { kind: 'write-block', at: at(0, 3), block },
        { kind: 'add-sheet', sheet: '文字', after: null, block },
      ]);
      for (const one of reopen ? [host, await reopen()] : [host]) {
        const sheet = await sheetOfHost(one, PLAIN);
        const added = await sheetOfHost(one, '文字');
        texts.forEach((text, row) => {
          expect([valueAt(sheet, row, 1), valueAt(sheet, row, 3), valueAt(added, row, 0)]).toEqual([text, text, text]);
          expect(formulaAt(sheet, row, 1)).toBeUndefined();
        });
      }
    });

    test('figures, truth, blanks come back as what they are', async () => {
      const { host, reopen } = await make(contractWorkbook());
      const values = [0, -0.01, 0.1 + 0.2, 1e15, 1.5e-7, 123456789.12, true, false, null];
      await host.applyEdits(values.map((value, row): Edit => ({ kind: 'set-value', at: at(row, 1), value })));
      for (const one of reopen ? [host, await reopen()] : [host]) {
        const sheet = await sheetOfHost(one, PLAIN);
        expect(values.map((_, row) => valueAt(sheet, row, 1))).toEqual(values);
      }
    });

    test('a new value leaves the format of the cell, a new format its value', async () => {
      const { host } = await make(contractWorkbook());
      const cell = { sheet: SPENDING, row: 5, column: 2 };
      await host.applyEdits([{ kind: 'set-value', at: cell, value: 11 }]);
      let sheet = await sheetOfHost(host, SPENDING);
      expect([valueAt(sheet, 5, 2), numberFormatAt(sheet, 5, 2)]).toEqual([11, '#,##0.00']);
      await host.applyEdits([{ kind: 'set-number-format', at: cell, format: '0.000' }]);
      sheet = await sheetOfHost(host, SPENDING);
      expect([valueAt(sheet, 5, 2), numberFormatAt(sheet, 5, 2)]).toEqual([11, '0.000']);
    });
  });

  describe('all or nothing', () => {
    const good: Edit = { kind: 'set-value', at: { sheet: PLAIN, row: 0, column: 0 }, value: '写入' };
    test.each<[string, Edit]>([
      ['no-sheet', { kind: 'set-value', at: { sheet: '没有', row: 0, column: 0 }, value: 1 }],
      ['no-sheet', { kind: 'remove-sheet', sheet: '没有' }],
      ['no-sheet', { kind: 'insert-rows', sheet: '没有', before: 0, count: 1 }],
      ['sheet-exists', { kind: 'add-sheet', sheet: SPENDING, after: null, block: { values: [] } }],
      ['sheet-exists', { kind: 'add-sheet', sheet: 'plain', after: null, block: { values: [] } }],
      ['area-not-empty', { kind: 'write-block', at: { sheet: PLAIN, row: 2, column: 0 }, block: { values: [['x']] } }],
      [
        'area-not-empty',
        { kind: 'write-block', at: { sheet: SPENDING, row: 0, column: 3 }, block: { values: [['x']] } },
      ],
    ])('%s leaves everything as it was', async (code, bad) => {
      const { host } = await make(contractWorkbook());
      const before = await picture(host);
      expect(await codeOf(host.applyEdits([good, bad, good]))).toBe(code);
      expect(await picture(host)).toEqual(before);
    });

    test('nothing to do is done', async () => {
      const { host } = await make(contractWorkbook());
      const before = await picture(host);
      expect(await host.applyEdits([])).toEqual([]);
      expect(await picture(host)).toEqual(before);
    });
  });
}
