export * from './model';
export { checkWorkbook, ruleOf } from './check';
