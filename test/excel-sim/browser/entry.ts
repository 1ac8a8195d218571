import type { Ragged, Workbook } from '../../../src/workbook';
import { SimulatedExcel, type SimulatorOptions } from '../simulator';
import { factsOf } from './facts';
import { installWindowsHost } from './windows-host';

/** A workbook as text can hold it: nothing is absent, only null, and sets are lists. */
export interface Packed extends Omit<SimulatorOptions, 'workbook'> {
  readonly workbook: Omit<Workbook, 'sheets'> & {
    readonly sheets: readonly (Omit<Workbook['sheets'][number], 'hiddenRows' | 'hiddenColumns'> & {
      readonly hiddenRows: readonly number[];
      readonly hiddenColumns: readonly number[];
    })[];
  };
}

declare global {
  interface Window {
    __excelSimOptions?: Packed;
    /** For tests to look at and to play the user with. */
    __excelSim?: SimulatedExcel;
  }
}

const packed = window.__excelSimOptions;
// Only the page itself is a pane, not the frames in it.
if (packed && window.top === window) {
  const sheets = packed.workbook.sheets.map((sheet) => ({
    ...sheet,
    formulas: unpacked(sheet.formulas),
    numberFormats: unpacked(sheet.numberFormats),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  }));
  const excel = new SimulatedExcel({ ...packed, workbook: { ...packed.workbook, sheets } });
  excel.deliver = installWindowsHost(factsOf(excel), (body) => excel.process(body));
  window.__excelSim = excel;
}

function unpacked(grid: Ragged<string>): Ragged<string> {
  return (grid as readonly ((string | null)[] | null)[]).map((row) => row?.map((cell) => cell ?? undefined));
}
