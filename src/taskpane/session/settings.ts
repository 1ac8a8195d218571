import type { Language } from '../../reporting';
import { makeStore, type Store } from './store';

/** The user's own choices; they belong to the person, not to the workbook. */
export interface Settings {
  /** `auto` follows the surroundings. */
  readonly locale: 'auto' | Language;
  readonly theme: 'auto' | 'light' | 'dark' | 'high-contrast';
  /** Check again by itself after the workbook was changed. */
  readonly autoRecheck: boolean;
  /** List rounding differences among the findings. */
  readonly strict: boolean;
  /** Who accepts findings here, as it is written beside the reason; blank for nobody. */
  readonly officer: string;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: 'auto',
  theme: 'auto',
  autoRecheck: false,
  strict: false,
  officer: '',
};

const CHOICES: { readonly [K in Exclude<keyof Settings, 'officer'>]: readonly Settings[K][] } = {
  locale: ['auto', 'zh', 'en'],
  theme: ['auto', 'light', 'dark', 'high-contrast'],
  autoRecheck: [false, true],
  strict: [false, true],
};

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'budget-table-checker.settings';

/** Settings kept in `storage`, which may be missing or refuse: then they last as long as the pane. */
export function openSettings(storage: KeyValueStorage | null = localStorageOrNull()): Store<Settings> {
  const store = makeStore(read(storage));
  store.subscribe(() => {
    try {
      storage?.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // Storage is full or forbidden; the choice still holds until the pane closes.
    }
  });
  return store;
}

/** What the browser keeps for this user; null where it keeps nothing. */
export function localStorageOrNull(): KeyValueStorage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function read(storage: KeyValueStorage | null): Settings {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? onlyKnown(kept as Record<string, unknown>) : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

function onlyKnown(kept: Record<string, unknown>): Settings {
  const pick = <K extends keyof typeof CHOICES>(key: K): Settings[K] =>
    CHOICES[key].find((choice) => choice === kept[key]) ?? DEFAULT_SETTINGS[key];
  return {
    locale: pick('locale'),
    theme: pick('theme'),
    autoRecheck: pick('autoRecheck'),
    strict: pick('strict'),
    officer: typeof kept.officer === 'string' ? kept.officer : DEFAULT_SETTINGS.officer,
  };
}
