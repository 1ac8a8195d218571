export * from './model';
export { decimalsOfHundredths, hundredthsOf, parseFigure } from './figure';
export { decimalsOf, quantumOf, roundShown, tableDecimals } from './quantum';
export { formatDecimals, readNumberFormat, storedUnit } from './number-format';
export { IntervalSum, type Interval, type RoundingMode } from './interval';
export { compareAtMost, compareFigures, compareSame, compareSum } from './compare';
export { FigureList } from './figure-list';
export { findUnit } from './unit';
export { formatFen } from './format';
