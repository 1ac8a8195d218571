export { SimulatedExcel, type Matrix, type SimulatorOptions } from './simulator';
export { startExcel } from './bridge/native';
