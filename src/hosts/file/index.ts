export { ReadError, type ReadErrorCode } from '../errors';
export { readWorkbook } from './read-workbook';
