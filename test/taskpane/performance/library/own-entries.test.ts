import { HostError } from '../../../../src/hosts/host-error';
import { MemoryHost } from '../../../../src/hosts/memory';
import {
  formatOwnEntries,
  LIBRARY,
  OWN_MOST,
  parseOwnEntries,
  type LibraryEntry,
} from '../../../../src/performance/library';
import { OwnEntries } from '../../../../src/taskpane/performance/library/own-entries';
import type { KeyValueStorage } from '../../../../src/taskpane/session';
import { smallWorkbook } from '../../support/workbook';

const [ONE, OTHER, THIRD] = parseOwnEntries(formatOwnEntries(LIBRARY.slice(4, 7))) as [
  LibraryEntry,
  LibraryEntry,
  LibraryEntry,
];
const FIXED = { ...ONE, value: '77' };

function storageWith(text: string | null = null): KeyValueStorage & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
  };
}

async function open(
  storage: KeyValueStorage | null,
  host = new MemoryHost(smallWorkbook()),
): Promise<{ own: OwnEntries; host: MemoryHost; stored: () => Promise<string | null> }> {
  const own = new OwnEntries(host, storage);
  await own.load();
  return { own, host, stored: () => host.readStored('indicators') };
}

test('a change is kept for the user and in the workbook, and found again in both', async () => {
  const storage = storageWith();
  const { own, host, stored } = await open(storage);
  expect(own.put([ONE, OTHER])).toBe(true);
  own.put([FIXED]);
  await own.settled();
  expect(own.getSnapshot().entries).toEqual([FIXED, OTHER]);
  expect(parseOwnEntries(storage.text!)).toEqual([FIXED, OTHER]);
  expect(parseOwnEntries((await stored())!)).toEqual([FIXED, OTHER]);
  expect((await open(storage)).own.getSnapshot().entries).toEqual([FIXED, OTHER]);
  expect((await open(storageWith(), host)).own.getSnapshot().entries).toEqual([FIXED, OTHER]);
  own.remove(FIXED);
  own.remove(OTHER);
  await own.settled();
  expect([parseOwnEntries(storage.text!), await stored()]).toEqual([[], null]);
});

test('the workbook brings its own; of two that are the same the user’s counts', async () => {
  const host = new MemoryHost(smallWorkbook());
  await host.writeStored('indicators', formatOwnEntries([ONE, THIRD]));
  const { own } = await open(storageWith(formatOwnEntries([FIXED, OTHER])), host);
  expect(own.getSnapshot().entries).toEqual([FIXED, THIRD, OTHER]);
});

test('what another hand puts into the workbook meanwhile stays', async () => {
  const { own, host, stored } = await open(storageWith());
  await host.writeStored('indicators', formatOwnEntries([THIRD]));
  own.put([ONE]);
  await own.settled();
  expect(parseOwnEntries((await stored())!)).toEqual([THIRD, ONE]);
  expect(own.getSnapshot().entries).toEqual([THIRD, ONE]);
});

test('changed into another indicator, the old one goes', async () => {
  const { own } = await open(storageWith());
  own.put([ONE]);
  own.put([OTHER], ONE);
  await own.settled();
  expect(own.getSnapshot().entries).toEqual([OTHER]);
});

test('what cannot be read is said and never written over', async () => {
  const newer = JSON.stringify({ format: 'budget-table-checker/indicators', version: 9, indicators: [] });
  const storage = storageWith(newer);
  const host = new MemoryHost(smallWorkbook());
  await host.writeStored('indicators', newer);
  const { own, stored } = await open(storage, host);
  expect(own.getSnapshot().unreadable).toEqual({ user: true, workbook: true });
  own.put([ONE]);
  await own.settled();
  expect([storage.text, await stored()]).toEqual([newer, newer]);
});

test('a machine that keeps nothing and a workbook that refuses are said', async () => {
  const { own } = await open(null);
  own.put([ONE]);
  expect(own.getSnapshot()).toMatchObject({ entries: [ONE], notKept: true });
  class Refusing extends MemoryHost {
    override writeStored(): Promise<void> {
      return Promise.reject(new HostError('protected', { sheet: '收支总表' }));
    }
  }
  const refused = (await open(storageWith(), new Refusing(smallWorkbook()))).own;
  refused.put([ONE]);
  await refused.settled();
  expect(refused.getSnapshot()).toMatchObject({ entries: [ONE], notKept: false });
  expect(refused.getSnapshot().problem?.zh).toMatch(/保护/u);
});

test('there is an end to how many are kept', async () => {
  const many = Array.from({ length: OWN_MOST }, (_, at) => ({ ...ONE, id: `会议/数量指标/${at}`, name: `第${at}项` }));
  const { own } = await open(storageWith());
  expect(own.put(many)).toBe(true);
  expect(own.put([OTHER])).toBe(false);
  expect(own.put([many[0]!])).toBe(true);
});
