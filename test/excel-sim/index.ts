export { SimulatedExcel, type Matrix, type SimulatorOptions } from './simulator';
export { startExcel } from './bridge/native';
export { attachExcel } from './browser/attach';
export { excelScript } from './browser/script';
