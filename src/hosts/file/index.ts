export { ReadError, type ReadErrorCode } from '../errors';
export { readWorkbook } from './read-workbook';
export { writeReport, type SheetData } from './write-report';
