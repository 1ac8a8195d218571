import {
  applyEdits,
  isCellError,
  makeSheet,
  notCalculated,
  parseCell,
  recalculated,
  valueAt,
  type CellValue,
  type Edit,
  type Workbook,
} from '../../../src/workbook';
import { parseGrid } from '../../support/grid';

/** Formulas written without a result have none. */
function bookOf(text: string): Workbook {
  const workbook = parseGrid(text);
  const sheets = workbook.sheets.map((sheet) => {
    const values = Array.from(sheet.values, (row) => Array.from(row ?? [], (value) => value ?? null));
    sheet.formulas.forEach((row, top) =>
      row?.forEach((formula, column) => {
        if (formula !== undefined) (values[top] ??= [])[column] ??= notCalculated('no-result');
      }),
    );
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}

function at(workbook: Workbook, address: string): CellValue {
  const [cell = '', name] = address.split('!').reverse();
  const sheet = workbook.sheets.find((one) => name === undefined || one.name === name)!;
  const { row, column } = parseCell(cell)!;
  return valueAt(sheet, row, column);
}

function reasonAt(workbook: Workbook, address: string): string | undefined {
  const value = at(workbook, address);
  return isCellError(value) ? value.notCalculated : undefined;
}

function changed(workbook: Workbook, ...edits: Edit[]): Workbook {
  return recalculated(applyEdits(workbook, edits).workbook, workbook);
}

function setValue(address: string, value: CellValue): Edit {
  const [cell = '', sheet = 'Sheet1'] = address.split('!').reverse();
  return { kind: 'set-value', at: { sheet, ...parseCell(cell)! }, value };
}

const codes = ({ notes }: Workbook): string[] => notes.map(({ code }) => code);

describe('formulas without a result', () => {
  test('are worked out through others and across sheets, and one note tells how many there were', () => {
    const book = bookOf(`
      ## 收入
      合计 | =SUM(B2:B3)
      税收 | 0.1
      其他 | 0.2
      ## 支出 表
      合计 | ='收入'!B1*2-B2
      项目 | =+收入!$B$3
    `);
    const result = recalculated(book, null);
    expect(at(result, 'B1')).toBe(0.3);
    expect(at(result, '支出 表!B2')).toBe(0.2);
    expect(at(result, '支出 表!B1')).toBe(0.4);
    expect(result.notes).toMatchObject([
      { code: 'formulas-never-calculated', message: { zh: expect.stringContaining('3 个公式') as string } },
    ]);
  });

  test('what has a result keeps it, whatever it is, and the workbook stays the same object', () => {
    const book = bookOf('合计 | =SUM(B2:B3)→9 \n a | 1 \n b | 2 \n c | =VLOOKUP(B2,A:B,2)→7');
    expect(recalculated(book, null)).toBe(book);
  });

  test('a formula with the empty text as its result has one', () => {
    const sheet = makeSheet({ name: 'Sheet1', values: [[null, 5]], formulas: [['IF(B1>9,B1,"")']] });
    const book: Workbook = { name: '', notes: [], sheets: [sheet] };
    expect(recalculated(book, null)).toBe(book);
  });

  test.each([
    ['a function that is not known', '=VLOOKUP(B2,B2:B3,1)', 'function'],
    ['a name', '=收入合计+1', 'function'],
    ['several cells where one is meant', '=B2:B3+1', 'function'],
    ['text', '=A2+1', 'text'],
    ['another workbook', '=[1]收入!B2+1', 'foreign'],
    ['another workbook by its path', "='C:\\x\\[a.xlsx]收入'!B2", 'foreign'],
    ['itself', '=B1+1', 'circular'],
    ['a circle', '=C1+1', 'circular'],
  ])('%s has no result, and a second note says so', (_, formula, reason) => {
    const result = recalculated(bookOf(`合计 | ${formula} | =B1 \n a | 1 \n b | 2 \n c | =SUM(B2:B3)→3`), null);
    expect(reasonAt(result, 'B1')).toBe(reason);
    expect(reasonAt(result, 'C1')).toBe(reason === 'circular' && formula !== '=B1+1' ? 'circular' : 'input');
    expect(codes(result)).toEqual(['formulas-never-calculated', 'formulas-without-result']);
  });

  test('errors are results, and IFERROR takes them for one', () => {
    const result = recalculated(
      bookOf('=1/B2 | =A1+1 | =IFERROR(A1,5) | =无此表!A1 | =#REF!+1 | =SUM(A1:B1) \n x | 0'),
      null,
    );
    const error = (address: string): CellValue => at(result, address);
    expect(error('A1')).toEqual({ error: '#DIV/0!' });
    expect(error('B1')).toEqual({ error: '#DIV/0!' });
    expect(error('C1')).toBe(5);
    expect(error('D1')).toEqual({ error: '#REF!' });
    expect(error('E1')).toEqual({ error: '#REF!' });
    expect(error('F1')).toEqual({ error: '#DIV/0!' });
  });

  test('IFERROR does not hide that a result is not known', () => {
    const result = recalculated(bookOf('=XLOOKUP(1,C:C,C:C) | =IFERROR(A1,0) \n x'), null);
    expect(reasonAt(result, 'B1')).toBe('input');
  });
});

describe('results', () => {
  const inputs = `
      1    | 0.1 | -2.5  | 文本 | '12.5 | 1e9 | 0.005
      2    | 0.2 |       | TRUE | 7     | 1000.1
      4    |     | 3     |      | 10    | 999.9
  `;
  test.each<[string, CellValue]>([
    ['=B1+B2', 0.3],
    ['=F2-F3', 0.2],
    ['=1.1*1.1', 1.21],
    ['=SUM(B1:B3)*3', 0.9],
    ['=A1/3', 0.333333333333333],
    ['=-A2^2', 4],
    ['=2^3^2', 64],
    ['=10%*A3', 0.4],
    ['=1+2*3-4/2', 5],
    ['=(1+2)*3', 9],
    ['=SUM(A:A)', 7],
    ['=SUM(2:2)', 1009.3],
    ['=SUM($A$1:A3,C1:C3,1)', 8.5],
    ['=SUM(C1:E3)', 17.5],
    ['=E1+1', 13.5],
    ['=C2', 0],
    ['=D1', '文本'],
    ['=D1&"·"&A1', '文本·1'],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(C1,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUNDUP(1.001,2)', 1.01],
    ['=ROUNDDOWN(-1.019,2)', -1.01],
    ['=INT(C1)', -3],
    ['=ABS(C1)', 2.5],
    ['=MAX(A1:C3)', 4],
    ['=MIN(A1:C3,-9)', -9],
    ['=AVERAGE(A1:A3)', 2.33333333333333],
    ['=IF(A1>0,A2,A3)', 2],
    ['=IF(B1+B2=0.3,"平","不平")', '平'],
    ['=IF(AND(A1=1,NOT(A2>5)),1,2)', 1],
    ['=IF(A1>5,1)', false],
    ['=SUMIF(A1:A3,">1",E1:E3)', 17],
    ['=SUMIF(D1:D3,"文本",A1:A3)', 1],
    ['=SUBTOTAL(9,A1:A3)', 7],
    ['=F1*F1+0.01', 1e18],
    ['=G1*100', 0.5],
    ['=""', null],
  ])('%s', (formula, expected) => {
    const [first = '', ...rest] = inputs.trim().split('\n');
    const result = recalculated(bookOf([`${first} | ${formula}`, ...rest].join('\n')), null);
    // The second and third row are shorter than the first.
    expect(at(result, 'H1')).toEqual(expected);
  });

  test('a subtotal leaves out other subtotals, and rows hidden nobody knows by what', () => {
    const text = '=SUBTOTAL(9,A2:A6) \n =SUBTOTAL(9,A3:A4) \n 1 \n 2 \n =SUBTOTAL(109,A6:A6) \n 4';
    expect(at(recalculated(bookOf(text), null), 'A1')).toBe(7);
    const hidden = recalculated(bookOf(`@hidden-row 3\n${text}`), null);
    expect(reasonAt(hidden, 'A1')).toBe('function');
  });
});

describe('results of 0 that a library has put there', () => {
  test('are not taken for results where no formula has another one and some would', () => {
    const result = recalculated(bookOf('=SUM(A2:A3)→0 | =VLOOKUP(A2,A:A,1)→0 | =A2-1→0 \n 1 \n 2'), null);
    expect(at(result, 'A1')).toBe(3);
    expect(reasonAt(result, 'B1')).toBe('function');
    expect(at(result, 'C1')).toBe(0);
    expect(codes(result)).toEqual(['formulas-never-calculated', 'formulas-without-result']);
  });

  test.each([
    ['all come to 0', '=SUM(A2:A3)→0 | =VLOOKUP(A2,A:A,1)→0 \n 0 \n '],
    ['one has another result', '=SUM(A2:A3)→0 | =A2→1 \n 1 \n 2'],
  ])('are results where %s', (_, text) => {
    const book = bookOf(text);
    expect(recalculated(book, null)).toBe(book);
  });
});

describe('after a change', () => {
  const book = bookOf(`
    ## 收入
    合计 | =SUM(B2:B3)→3
    税收 | 1
    其他 | 2
    ## 支出
    合计 | =收入!B1→3
    另外 | =VLOOKUP(收入!B3,收入!B:B,1)→2
    无关 | =SUM(C1:C9)→77
    ## 其他
    无关 | =A9→5
  `);

  test('what depends on it follows, nothing else does, and other sheets stay the same objects', () => {
    const result = changed(book, setValue('收入!B2', 10));
    expect(at(result, '收入!B1')).toBe(12);
    expect(at(result, '支出!B1')).toBe(12);
    expect(reasonAt(result, '支出!B2')).toBe('function');
    expect(at(result, '支出!B3')).toBe(77);
    expect(result.sheets[2]).toBe(book.sheets[2]);
    expect(codes(result)).toEqual(['formulas-without-result']);
  });

  test('a change that changes no result goes no further', () => {
    const same = bookOf('=A2*0→0 | =VLOOKUP(A1,A:A,1)→8 \n 1 \n =A2→1');
    const result = changed(same, setValue('A2', 2));
    expect(at(result, 'A3')).toBe(2);
    expect(at(result, 'A1')).toBe(0);
    expect(reasonAt(result, 'B1')).toBe('function');
    expect(at(changed(bookOf('=A2*0→0 | =VLOOKUP(A1,A1:A1,1)→8 \n 1'), setValue('A2', 2)), 'B1')).toBe(8);
  });

  test('a formula that was written is worked out, whatever was said to be its result', () => {
    const result = changed(book, {
      kind: 'set-formula',
      at: { sheet: '支出', row: 2, column: 1 },
      formula: '收入!B3*2',
      cached: 99,
    });
    expect(at(result, '支出!B3')).toBe(4);
  });

  test('what names no cells may depend on any', () => {
    const names = bookOf('=总额→5 | =INDIRECT("A9")→5 | 3');
    const result = changed(names, setValue('C1', 4));
    expect(reasonAt(result, 'A1')).toBe('function');
    expect(reasonAt(result, 'B1')).toBe('function');
  });

  test('formulas on a sheet that went come to an error', () => {
    const result = changed(book, { kind: 'remove-sheet', sheet: '收入' });
    expect(at(result, '支出!B1')).toEqual({ error: '#REF!' });
  });
});

describe('bounds', () => {
  const column = (count: number, formula: (row: number) => string, first: CellValue): Workbook => {
    const formulas = Array.from({ length: count }, (_, row) => (row === 0 ? [] : [formula(row)]));
    const values = formulas.map((_, row) => [row === 0 ? first : notCalculated('no-result')]);
    return { name: '', notes: [], sheets: [makeSheet({ name: 'Sheet1', values, formulas })] };
  };

  test.each([
    ['down', (row: number) => `A${row}+1`],
    ['down by running sums', (row: number) => `SUM(A$1:A${row})-SUM(A$1:A${row})+A${row}+1`],
  ])('a long chain %s is no deep call', (_, formula) => {
    expect(at(recalculated(column(5_000, formula, 1), null), 'A5000')).toBe(5_000);
  });

  test('a chain that is asked for from its end is no deep call either', () => {
    const formulas = Array.from({ length: 50_000 }, (_, row) => [`A${row + 2}+1`]);
    const values = formulas.map(() => [notCalculated('no-result')]);
    const book = { name: '', notes: [], sheets: [makeSheet({ name: 'Sheet1', values, formulas })] };
    expect(at(recalculated(book, null), 'A1')).toBe(50_000);
  });

  test('what takes too many cells has no result', () => {
    const book = bookOf('=SUM(B1:B3) | 1 \n =SUM(B1:B3) | 2 \n x | 3');
    const result = recalculated(book, null, 4);
    expect(at(result, 'A1')).toBe(6);
    expect(reasonAt(result, 'A2')).toBe('too-long');
  });

  test.each([
    '('.repeat(5000),
    `${'('.repeat(5000)}1${')'.repeat(5000)}`,
    '-'.repeat(5000) + '1',
    '1' + '%'.repeat(500),
  ])('a formula nested for no sense ends (%#)', (formula) => {
    const result = recalculated(bookOf(`=${formula} \n x`), null);
    expect(at(result, 'A1')).not.toBeNull();
  });
});

test('a formula that names a sheet is worked out anew when that sheet comes or goes, empty or not', () => {
  const book = recalculated(bookOf('x | =SUM(Plain!A1:A2)'), null);
  expect(at(book, 'B1')).toEqual({ error: '#REF!' });
  const withSheet = changed(book, { kind: 'add-sheet', sheet: 'Plain', after: null, block: { values: [] } });
  expect(at(withSheet, 'Sheet1!B1')).toBe(0);
  expect(at(changed(withSheet, { kind: 'remove-sheet', sheet: 'Plain' }), 'B1')).toEqual({ error: '#REF!' });
});
