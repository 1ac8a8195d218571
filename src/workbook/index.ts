export * from './workbook';
export * from './address';
export * from './edit';
export * from './apply-edits';
