import { STORE_NAMESPACE } from '../../../src/hosts/port';
import { makeSheet, type Sheet, type Workbook } from '../../../src/workbook';
import { makeWorkbook } from '../../workbooks';
import { pictureOf } from '../contract/picture';
import { codeOf } from '../contract/support';
import { contractWorkbook, PLAIN, SPENDING } from '../contract/workbook';
import { expectFaithful, openSimulated } from './support';

afterEach(expectFaithful);

function bookOf(...sheets: readonly Sheet[]): Workbook {
  return { name: '大.xlsx', notes: [], sheets };
}

/** Made disclosure workbooks, one after the other, cut at so many sheets. */
function madeSheets(count: number): Workbook {
  const sheets = [3, 4, 5].flatMap((seed) =>
    makeWorkbook('hebei', seed).workbook.sheets.map((sheet) => ({
      ...sheet,
      name: `${seed} ${sheet.name}`.slice(0, 31),
    })),
  );
  expect(sheets.length).toBeGreaterThanOrEqual(count);
  return bookOf(...sheets.slice(0, count));
}

function filled(name: string, rows: number, columns: number, value: (row: number) => string | number): Sheet {
  return makeSheet({
    name,
    values: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => value(row))),
  });
}

describe('round trips', () => {
  test.each(['1.13', '1.14', '1.17', 'web'] as const)(
    'a workbook of sixteen sheets takes three (%s)',
    async (matrix) => {
      const workbook = madeSheets(16);
      const { excel, host } = await openSimulated({ workbook, matrix });
      excel.book.xmlParts.set('{1}', `<store xmlns="${STORE_NAMESPACE}"><item key="settings">{}</item></store>`);
      const before = excel.roundTrips;
      const read = await host.readWorkbook();
      expect(excel.roundTrips - before).toBe(3);
      expect(await host.readStored('settings')).toBe('{}');
      expect(excel.roundTrips - before).toBe(3);
      expect(pictureOf(read)).toEqual(pictureOf(workbook));
    },
  );

  test('whether Excel calculates by itself is told without another one; when it does not, it can be told to', async () => {
    const sheet = makeSheet({ name: '支出', values: [[7, 1]], formulas: [['B1+1']] });
    const { excel, host } = await openSimulated({ workbook: bookOf(sheet) });
    expect((await host.readWorkbook()).notes).toEqual([]);
    excel.book.calculatesManually = true;
    await host.applyEdits([{ kind: 'set-value', at: { sheet: '支出', row: 0, column: 1 }, value: 5 }]);
    const before = excel.roundTrips;
    const read = await host.readWorkbook();
    expect(excel.roundTrips - before).toBe(3);
    expect(read.notes).toMatchObject([{ code: 'manual-calculation' }]);
    expect(read.sheets[0]?.values[0]?.[0]).toBe(7);
    await host.calculate!();
    expect((await host.readWorkbook()).sheets[0]?.values[0]?.[0]).toBe(6);
  });

  test('opening takes one, and one more where something is stored', async () => {
    const { excel } = await openSimulated({ workbook: contractWorkbook() });
    expect(excel.roundTrips).toBe(1);
  });

  test('sheets of more than a hundred thousand cells together are read in several', async () => {
    const workbook = bookOf(...['一', '二', '三'].map((name) => filled(name, 3000, 20, (row) => row)));
    const { excel, host } = await openSimulated({ workbook });
    const before = excel.roundTrips;
    expect(pictureOf(await host.readWorkbook())).toEqual(pictureOf(workbook));
    expect(excel.roundTrips - before).toBe(2 + 3);
  });

  test('a large sheet is read in bands of rows', async () => {
    const workbook = bookOf(filled('长', 25_000, 9, (row) => `第${row}行`));
    const { excel, host } = await openSimulated({ workbook });
    const before = excel.roundTrips;
    expect(pictureOf(await host.readWorkbook())).toEqual(pictureOf(workbook));
    expect(excel.roundTrips - before).toBe(2 + 3);
  });

  test('what is too much for Excel on the web is asked for again by halves', async () => {
    const text = '很长的说明文字，一格写了许多，'.repeat(3);
    const workbook = bookOf(...['一', '二', '三'].map((name) => filled(name, 3000, 11, () => text)));
    const { excel, host } = await openSimulated({ workbook, matrix: 'web' });
    const before = excel.roundTrips;
    expect(pictureOf(await host.readWorkbook())).toEqual(pictureOf(workbook));
    const answers = excel.batches.slice(before).map(({ answerBytes }) => answerBytes);
    expect(answers.some((bytes) => bytes > 5 * 1024 * 1024)).toBe(true);
    expect(answers.filter((bytes) => bytes <= 5 * 1024 * 1024).length).toBeGreaterThan(3);
  });
});

