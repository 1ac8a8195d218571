import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOneFile } from '../../src/cli/engine';
import { openFile } from '../../src/hosts/file';
import type { WorkbookHost } from '../../src/hosts/port';
import type { ReportFile } from '../../src/reporting';
import { directEngine } from '../../src/taskpane/engine/open-engine';
import { openSettings, Session } from '../../src/taskpane/session';
import { writeXlsx } from '../workbooks';
import { makeSample } from '../workbooks/sample/sample';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'budget-kept-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openSample = async (): Promise<WorkbookHost> => openFile(await writeXlsx(makeSample()), '示例.xlsx');

async function checked(host: WorkbookHost): Promise<ReportFile> {
  const file = join(folder, 'x.xlsx');
  writeFileSync(file, (await host.save()).bytes);
  return checkOneFile({ path: 'x.xlsx', file }, {});
}

describe('what the pane keeps in a workbook, on the command line', () => {
  test('an accepted finding is listed as accepted, and our own report is no part of the check', async () => {
    const before = await checked(await openSample());
    const host = await openSample();
    const session = new Session(host, directEngine, {
      settings: openSettings(null),
      now: () => '2026-03-01T08:00:00Z',
    });
    await session.check();
    const finding = session.getSnapshot().view!.findings.find(({ severity }) => severity === 'error')!;
    await session.accept(finding.id, '已报财政局备案');
    await session.insertReport('zh');
    expect((await host.listSheets()).at(-1)?.name).toBe('核对报告');
    const after = await checked(host);
    expect(after).toEqual({
      ...before,
      findings: before.findings.map((one) =>
        one.key === finding.key
          ? { ...one, accepted: { key: one.key, reason: '已报财政局备案', at: '2026-03-01T08:00:00Z' } }
          : one,
      ),
    });
  });

  test('an acceptance without its figures, as kept by earlier versions, is told but holds no more', async () => {
    const host = await openSample();
    const { key } = (await checked(host)).findings.find(({ severity }) => severity === 'error')!;
    await host.writeStored('acceptances', JSON.stringify([{ key, reason: '已核实' }]));
    const finding = (await checked(host)).findings.find((one) => one.key === key)!;
    expect(finding.accepted).toBeUndefined();
    expect(finding.acceptedEarlier).toEqual({ key, reason: '已核实', why: 'unknown' });
  });

  test('a sheet set right by hand is what the user said', async () => {
    const host = await openSample();
    const { tables } = await checked(host);
    const { sheet } = tables[0]!;
    await host.writeStored('recognition', JSON.stringify({ [sheet]: 'none' }));
    expect((await checked(host)).tables.map((table) => table.sheet)).not.toContain(sheet);
  });

  test('a kind of table of another version counts as none given', async () => {
    const host = await openSample();
    const before = await checked(host);
    await host.writeStored('recognition', JSON.stringify({ [before.tables[0]!.sheet]: 'no-such-kind' }));
    expect(await checked(host)).toEqual(before);
  });

  test.each(['{', '[{"key":1}]', '"x"'])('unreadable data %s counts as absent', async (text) => {
    const host = await openSample();
    const before = await checked(host);
    for (const key of ['acceptances', 'recognition', 'settings'] as const) await host.writeStored(key, text);
    expect(await checked(host)).toEqual(before);
  });
});
