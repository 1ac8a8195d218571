import type { HostChange } from '../../../src/hosts/port';
import type { MakeHost } from './host-under-test';
import { pictureOf } from './picture';
import { codeOf } from './support';
import { contractWorkbook, PLAIN } from './workbook';

const TEXT = JSON.stringify({ 理由: '“四舍五入” <尾差> & ]]> \u{1f4a1}\n第二行\t末尾 ', figures: [1, -2.5] });

export function describeStoring(make: MakeHost): void {
  describe('stored data', () => {
    test('is kept by key, replaced and taken away', async () => {
      const { host } = await make(contractWorkbook());
      expect(await host.readStored('acceptances')).toBeNull();
      await host.writeStored('acceptances', TEXT);
      await host.writeStored('recognition', 'r');
      await host.writeStored('recognition', '');
      expect([await host.readStored('acceptances'), await host.readStored('recognition')]).toEqual([TEXT, '']);
      await host.writeStored('acceptances', null);
      await host.writeStored('settings', null);
      expect(await host.readStored('acceptances')).toBeNull();
      expect(await host.readStored('recognition')).toBe('');
    });

    test('leaves the tables as they are', async () => {
      const { host } = await make(contractWorkbook());
      const before = pictureOf(await host.readWorkbook());
      await host.writeStored('indicators', TEXT);
      expect(pictureOf(await host.readWorkbook())).toEqual(before);
    });

    test('is there when the workbook is opened again, and gone when taken away', async () => {
      const { host, reopen } = await make(contractWorkbook());
      if (!reopen) return;
      await host.writeStored('acceptances', TEXT);
      await host.writeStored('indicators', 'i');
      await host.writeStored('indicators', null);
      const again = await reopen();
      expect([await again.readStored('acceptances'), await again.readStored('indicators')]).toEqual([TEXT, null]);
    });
  });

  describe('the signal of a change', () => {
    test('of our own edits says so', async () => {
      const { host } = await make(contractWorkbook());
      const heard: HostChange[] = [];
      const stop = host.onChanged((change) => heard.push(change));
      await host.applyEdits([{ kind: 'set-value', at: { sheet: PLAIN, row: 0, column: 1 }, value: 9 }]);
      await settled();
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.every(({ own, sheet }) => own && (sheet === PLAIN || sheet === null))).toBe(true);
      heard.length = 0;
      stop();
      await host.applyEdits([{ kind: 'set-value', at: { sheet: PLAIN, row: 0, column: 1 }, value: 10 }]);
      await settled();
      expect(heard).toEqual([]);
    });

    test('of what the user does, too, and the next reading shows it', async () => {
      const { host, changeByHand } = await make(contractWorkbook());
      if (!changeByHand) return;
      const heard: HostChange[] = [];
      host.onChanged((change) => heard.push(change));
      await changeByHand([{ kind: 'set-value', at: { sheet: PLAIN, row: 1, column: 1 }, value: 77 }]);
      await settled();
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.every(({ own, sheet }) => !own && (sheet === PLAIN || sheet === null))).toBe(true);
      const read = await host.readWorkbook({ sheets: [PLAIN] });
      expect(read.sheets[0]!.values[1]![1]).toBe(77);
    });
  });

  describe('saving', () => {
    test('gives bytes, or says that it cannot', async () => {
      const { host } = await make(contractWorkbook());
      if (!host.capabilities.canSave) {
        expect(['unsupported', 'cannot-keep']).toContain(await codeOf(host.save()));
        return;
      }
      const file = await host.save();
      expect(file.name).toMatch(/\.xls[xm]$/u);
      expect([...file.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    });
  });
}

/** Hosts may tell of changes a moment later. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
