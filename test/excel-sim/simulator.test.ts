/// <reference types="office-js" />
import { makeSheet, type Workbook } from '../../src/workbook';
import { startExcel, type SimulatedExcel } from '.';

const book = (): Workbook => ({
  name: '试.xlsx',
  notes: [],
  sheets: [
    makeSheet({
      name: '表',
      values: [
        ['甲', 1],
        ['乙', 2],
        ['合计', 3],
      ],
      formulas: [undefined, undefined, [undefined, 'SUM(B1:B2)']],
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
    }),
    makeSheet({ name: '藏', visibility: 'hidden' }),
  ],
});

/** The code of the fault a batch ends with. */
async function faultOf(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  const reason: unknown = await Excel.run(work).then(
    () => 'nothing',
    (error: unknown) => error,
  );
  return reason instanceof OfficeExtension.Error ? reason.code : String(reason);
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

let excel: SimulatedExcel;

beforeEach(() => {
  excel = startExcel({ workbook: book() });
});

test('writing is like typing', async () => {
  const texts = ['001', "'001", '=B1+B2', '1,234.50', '50%', '2024/1/1', 'TRUE', '１２', '-', '部门', ''];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRangeByIndexes(10, 0, texts.length, 1);
    range.values = texts.map((text) => [text]);
    await context.sync();
  });
  excel.book.calculate();
  const cells = texts.map((_, index) => excel.book.sheet('表')!.cell(10 + index, 0));
  expect(cells.map((cell) => cell?.value ?? null)).toEqual([
    1,
    '001',
    3,
    1234.5,
    0.5,
    45_000,
    true,
    12,
    '-',
    '部门',
    null,
  ]);
  expect(cells[2]?.formula).toBe('B1+B2');
});

test('null leaves a cell as it is, and shapes have to match', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1:B1').values = [[null, 9]];
    await context.sync();
  });
  expect([excel.book.sheet('表')!.cell(0, 0)?.value, excel.book.sheet('表')!.cell(0, 1)?.value]).toEqual(['甲', 9]);
  const wrong = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('表').getRange('A1:B1').values = [[1, 2, 3]];
    await context.sync();
  };
  expect(await faultOf(wrong)).toBe('InvalidArgument');
});

test('formulas are worked out, across sheets and after rows have moved', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('藏').getRange('A1').values = [['=表!B3*2&"元"']];
    worksheets.getItem('表').getRange('2:2').insert('Down');
    worksheets.getItem('表').getRange('B2').values = [[10]];
    await context.sync();
  });
  excel.book.calculate();
  expect(excel.book.sheet('表')!.cell(3, 1)).toMatchObject({ value: 13, formula: 'SUM(B1:B3)' });
  expect(excel.book.sheet('藏')!.cell(0, 0)).toMatchObject({ value: '26元', formula: '表!B4*2&"元"' });
});

test('merged areas are told of by their first cell only', async () => {
  const ask = async (address: string): Promise<boolean> =>
    Excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem('表').getRange(address).getMergedAreasOrNullObject();
      merged.load('areaCount');
      await context.sync();
      return !merged.isNullObject;
    });
  expect([await ask('A1:B6'), await ask('A6:B9'), await ask('A1:A5')]).toEqual([true, false, true]);
});

test('ranges of more than five million cells come without values, and no fault', async () => {
  const values: unknown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:E1000001');
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test('protected and hidden sheets', async () => {
  excel.book.sheet('表')!.isProtected = true;
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('表').getRange('A1').values = [[1]];
    await context.sync();
  };
  expect(await faultOf(write)).toBe('AccessDenied');
  const show = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('藏').activate();
    await context.sync();
  };
  expect(await faultOf(show)).toBe('InvalidArgument');
});

test('while a cell is edited every batch is refused', async () => {
  excel.isEditingCell = true;
  const list = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  };
  expect(await faultOf(list)).toBe('InvalidOperationInCellEditMode');
});

test('batches of more than five megabytes are refused on the web only', async () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('表').getRange('A1').values = [['x'.repeat(6_000_000)]];
    await context.sync();
  };
  expect(await faultOf(write)).toBe('nothing');
  startExcel({ workbook: book(), matrix: 'web' });
  expect(await faultOf(write)).toBe('RequestPayloadSizeLimitExceeded');
});

test('what the simulator does not know is a fault, and remembered', async () => {
  const charts = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('表').charts.load('items/name');
    await context.sync();
  };
  expect(await faultOf(charts)).toBe('ApiNotFound');
  const everything = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.load();
    await context.sync();
  };
  expect(await faultOf(everything)).toBe('ApiNotFound');
  expect(excel.unknownMembers).toEqual(['Worksheet.Charts', expect.stringContaining('load without names')]);
});

test('what is newer than the simulated Excel the runtime refuses itself', async () => {
  startExcel({ workbook: book(), matrix: '1.13' });
  const newer = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('表').getRange('A1').getPrecedents();
    await context.sync();
  };
  expect(await faultOf(newer)).toBe('ApiNotFound');
  expect(excel.unknownMembers).toEqual([]);
});

test('ranges that are tracked and not let go of are counted', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').load('address');
    await context.sync();
  });
  await settled();
  expect(excel.kept.size).toBe(0);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1');
    context.trackedObjects.add(range);
    await context.sync();
  });
  await settled();
  expect(excel.kept.size).toBe(1);
});

test('round trips are counted, and take as long as they should', async () => {
  const slow = startExcel({ workbook: book(), latency: 40 });
  const start = Date.now();
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
  expect(Date.now() - start).toBeGreaterThanOrEqual(39);
  expect(slow.roundTrips).toBe(1);
});
