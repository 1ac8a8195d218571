import { HeldWorkbook } from '../held-workbook';

/** A workbook that lives in memory only, for tests. */
export class MemoryHost extends HeldWorkbook {}
