export * from './area';
export * from './look';
export * from './workbook';
export * from './address';
export * from './edit';
export * from './apply-edits';
export { blockArea, blockSize, isEmptyArea } from './apply-block';
export { shiftFormulaRows, shiftRows, type RowShift } from './formula-rows';
export { sameValue } from './edits-between';
