export { BASELINE, openExcel, type OpenedExcel } from './open-excel';
