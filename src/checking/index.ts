export * from './model';
export { figuresOf } from './acceptance';
export { checkWorkbook, ruleOf } from './check';
