export * from './model';
export * from './rule';
export { RULES } from './catalogue';
export { fitsFamily, fitsMeaning, kindOf, type Claim } from './claims';
