import type { HostChange } from '../../../src/hosts/port';
import { makeSheet, type CellRef, type Edit } from '../../../src/workbook';
import type { Matrix } from '../../excel-sim';
import { EDIT_CASES } from '../contract/edit-cases';
import { pictureOf } from '../contract/picture';
import { codeOf } from '../contract/support';
import { contractWorkbook, DRAFT, PLAIN, SPENDING } from '../contract/workbook';
import { expectFaithful, openSimulated, settled } from './support';

afterEach(expectFaithful);

const cell = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });
const put = (sheet: string, row: number, column: number, value: string | number | null): Edit => ({
  kind: 'set-value',
  at: cell(sheet, row, column),
  value,
});

const open = async (matrix: Matrix = '1.14') => openSimulated({ workbook: contractWorkbook(), matrix });

describe('round trips', () => {
  test('a fix takes two: a look and a write', async () => {
    const { excel, host } = await open();
    const before = excel.roundTrips;
    await host.applyEdits([put(PLAIN, 0, 1, 5), put(SPENDING, 5, 2, 11)]);
    expect(excel.roundTrips - before).toBe(2);
  });

  test('the screen is still meanwhile', async () => {
    const { excel, host } = await open();
    await host.applyEdits([put(PLAIN, 0, 1, 5)]);
    const names = excel.batches.at(-1)!.request.Actions.map(({ Name }) => Name);
    expect(names).toContain('SuspendScreenUpdatingUntilNextSync');
  });
});

describe('texts', () => {
  test('that look like figures get cells of the text format, and undo gives the old format back', async () => {
    const { excel, host } = await open();
    const model = excel.book.sheet(SPENDING)!;
    const before = model.cell(5, 2);
    const inverse = await host.applyEdits([put(SPENDING, 5, 2, '2010101')]);
    expect(model.cell(5, 2)).toMatchObject({ value: '2010101', format: '@' });
    await host.applyEdits(inverse);
    expect(model.cell(5, 2)).toEqual(before);
  });

  test('a figure in a cell of the text format becomes a figure, and undo text again', async () => {
    const { excel, host } = await open();
    const model = excel.book.sheet(SPENDING)!;
    expect(model.cell(7, 0)).toMatchObject({ value: '001', format: '@' });
    const inverse = await host.applyEdits([put(SPENDING, 7, 0, 1)]);
    expect(model.cell(7, 0)).toEqual({ value: 1, formula: undefined, format: undefined });
    await host.applyEdits(inverse);
    expect(model.cell(7, 0)).toMatchObject({ value: '001', format: '@' });
  });

  test.each(['部门预算', '2024年部门预算公开表', '单位：万元', 'A1', '第3页', '其中：财政拨款 12 万元'])(
    'that look like nothing else leave the format alone: %s',
    async (text) => {
      const { excel, host } = await open();
      await host.applyEdits([put(PLAIN, 0, 1, text)]);
      expect(excel.book.sheet(PLAIN)!.cell(0, 1)).toEqual({ value: text, formula: undefined, format: undefined });
    },
  );
});

describe('what Excel refuses', () => {
  test('while a cell is being edited', async () => {
    const { excel, host } = await open();
    excel.isEditingCell = true;
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5)]))).toBe('cell-edit');
    excel.isEditingCell = false;
    expect(excel.book.sheet(PLAIN)!.cell(0, 1)!.value).toBe(1);
    await host.applyEdits([put(PLAIN, 0, 1, 5)]);
  });

  test('on a protected sheet, with nothing written elsewhere', async () => {
    const { excel, host } = await open();
    excel.book.sheet(SPENDING)!.isProtected = true;
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5), put(SPENDING, 5, 2, 1)]))).toBe('protected');
    expect(excel.book.sheet(PLAIN)!.cell(0, 1)!.value).toBe(1);
    await host.applyEdits([put(PLAIN, 0, 1, 5)]);
  });

  test('sheets in a workbook of protected structure', async () => {
    const { excel, host } = await open();
    excel.book.isStructureProtected = true;
    const add: Edit = { kind: 'add-sheet', sheet: '报告', after: null, block: { values: [['x']] } };
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5), add]))).toBe('protected');
    expect(await codeOf(host.unhideSheet(DRAFT))).toBe('denied');
    expect(excel.book.sheet(PLAIN)!.cell(0, 1)!.value).toBe(1);
  });

  test('names that are none', async () => {
    const { host } = await open();
    const add = (sheet: string): Edit => ({ kind: 'add-sheet', sheet, after: null, block: { values: [] } });
    for (const name of ['', 'a/b', 'x'.repeat(32), "'a"])
      expect(await codeOf(host.applyEdits([add(name)]))).toBe('sheet-name');
  });

  test('everything in a workbook open read-only', async () => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook(), readOnly: true });
    expect(host.capabilities.canWrite).toBe(false);
    expect(host.capabilities.whyNotWrite?.zh).toMatch('只读');
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5)]))).toBe('read-only');
    expect(await codeOf(host.writeStored('settings', '{}'))).toBe('read-only');
    expect(excel.book.sheet(PLAIN)!.cell(0, 1)!.value).toBe(1);
  });

  test('a write that is never answered', async () => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() }, { patience: 30 });
    const heard: HostChange[] = [];
    host.onChanged((change) => heard.push(change));
    await settled();
    excel.isHung = true;
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5)]))).toBe('timeout');
    expect(heard).toEqual([]);
    excel.isHung = false;
    excel.hangsAt = ({ Actions }) => Actions.some(({ Name }) => Name === 'SuspendScreenUpdatingUntilNextSync');
    expect(await codeOf(host.applyEdits([put(PLAIN, 0, 1, 5)]))).toBe('maybe-written');
    // It may still come about.
    expect(heard).toEqual([{ sheet: null, area: null, own: false }]);
  });
});

