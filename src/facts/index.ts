export * from './model';
export type { Frame, RowLists } from './frame';
export * from './meaning';
export * from './fact';
export * from './book';
export { NO_LINE, type LineNumbers } from './lines';
export { evaluate } from './evaluate';
export { ExactBounds, ExactLines } from './exact-relations';
export { compareSums, type FlatTree } from './kernel';
