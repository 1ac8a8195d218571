import { utils, write, type BookType } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';
import { ReadError } from '../../../src/hosts/errors';
import { numberFormatAt } from '../../../src/workbook';

function written(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['支出总表', null, null],
    ['201', '一般公共服务支出', 3.5],
    ['合计', 'x', 1234.5],
  ]);
  sheet['C2']!.z = '0.00';
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表一');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), '表二');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('other workbooks', () => {
  test.each<BookType>(['biff8', 'ods', 'xlsb'])('%s, whatever its name says', async (kind) => {
    const { sheets } = await readWorkbook(written(kind), 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['表一', '表二']);
    const [sheet] = sheets;
    expect(sheet!.values[1]).toEqual(['201', '一般公共服务支出', 3.5]);
    expect(Array.from(sheet!.values[2]!, (value) => value ?? null)).toEqual(['合计', null, 1234.5]);
    expect(sheet!.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
    if (kind !== 'ods') expect(numberFormatAt(sheet!, 1, 2)).toBe('0.00');
    if (kind !== 'ods') expect(sheets[1]!.visibility).toBe('hidden');
  });

  test.each<BookType>(['biff8', 'ods', 'xlsb'])('%s cut short is damaged', async (kind) => {
    const bytes = written(kind);
    const error: unknown = await readWorkbook(bytes.subarray(0, bytes.length * 0.6), 'a.xls').catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).code).toBe('damaged');
  });

  test('a formula of .xls that joins texts has no figure, and a note says so', async () => {
    const book = await readWorkbook(biff8(), 'a.xls');
    const [sheet] = book.sheets;
    expect(sheet!.formulas[0]).toEqual(['B1&"x"']);
    expect(sheet!.values[0]?.[0] ?? null).toBeNull();
    expect(book.notes).toMatchObject([{ code: 'unknown-formula-result', sheet: 'S', cell: 'A1' }]);
  });
});

/** A bare stream of records: one sheet whose A1 is `=B1&"x"` with the result 0. */
function biff8(): Uint8Array {
  const record = (type: number, ...body: number[]) => [type & 255, type >> 8, body.length, 0, ...body];
  const begin = (kind: number) => record(0x809, 0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0);
  const boundSheet = (at: number) => record(0x85, at & 255, at >> 8, 0, 0, 0, 0, 1, 0, 'S'.charCodeAt(0));
  const end = record(0x0a);
  const globals = (at: number) => [...begin(5), ...boundSheet(at), ...end];
  const tokens = [0x44, 0, 0, 1, 0xc0, 0x17, 1, 0, 'x'.charCodeAt(0), 0x08];
  const cell = record(6, ...Array<number>(20).fill(0), tokens.length, 0, ...tokens);
  const dimensions = record(0x200, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  return Uint8Array.from([...globals(globals(0).length), ...begin(0x10), ...dimensions, ...cell, ...end]);
}

describe('text', () => {
  const read = async (text: string | Uint8Array, name = '表.csv') => {
    const { sheets } = await readWorkbook(typeof text === 'string' ? strToU8(text) : text, name);
    return sheets[0]!.values;
  };

  test('quotes, line breaks within cells, blank lines and cells', async () => {
    expect(await read('a,"b,""c""\r\nd",\r\n\r\n"x"\r\n,\r\n')).toEqual([['a', 'b,"c"\r\nd'], [], ['x']]);
    expect(await read('"open,1')).toEqual([['open,1']]);
  });

  test('plain numbers are numbers, codes and everything else stay text', async () => {
    const cells = '12.50\t"1,234.50"\t-3\t0.1\t007\t12%\t1e5\t="201"\t12345678901234567\t1,2\t#REF!';
    expect(await read(cells)).toEqual([
      [12.5, 1234.5, -3, 0.1, '007', '12%', '1e5', '201', '12345678901234567', '1,2', { error: '#REF!' }],
    ]);
  });

  test('semicolons, tabs, a title without any, UTF-16', async () => {
    expect(await read('标题\na;b\n1;2')).toEqual([['标题'], ['a', 'b'], [1, 2]]);
    expect(await read('a\tb\n1\t2', '导出.xls')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(await read(Uint8Array.from([0xff, 0xfe, ...Buffer.from('甲,1', 'utf16le')]))).toEqual([['甲', 1]]);
  });
});
