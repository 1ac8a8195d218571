import { strToU8, type Zippable } from 'fflate';
import type { Edit } from '../../../src/workbook';
import { after, data, figure, insert, made, refusal, remove, row, set } from './support/hand-made';
import { xlsxPackage } from './support/xlsx-package';

describe('what would not stay whole is refused, and nothing changes', () => {
  const table = data(...[1, 2, 3, 4].map((number) => row(number, figure(`A${number}`, number))));
  const related = (type: string, part: string, text: string): Zippable => ({
    [`xl/sheets/_rels/s0.xml.rels`]: strToU8(
      `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="../${part}"/></Relationships>`,
    ),
    [`xl/${part}`]: strToU8(text),
  });
  const drawing =
    '<xdr:wsDr xmlns:xdr="x"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>2</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>';

  test.each<[string, Uint8Array, Edit, string]>([
    [
      'a picture on rows that go',
      made(table, { more: related('drawing', 'drawings/d.xml', drawing) }),
      remove(2),
      'cannot-keep',
    ],
    [
      'the heading row of a table',
      made(table, { more: related('table', 'tables/t.xml', '<table ref="A1:A3"/>') }),
      remove(0),
      'cannot-keep',
    ],
    [
      'a note on a row that goes',
      made(table, { more: related('comments', 'c.xml', '<comments><comment ref="A3"/></comments>') }),
      remove(2),
      'cannot-keep',
    ],
    ['a pivot', made(table, { more: related('pivotTable', 'p.xml', '<p/>') }), insert(4), 'cannot-keep'],
    [
      'a chart of rows that go',
      made(table, { more: { 'xl/charts/chart1.xml': strToU8('<c:c xmlns:c="c"><c:f>表!$A$1:$A$2</c:f></c:c>') } }),
      remove(0, 2),
      'cannot-keep',
    ],
    [
      'a formula over several cells',
      made(data(row(1, '<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c>'), row(2, figure('A2', 1)))),
      set(1, 0, 5),
      'cannot-keep',
    ],
    [
      'rows inside such a formula',
      made(data(row(1, '<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c>'))),
      insert(1),
      'cannot-keep',
    ],
    [
      'a protected sheet',
      made(`${table}<sheetProtection password="CC1A" sheet="1" objects="1"/>`),
      set(0, 0, 5),
      'protected',
    ],
    ['a signature', made(table, { more: { '_xmlsignatures/sig1.xml': strToU8('<s/>') } }), set(0, 0, 5), 'read-only'],
    [
      'a sheet that formulas need',
      xlsxPackage({
        sheets: [
          { name: '表', xml: table },
          { name: '别', xml: data(row(1, '<c r="A1"><f>SUM(表!A1:A2)</f><v>3</v></c>')) },
        ],
      }),
      { kind: 'remove-sheet', sheet: '表' },
      'cannot-keep',
    ],
    [
      'the heading of a table',
      made(table, { more: related('table', 'tables/t.xml', '<table ref="A2:B4"/>') }),
      set(1, 1, '别名'),
      'cannot-keep',
    ],
    ['a cell beyond the sheet', made(table), set(1 << 20, 0, 1), 'no-room'],
    [
      'a locked list of sheets',
      made(table, {
        more: {
          'xl/workbook.xml': strToU8(
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><workbookProtection lockStructure="1"/><sheets><sheet name="表" sheetId="1" r:id="s0"/></sheets></workbook>',
          ),
        },
      }),
      { kind: 'add-sheet', sheet: '新', after: null, block: { values: [] } },
      'protected',
    ],
    [
      'a list too long for a drop-down',
      made(table),
      {
        kind: 'write-block',
        at: { sheet: '表', row: 9, column: 0 },
        block: {
          values: [['甲']],
          validations: [
            { area: { top: 0, left: 0, bottom: 0, right: 0 }, source: ['长'.repeat(200), '短'.repeat(60)] },
          ],
        },
      },
      'cannot-keep',
    ],
    [
      'a name Excel would not take',
      made(table),
      { kind: 'add-sheet', sheet: 'a/b', after: null, block: { values: [] } },
      'sheet-name',
    ],
    ['a text longer than a cell', made(table), set(0, 0, '长'.repeat(32_768)), 'text-too-long'],
    [
      'a formula longer than Excel takes',
      made(table),
      { kind: 'set-formula', at: { sheet: '表', row: 0, column: 0 }, formula: `${'1+'.repeat(5000)}1`, cached: 5001 },
      'text-too-long',
    ],
    [
      'merged cells in a table',
      made(table, { more: related('table', 'tables/t.xml', '<table ref="A1:B3"/>') }),
      { kind: 'merge', sheet: '表', area: { top: 1, left: 1, bottom: 2, right: 2 } },
      'cannot-keep',
    ],
    ['content on the last row, when rows come', made(data(row(1 << 20, figure('A1048576', 1)))), insert(0), 'no-room'],
    [
      'rows before the last one, when a cell there has its own looks',
      made(data(row(1, figure('A1', 1)), row(1 << 20, '<c r="A1048576" s="1"/>')), { formats: ['0.00'] }),
      insert(1),
      'no-room',
    ],
  ])('%s', async (_, bytes, edit, code) => {
    expect(await refusal(bytes, edit)).toBe(code);
  });

  test('above a picture, a table or a note rows may come and go', async () => {
    await after(made(table, { more: related('drawing', 'drawings/d.xml', drawing) }), insert(3));
    await after(made(table, { more: related('table', 'tables/t.xml', '<table ref="A1:A3"/>') }), remove(3));
  });
});
