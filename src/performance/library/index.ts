export { classOrder, LEVEL1, LEVEL2, level1Of, level2Named, type Level2 } from './classes';
export { entriesFor, LIBRARY } from './library';
export type { LibraryEntry } from './model';
export { canInsertIndicators, insertIndicatorEdits, insertIntoFormsEdits, type Insertion } from './insert';
