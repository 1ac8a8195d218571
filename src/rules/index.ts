export * from './model';
export * from './rule';
export { RULES } from './catalogue';
export { fitsFamily, fitsMeaning, fitsTables, type Claim } from './claims';
