export * from './model';
export * from './fact';
export * from './book';
export { evaluate } from './evaluate';
export { ExactBounds, ExactLines, type ExactRun } from './exact-relations';
export { sumChildren } from './kernel';
