export { openExcel, type OpenExcelOptions } from './open-excel';
export { excelSurroundings } from './surroundings';