describe('all or nothing, wherever Excel stops', () => {
  const fits = EDIT_CASES.filter(({ alone }) => !alone).map(({ name, edits }) => [name, edits] as const);

  test.each(fits)('%s', async (_, edits) => {
    const { excel, host } = await open();
    const before = pictureOf(await host.readWorkbook(), { results: false });
    const all: readonly Edit[] = [put(PLAIN, 2, 0, '先'), ...edits, put(PLAIN, 2, 0, '后')];
    for (let step = 1, stopped = true; stopped; step += 1) {
      excel.faults.push(({ Actions }) => {
        if (!Actions.some(({ Name }) => Name === 'SuspendScreenUpdatingUntilNextSync')) return null;
        // Counting the sheets, which tells how far it came, does not fail.
        const action = Actions.findIndex(({ Name }, index) => index >= step && Name !== 'GetCount');
        return action < 0 ? null : { code: 'GeneralException', action };
      });
      const result = await codeOf(host.applyEdits(all));
      stopped = excel.faults.length === 0;
      excel.faults.length = 0;
      if (!stopped) expect(result).toBe('nothing went wrong');
      else {
        expect(result).toBe('failed');
        expect({ step, ...pictureOf(await host.readWorkbook(), { results: false }) }).toEqual({ step, ...before });
      }
    }
  });
});

describe('looks', () => {
  const block = {
    values: [
      ['标题', null],
      ['甲', 1],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    styles: [{ area: { top: 0, left: 0, bottom: 0, right: 1 }, style: { bold: true, fill: '#DDEBF7', border: true } }],
    columnWidths: [18, undefined],
    rowHeights: [30],
    validations: [{ area: { top: 1, left: 0, bottom: 1, right: 0 }, source: ['甲', '乙'], open: true, prompt: '选' }],
  };
  const add: Edit = {
    kind: 'add-sheet',
    sheet: '报告',
    after: SPENDING,
    block,
    page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 0, last: 1 } },
  };

  test('of a new sheet, and of one brought back', async () => {
    const { excel, host } = await open();
    const added = await host.applyEdits([add]);
    const check = (): void => {
      const sheet = excel.book.sheet('报告')!;
      expect(excel.book.sheets.indexOf(sheet)).toBe(1);
      expect([sheet.paintAt('font.bold', 0, 0), sheet.paintAt('fill.color', 0, 1)]).toEqual([true, '#DDEBF7']);
      expect(sheet.paintAt('borders.EdgeTop.style', 0, 0)).toBe('Continuous');
      expect(sheet.paintAt('borders.InsideHorizontal.style', 0, 0)).toBeUndefined();
      expect(sheet.columnWidths.get(0)).toBeCloseTo(98.25);
      expect(sheet.rowHeights.get(0)).toBe(30);
      expect(sheet.validations).toMatchObject([{ rule: { list: { source: '甲,乙' } }, prompt: { message: '选' } }]);
      expect(sheet.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', titleRows: '$1:$2' });
    };
    check();
    const removed = await host.applyEdits(added);
    expect(excel.book.sheet('报告')).toBeUndefined();
    await host.applyEdits(removed);
    check();
  });

  test('a computer without printers prints as it would', async () => {
    const { excel, host } = await open();
    excel.faults.push(({ ObjectPaths }) =>
      Object.values(ObjectPaths).some(({ Name }) => Name === 'PageLayout')
        ? { code: 'GeneralException', action: 0 }
        : null,
    );
    await host.applyEdits([add]);
    expect(excel.book.sheet('报告')!.page).toEqual({});
  });

  test('undo of a block leaves no trace of it', async () => {
    const { excel, host } = await open();
    const inverse = await host.applyEdits([{ kind: 'write-block', at: cell(PLAIN, 5, 3), block }]);
    await host.applyEdits(inverse);
    const sheet = excel.book.sheet(PLAIN)!;
    expect([sheet.paints, sheet.validations, sheet.merges]).toEqual([[], [], []]);
  });

  test('merging does away with what it covers, and undo brings it back', async () => {
    const { excel, host } = await open();
    const before = pictureOf(await host.readWorkbook());
    const inverse = await host.applyEdits([
      { kind: 'merge', sheet: PLAIN, area: { top: 0, left: 0, bottom: 1, right: 1 } },
    ]);
    expect(excel.book.sheet(PLAIN)!.cell(1, 1)?.value ?? null).toBeNull();
    await host.applyEdits(inverse);
    expect(pictureOf(await host.readWorkbook())).toEqual(before);
  });
});

