export { recalculatedAfter } from './after-edits';
export { formulaResult, recalculated } from './recalculate';
