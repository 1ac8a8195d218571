export * from './model';
export * from './fact';
export * from './book';
export { evaluate } from './evaluate';
export { sumChildren } from './kernel';