describe('changes', () => {
  test.each(['1.13', '1.14'] as const)(
    'of ours are told once, at once, and not again when Excel tells them (%s)',
    async (matrix) => {
      const { host } = await open(matrix);
      const heard: HostChange[] = [];
      host.onChanged((change) => heard.push(change));
      await settled();
      await host.applyEdits([put(PLAIN, 0, 1, 5), put(PLAIN, 1, 1, 6), put(SPENDING, 5, 2, 1)]);
      expect(heard.map(({ sheet, own }) => [sheet, own])).toEqual([
        [PLAIN, true],
        [SPENDING, true],
      ]);
      await settled();
      expect(heard).toHaveLength(2);
    },
  );

  test('of others say where', async () => {
    const { excel, host } = await open();
    const heard: HostChange[] = [];
    const stop = host.onChanged((change) => heard.push(change));
    await settled();
    excel.changeByHand([put(PLAIN, 2, 1, 9), { kind: 'remove-sheet', sheet: DRAFT }]);
    await settled();
    expect(heard).toEqual([
      { sheet: PLAIN, area: { top: 2, left: 1, bottom: 2, right: 1 }, own: false },
      { sheet: null, area: null, own: false },
    ]);
    stop();
    await settled();
    excel.changeByHand([put(PLAIN, 2, 1, 10)]);
    await settled();
    expect(heard).toHaveLength(2);
  });

  test.each([
    ['1.14', 0],
    ['1.17', 1],
    ['web', 1],
  ] as const)('a sheet given another name is told of where Excel does so (%s)', async (matrix, times) => {
    const { excel, host } = await open(matrix);
    const heard: HostChange[] = [];
    const stop = host.onChanged((change) => heard.push(change));
    await settled();
    excel.renameByHand(PLAIN, '改过的');
    await settled();
    expect(heard).toEqual(Array.from({ length: times }, () => ({ sheet: null, area: null, own: false })));
    // The next reading knows it in any case, and so do changes from then on.
    expect((await host.listSheets()).map(({ name }) => name)).toContain('改过的');
    excel.changeByHand([put('改过的', 2, 1, 9)]);
    await settled();
    expect(heard.at(-1)?.sheet).toBe('改过的');
    stop();
  });

  test('a user who writes where we just wrote is still heard where Excel says who it was', async () => {
    const { excel, host } = await open('1.14');
    const heard: HostChange[] = [];
    host.onChanged((change) => heard.push(change));
    await settled();
    await host.applyEdits([put(PLAIN, 0, 1, 5)]);
    excel.changeByHand([put(PLAIN, 0, 1, 6)]);
    await settled();
    expect(heard.map(({ own }) => own)).toEqual([true, false]);
  });
});

test('what another pane stores is seen with the next reading, and two parts become one', async () => {
  const { excel, host } = await open();
  await host.writeStored('settings', '{"a":1}');
  const [[id, xml]] = [...excel.book.xmlParts] as [[string, string]];
  excel.book.xmlParts.set(id, xml.replace('{&quot;a&quot;:1}', 'anders'));
  excel.book.xmlParts.set('{other}', xml.replace('settings', 'indicators'));
  expect(await host.readStored('settings')).toBe('{"a":1}');
  await host.readWorkbook();
  expect([await host.readStored('settings'), await host.readStored('indicators')]).toEqual(['anders', '{"a":1}']);
  await host.writeStored('recognition', 'r');
  expect(excel.book.xmlParts.size).toBe(1);
  await host.readWorkbook();
  expect([await host.readStored('recognition'), await host.readStored('indicators')]).toEqual(['r', '{"a":1}']);
});

test('writes at the same time wait for each other', async () => {
  const { host } = await openSimulated({
    workbook: { name: 'x', notes: [], sheets: [makeSheet({ name: 'x', values: [[1]] })] },
    latency: 3,
  });
  await Promise.all([
    host.writeStored('settings', 's'),
    host.writeStored('indicators', 'i'),
    host.applyEdits([put('x', 0, 0, 2)]),
  ]);
  await host.readWorkbook();
  expect([await host.readStored('settings'), await host.readStored('indicators')]).toEqual(['s', 'i']);
});
