export { openExcel, type OpenExcelOptions } from './open-excel';
