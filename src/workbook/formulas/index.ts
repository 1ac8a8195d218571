export { formulaResult, recalculated } from './recalculate';
