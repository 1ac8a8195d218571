import { DEFAULT_SETTINGS, openSettings, type KeyValueStorage } from '../../../src/taskpane/session';

function memory(kept: string | null = null): KeyValueStorage & { kept: string | null } {
  return {
    kept,
    getItem() {
      return this.kept;
    },
    setItem(_, text) {
      this.kept = text;
    },
  };
}

describe('settings', () => {
  test('are kept from one pane to the next', () => {
    const storage = memory();
    openSettings(storage).set({ theme: 'dark', autoRecheck: true, officer: '王会计' });
    expect(openSettings(storage).get()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      autoRecheck: true,
      officer: '王会计',
    });
  });

  test.each(['not json', '[]', 'null', '{"theme":"pink","locale":7,"officer":1}'])(
    'unreadable ones count as none: %s',
    (kept) => {
      expect(openSettings(memory(kept)).get()).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('hold without a storage, and with one that refuses', () => {
    const refusing: KeyValueStorage = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    for (const storage of [null, refusing]) {
      const settings = openSettings(storage);
      settings.set({ locale: 'en' });
      expect(settings.get().locale).toBe('en');
    }
  });
});
