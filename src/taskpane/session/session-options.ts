import type { Settings } from './settings';
import type { Store } from './store';

export interface SessionOptions {
  readonly settings?: Store<Settings>;
  /** ISO date and time, written into acceptances. */
  readonly now?: () => string;
  /** Milliseconds of quiet after a change before an automatic check. */
  readonly recheckDelay?: number;
}
