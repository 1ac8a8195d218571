export { newWorkbook } from './new-workbook';
export { openFile, readStored } from './file-host';
export { readWorkbook } from './read-workbook';
export { saveCopy } from './save-copy';
