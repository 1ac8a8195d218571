export { LEVEL2, type Level2 } from './classes';
export { entriesFor, LIBRARY } from './library';
export type { LibraryEntry } from './model';
export { canInsertIndicators, insertIndicatorEdits, insertIntoFormsEdits, type Insertion } from './insert';
export {
  COMPARATORS,
  draftOf,
  isOwnProblem,
  mergeOwnEntries,
  OWN_MOST,
  ownEntry,
  type OwnDraft,
  type OwnField,
  type OwnProblem,
} from './own';
export { formatOwnEntries, parseOwnEntries } from './own-json';
export { OwnEntriesError, ownProblemText, type OwnFileProblem } from './own-problem';
export { ownEntriesBlock, readOwnEntries } from './own-sheet';
