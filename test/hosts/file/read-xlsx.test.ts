import { readWorkbook } from '../../../src/hosts/file';
import { formulaAt, numberFormatAt, valueAt, type Sheet } from '../../../src/workbook';
import { xlsxPackage, type HandMade } from './support/xlsx-package';

async function read(xml: string, more: Partial<HandMade> = {}): Promise<Sheet> {
  const book = await readWorkbook(xlsxPackage({ sheets: [{ name: '表', xml }], ...more }), 'a.xlsx');
  return book.sheets[0]!;
}

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;

describe('cells of .xlsx', () => {
  test('rich text is flattened, phonetic readings are left out, blanks within are kept', async () => {
    const sharedStrings =
      '<si><r><t xml:space="preserve">一、 </t></r><r><rPr><b/></rPr><t>收入</t></r></si><si><t>\u3000合计 </t><rPh><t>x</t></rPh></si>';
    const sheet = await read(data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'), {
      sharedStrings,
    });
    expect(sheet.values).toEqual([['一、 收入', '\u3000合计 ']]);
  });

  test('dates are serial numbers, figures that merely look like dates come back exactly', async () => {
    const cells = [45292, 45292.5, 12345.67, 0.25, 59, 61, -500.5, 1234567.89];
    const sheet = await read(
      data(`<row r="1">${cells.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}<c s="1"><v>1e12</v></c></row>`),
      { formats: ['yyyy-mm-dd'] },
    );
    expect(sheet.values).toEqual([[...cells, { error: '#####' }]]);
    expect(numberFormatAt(sheet, 0, 0)).toBe('yyyy-mm-dd');
  });

  test('formats stand only where a figure does', async () => {
    const sheet = await read(
      data(
        '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1" t="str"><v>x</v></c><c r="C1" s="1"/><c r="D1"><v>2</v></c></row>',
      ),
      { formats: ['#,##0.00_ ;[Red]"负"#,##0.00'] },
    );
    expect(sheet.numberFormats).toEqual([['#,##0.00_ ;[Red]"负"#,##0.00']]);
    expect(sheet.values).toEqual([[1, 'x', null, 2]]);
  });

  test('errors are errors, with a formula or without', async () => {
    const sheet = await read(
      data(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#BLOCKED!</v></c></row>',
      ),
    );
    expect(sheet.values).toEqual([[{ error: '#N/A' }, { error: '#DIV/0!' }, { error: '#BLOCKED!' }]]);
  });

  test('cells that share a formula each have their own', async () => {
    const sheet = await read(
      data(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A1+A$1+\'表A1\'!A1&amp;"A1"+LOG10(A1)</f><v>1</v></c></row>' +
          '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    expect(formulaAt(sheet, 1, 2)).toBe('B2+$A2+B$1+\'表A1\'!B2&"A1"+LOG10(B2)');
  });

  test('what lies below a merged area is blank', async () => {
    const sheet = await read(
      data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row><row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="C2"><v>4</v></c></row>',
      ) + '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C5:C5"/><mergeCell ref="D1:XFD1048576"/></mergeCells>',
      { formats: ['0.00'] },
    );
    expect(sheet.values).toEqual([[1], [null, null, 4]]);
    expect(formulaAt(sheet, 1, 0)).toBeUndefined();
    expect(numberFormatAt(sheet, 0, 1)).toBeUndefined();
    expect(sheet.merges).toHaveLength(2);
  });

  test('a hundred thousand rows with nothing but styles vanish', async () => {
    const blank = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`);
    const sheet = await read(data(`<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}`), { formats: ['0.00'] });
    expect(sheet.values).toEqual([[1]]);
  });

  test('a stray cell at the far corner does not hide the table', async () => {
    const book = await readWorkbook(
      xlsxPackage({
        sheets: [
          {
            name: '远',
            xml: data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'),
          },
          { name: '近', xml: data('<row r="1"><c r="A1"><v>2</v></c></row>') },
        ],
      }),
      'a.xlsx',
    );
    expect(book.sheets.map((sheet) => sheet.values)).toEqual([[[1]], [[2]]]);
    expect(book.notes.map(({ code, sheet }) => [code, sheet])).toEqual([['sheet-cut', '远']]);
  });

  test('tabs without cells are passed over', async () => {
    const sheets = [
      { name: '图 &amp; 表', xml: '', kind: 'chartsheet' as const },
      { name: '收支 &amp; 总表', xml: data('<row r="1"><c r="A1"><v>2</v></c></row>') },
    ];
    const book = await readWorkbook(xlsxPackage({ sheets }), 'a.xlsx');
    expect(book.sheets.map(({ name, values }) => [name, values])).toEqual([['收支 & 总表', [[2]]]]);
  });

  test('formats of a sheet too large for an object a cell', async () => {
    const count = 120_000;
    const rows = Array.from({ length: count }, (_, at) => {
      const row = at + 1;
      if (row === 7) return '<row r="7"><c t="n" s="1" r="B7"><v>7</v></c><c r="C7"/></row>';
      return `<row r="${row}"><c r="A${row}" s="1" t="str"><v>一般公共服务支出</v></c><c r="B${row}" s="1"><v>${row}</v></c><c r="C${row}"><v>1</v></c></row>`;
    });
    const sheet = await read(data(rows.join('')), { formats: ['0.00"元"'] });
    expect(sheet.values).toHaveLength(count);
    for (const row of [0, 6, 50_000, count - 1])
      expect([0, 1, 2].map((column) => numberFormatAt(sheet, row, column))).toEqual([undefined, '0.00"元"', undefined]);
    expect(sheet.numberFormats.filter((row) => row?.[1] === '0.00"元"')).toHaveLength(count);
    expect(valueAt(sheet, count - 1, 1)).toBe(count);
  });
});

test('widths and heights that the file states', async () => {
  const sheet = await read(
    `<cols><col min="1" max="2" width="12.5" customWidth="1"/><col min="4" max="4" width="30"/></cols>${data(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="31.5" customHeight="1"><c r="A2"><v>1</v></c></row><row r="9" ht="40"/>',
    )}`,
  );
  expect(sheet.look?.columnWidths?.slice(0, 4)).toEqual([12.5, 12.5, undefined, 30]);
  expect([sheet.look?.rowHeights?.length, sheet.look?.rowHeights?.[1]]).toEqual([2, 31.5]);
});
