export { recalculatedAfter } from './after-edits';
export { recalculated } from './recalculate';
