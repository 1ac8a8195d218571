export { Session } from './session';
export type { SessionOptions } from './session-options';
export * from './state';
export { openSettings, DEFAULT_SETTINGS, localStorageOrNull, type Settings, type KeyValueStorage } from './settings';
export { findingOfAcceptance, keepingOf, type Keeping } from './acceptances';
export type { Store } from './store';
export type { CellChange, Preview } from './cell-content';
export { filterFindings, groupFindings, stateOfTable, type FindingGroup, type TableState } from './findings-view';
