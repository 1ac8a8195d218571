export * from './model';
export * from './rule';
export { RULES } from './catalogue';
