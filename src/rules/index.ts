export * from './model';
export * from './rule';
export { RULES } from './catalogue';
export { fitsFamily, fitsMeaning, type Claim } from './claims';
