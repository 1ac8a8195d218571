export * from './model';
export { decimalsOfHundredths, hundredthsOf, parseFigure } from './figure';
export { decimalsOf, quantumOf, roundShown, tableDecimals } from './quantum';
export { formatDecimals } from './number-format';
export {
  addIntervals,
  intersect,
  meet,
  roundingInterval,
  scaleInterval,
  type Interval,
  type RoundingMode,
} from './interval';
export { compareAtMost, compareSame, compareSum } from './compare';
export { findUnit } from './unit';
export { formatFen } from './format';
