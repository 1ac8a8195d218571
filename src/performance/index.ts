export * from './model';
export {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  fromInteger,
  parseDecimal,
  shift,
  toNumber,
  type Decimal,
} from './decimal';
export { boundsOf, joinTarget, readComparator, readTarget } from './target';
export { doubledUnit, unitClassOf, type UnitClass } from './units';
export { fold as foldText } from './text';
export { readFormsBySheet, readPerformanceForms } from './read-forms';
