export { openFile, readStored } from './file-host';
export { readWorkbook } from './read-workbook';
export { saveCopy } from './save-copy';
