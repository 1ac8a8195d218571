import type { ReadProgress } from '../../../src/hosts/port';
import { makeSheet } from '../../../src/workbook';
import type { ContractOptions, MakeHost } from './host-under-test';
import { pictureOf } from './picture';
import { codeOf, sheetOfHost } from './support';
import { contractWorkbook, DRAFT, PLAIN, SPENDING, SUMMARY } from './workbook';

export function describeReading(make: MakeHost, { noHiddenRows = false }: ContractOptions): void {
  describe('reading', () => {
    test('lists the sheets in the order of the tabs', async () => {
      const { host } = await make(contractWorkbook());
      expect(await host.listSheets()).toEqual([
        { name: SPENDING, visibility: 'visible' },
        { name: SUMMARY, visibility: 'visible' },
        { name: PLAIN, visibility: 'visible' },
        { name: DRAFT, visibility: 'hidden' },
      ]);
      expect(host.name).not.toBe('');
      expect(host.capabilities.whyNotWrite === null).toBe(host.capabilities.canWrite);
    });

    test('values, formulas, number formats, merges, what is hidden', async () => {
      const given = contractWorkbook();
      const { host } = await make(given);
      const wanted = noHiddenRows
        ? {
            ...given,
            sheets: given.sheets.map((sheet) => ({
              ...sheet,
              hiddenRows: new Set<number>(),
              hiddenColumns: new Set<number>(),
            })),
          }
        : given;
      expect(pictureOf(await host.readWorkbook())).toEqual(pictureOf(wanted));
    });

    test('only the sheets asked for, whole', async () => {
      const { host } = await make(contractWorkbook());
      const all = await host.readWorkbook();
      const some = await host.readWorkbook({ sheets: [DRAFT, SUMMARY] });
      expect(some.sheets.map(({ name }) => name)).toEqual([SUMMARY, DRAFT]);
      const { [SUMMARY]: one, [DRAFT]: other } = pictureOf(all);
      expect(Object.values(pictureOf(some))).toEqual([
        { ...(one as object), index: 0 },
        { ...(other as object), index: 1 },
      ]);
    });

    test('a sheet without anything', async () => {
      const { host } = await make({ name: '空.xlsx', notes: [], sheets: [makeSheet({ name: '空' })] });
      const sheet = await sheetOfHost(host, '空');
      expect([sheet.values.flat().filter((value) => value !== null), sheet.merges]).toEqual([[], []]);
    });

    test('says how far it is', async () => {
      const { host } = await make(contractWorkbook());
      const heard: ReadProgress[] = [];
      await host.readWorkbook({ onProgress: (progress) => heard.push(progress) });
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.every(({ done, total }) => total === 4 && done >= 0 && done <= total)).toBe(true);
      expect(heard.every(({ sheet }) => [SPENDING, SUMMARY, PLAIN, DRAFT].includes(sheet))).toBe(true);
    });

    test('stops when told to', async () => {
      const { host } = await make(contractWorkbook());
      expect(await codeOf(host.readWorkbook({ signal: AbortSignal.abort() }))).toBe('cancelled');
      expect((await host.readWorkbook({ signal: new AbortController().signal })).sheets).toHaveLength(4);
    });
  });

  describe('showing', () => {
    test('a cell, which is then what is selected', async () => {
      const { host } = await make(contractWorkbook());
      await host.showCell({ sheet: SUMMARY, row: 1, column: 1 });
      expect(await host.selection()).toEqual(
        host.capabilities.hasSelection ? { sheet: SUMMARY, area: { top: 1, left: 1, bottom: 1, right: 1 } } : null,
      );
    });

    test('no cell of a sheet that is not there or hidden', async () => {
      const { host } = await make(contractWorkbook());
      expect(await codeOf(host.showCell({ sheet: '没有', row: 0, column: 0 }))).toBe('no-sheet');
      expect(await codeOf(host.showCell({ sheet: DRAFT, row: 0, column: 0 }))).toBe('hidden-sheet');
    });

    test('a hidden sheet on request', async () => {
      const { host } = await make(contractWorkbook());
      expect(await codeOf(host.unhideSheet('没有'))).toBe('no-sheet');
      if (!host.capabilities.canWrite) return;
      await host.unhideSheet(DRAFT);
      expect((await host.listSheets()).at(-1)).toEqual({ name: DRAFT, visibility: 'visible' });
      expect((await sheetOfHost(host, DRAFT)).visibility).toBe('visible');
      await host.showCell({ sheet: DRAFT, row: 0, column: 0 });
    });
  });
}
