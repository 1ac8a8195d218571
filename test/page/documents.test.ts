import { openFile } from '../../src/hosts/file';
import { Documents, type OpenDocument } from '../../src/page/documents';
import { PAGE_TEXT } from '../../src/page/text';
import { directEngine } from '../../src/taskpane/engine/open-engine';
import { openSettings } from '../../src/taskpane/session';
import { writeXlsx } from '../workbooks';
import { smallWorkbook } from '../taskpane/support/workbook';

const mark = PAGE_TEXT.zh.changedMark;
const csv = new TextEncoder().encode('项目,金额\n合计,5\n');

let small: Uint8Array;
beforeAll(async () => (small = await writeXlsx(smallWorkbook())));

const openPage = (): Documents => new Documents(directEngine, openSettings(null));

async function opened(documents: Documents, name: string, bytes: Uint8Array): Promise<OpenDocument> {
  await documents.open(name, () => Promise.resolve(bytes));
  expect(documents.getSnapshot().problems).toEqual([]);
  return documents.current!;
}

async function acceptFirst({ session }: OpenDocument): Promise<void> {
  await session.accept(session.getSnapshot().view!.findings[0]!.id, '财政已批复');
}

const labels = (list: readonly OpenDocument[]): string[] => list.map(({ label }) => label);

describe('an open file', () => {
  test('counts as changed once a finding is accepted, until it is handed out', async () => {
    const documents = openPage();
    await acceptFirst(await opened(documents, '预算.xlsx', small));
    expect(documents.current!.changed).toBe(true);
    const file = await documents.save(documents.current!, mark);
    expect(file!.name).toBe('预算（已修改）.xlsx');
    expect(documents.current!.changed).toBe(false);
    const kept = await (await openFile(file!.bytes, file!.name)).readStored('acceptances');
    expect(kept).toContain('财政已批复');
  });

  test('whose format cannot be written hands out an .xlsx with what was accepted', async () => {
    const documents = openPage();
    const { host } = await opened(documents, '清单.csv', csv);
    await host.writeStored('acceptances', '[{"key":"a","reason":"已核实"}]');
    const file = await documents.save(documents.current!, mark);
    expect(file!.name).toBe('清单（已修改）.xlsx');
    const again = await openFile(file!.bytes, file!.name);
    expect(await again.readStored('acceptances')).toBe('[{"key":"a","reason":"已核实"}]');
    expect(await again.readStored('settings')).toBeNull();
  });

  test('of the same name as another is told apart, on the page and when handed out', async () => {
    const documents = openPage();
    for (const bytes of [csv, csv]) await opened(documents, '清单.csv', bytes);
    expect(labels(documents.getSnapshot().documents)).toEqual(['清单.csv', '清单 (2).csv']);
    expect((await documents.save(documents.current!, mark))!.name).toBe('清单 (2)（已修改）.xlsx');
  });
});

describe('a closed file', () => {
  test('is opened again with everything done in it', async () => {
    const documents = openPage();
    const { id } = await opened(documents, '预算.xlsx', small);
    await opened(documents, '清单.csv', csv);
    await documents
      .getSnapshot()
      .documents[0]!.session.applyFix(
        documents.getSnapshot().documents[0]!.session.getSnapshot().view!.findings[0]!.id,
        0,
      );
    documents.close(id);
    expect(labels(documents.getSnapshot().closed)).toEqual(['预算.xlsx']);
    expect(documents.getSnapshot().done).toEqual({ kind: 'closed', name: '预算.xlsx' });

    documents.reopen(id);
    expect(documents.getSnapshot().closed).toEqual([]);
    const again = documents.current!;
    expect([again.label, again.changed, again.session.getSnapshot().undo.length]).toEqual(['预算.xlsx', true, 1]);
    await again.session.undo();
    expect(again.session.getSnapshot().undo).toEqual([]);
  });

  test('keeps its name while it can be opened again', async () => {
    const documents = openPage();
    documents.close((await opened(documents, '清单.csv', csv)).id);
    expect((await opened(documents, '清单.csv', csv)).label).toBe('清单 (2).csv');
  });

  test('is let go once ten others were closed after it', async () => {
    const documents = openPage();
    for (let count = 0; count <= 10; count += 1) {
      documents.close((await opened(documents, `${count}.csv`, csv)).id);
    }
    expect(labels(documents.getSnapshot().closed)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((one) => `${one}.csv`));
  });
});
