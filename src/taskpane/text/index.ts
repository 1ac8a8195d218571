export { languageOf, SpeechProvider, speechFor, useText } from './speech';
export type { LinkState, PaneText, Speech } from './model';