describe('how far sheets reach', () => {
  test('a stray text at the end of a sheet is said, not read; all else is read', async () => {
    const workbook = contractWorkbook();
    const { excel, host } = await openSimulated({ workbook });
    excel.book.sheet(PLAIN)!.put(1_048_575, 9, { value: 'x' });
    const { notes, ...read } = await host.readWorkbook();
    expect(notes.map(({ code, sheet }) => [code, sheet])).toEqual([['sheet-cut', PLAIN]]);
    expect(pictureOf({ ...read, notes: [] })).toEqual(pictureOf(workbook));
    expect((await host.readWorkbook({ sheets: [SPENDING] })).notes).toEqual([]);
  });

  test('rows of such a sheet are not moved: what lies beyond would have to be known', async () => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() });
    excel.book.sheet(PLAIN)!.put(1_048_575, 9, { value: 'x' });
    const insert = { kind: 'insert-rows', sheet: PLAIN, before: 1, count: 1 } as const;
    const error = await host.applyEdits([insert]).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'too-large', details: { sheet: PLAIN } });
  });

  test('formats without contents are not read', async () => {
    const workbook = contractWorkbook();
    const { excel, host } = await openSimulated({ workbook });
    excel.book.sheet(PLAIN)!.put(1_048_575, 16_383, { value: null, format: '0.00' });
    const before = excel.batches.length;
    expect(pictureOf(await host.readWorkbook())).toEqual(pictureOf(workbook));
    expect(Math.max(...excel.batches.slice(before).map(({ answerBytes }) => answerBytes))).toBeLessThan(60_000);
  });

  test('merged areas that begin above or beside the contents', async () => {
    const { excel, host } = await openSimulated({
      workbook: bookOf(makeSheet({ name: '表', values: [[], [], [null, 1]] })),
    });
    excel.book.sheet('表')!.merges = [
      { top: 0, left: 0, bottom: 1, right: 3 },
      { top: 4, left: 2, bottom: 5, right: 2 },
    ];
    expect((await host.readWorkbook()).sheets[0]!.merges).toHaveLength(2);
  });

  test('rows that are all hidden, and a sheet nobody can see', async () => {
    const sheet = makeSheet({ name: '藏', visibility: 'veryHidden', values: [[1], [2]], hiddenRows: new Set([0, 1]) });
    const { host } = await openSimulated({ workbook: bookOf(makeSheet({ name: '一' }), sheet) });
    const read = (await host.readWorkbook()).sheets[1]!;
    expect([read.visibility, [...read.hiddenRows]]).toEqual(['veryHidden', [0, 1]]);
  });

  test('errors are told from texts that look like them', async () => {
    const sheet = makeSheet({ name: '错', values: [[{ error: '#REF!' }, '#REF!', '#N/A?']] });
    const { host } = await openSimulated({ workbook: bookOf(sheet) });
    expect((await host.readWorkbook()).sheets[0]!.values).toEqual(sheet.values);
  });
});

describe('waiting', () => {
  test('not for ever', async () => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() }, { patience: 30 });
    excel.isHung = true;
    expect(await codeOf(host.readWorkbook())).toBe('timeout');
    expect(await codeOf(host.listSheets())).toBe('timeout');
    expect(await codeOf(host.showCell({ sheet: PLAIN, row: 0, column: 0 }))).toBe('timeout');
    excel.isHung = false;
    expect((await host.readWorkbook()).sheets).toHaveLength(4);
  });

  test('not once the user has had enough', async () => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() });
    excel.isHung = true;
    const stop = new AbortController();
    const reading = host.readWorkbook({ signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    expect(await codeOf(reading)).toBe('cancelled');
  });

  test('as long as it takes', async () => {
    const { host } = await openSimulated({ workbook: contractWorkbook(), latency: 20 });
    expect((await host.readWorkbook()).sheets).toHaveLength(4);
  });
});

test('while a cell is being edited nothing can be read; afterwards it can', async () => {
  const { excel, host } = await openSimulated({ workbook: contractWorkbook() });
  excel.isEditingCell = true;
  expect(await codeOf(host.readWorkbook())).toBe('cell-edit');
  expect(await codeOf(host.selection())).toBe('cell-edit');
  excel.isEditingCell = false;
  expect((await host.readWorkbook()).sheets).toHaveLength(4);
});

test.each(['InvalidSelection', 'ItemNotFound', 'GeneralException'])(
  'a chart is selected, or several areas: %s',
  async (code) => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() });
    excel.faults.push(() => ({ code, action: 0 }));
    expect(await host.selection()).toBeNull();
    expect(await host.selection()).not.toBeNull();
  },
);

describe('what Excel refuses is told in words of ours, with the sheet where one is in hand', () => {
  test.each([
    ['AccessDenied', 'denied', '敏感度标签'],
    ['FilteredRangeConflict', 'filtered', '清除筛选'],
    ['MergedRangeConflict', 'in-the-way', '合并单元格'],
    ['InsertDeleteConflict', 'in-the-way', '换一个位置'],
    ['PivotTableRangeConflict', 'in-the-way', '数据透视表'],
    ['NonBlankCellOffSheet', 'no-room', '最末行列'],
    ['RequestAborted', 'interrupted', '重试'],
    ['Conflict', 'interrupted', '重试'],
    ['ServiceNotAvailable', 'busy', '检查网络'],
    ['ActivityLimitReached', 'busy', '稍候'],
    ['InactiveWorkbook', 'inactive', '窗口'],
    ['Unauthenticated', 'signed-out', '重新登录'],
    ['MemoryLimitReached', 'no-memory', '内存'],
    ['UnsupportedSheet', 'unsupported-sheet', '普通工作表'],
    ['RequestPayloadSizeLimitExceeded', 'too-much', '分几次'],
    ['OperationCellsExceedLimit', 'too-much', '分几次'],
    ['ApiNotFound', 'unsupported', '版本不支持'],
    ['ItemNotFound', 'no-sheet', '重新核对'],
    ['GeneralException', 'failed', '重新打开工作簿'],
  ])('%s', async (fault, code, words) => {
    const { excel, host } = await openSimulated({ workbook: contractWorkbook() });
    // The list of tabs and the extents are answered, the cells are not.
    excel.faults.push(({ ObjectPaths }) =>
      Object.values(ObjectPaths).some(({ Name }) => Name === 'GetRangeByIndexes') ? { code: fault, action: 0 } : null,
    );
    const error = await host.readWorkbook().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, text: { zh: expect.stringContaining(words) } });
    const { text } = error as { text: { zh: string; en: string } };
    expect(`${text.zh}${text.en}`).not.toMatch(/\{\w+\}|“”|""/u);
    expect((await host.readWorkbook()).sheets).toHaveLength(4);
  });
});
