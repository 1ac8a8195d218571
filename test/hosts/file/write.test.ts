import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { openFile, readStored } from '../../../src/hosts/file';
import { STORE_NAMESPACE } from '../../../src/hosts/port';
import { after, data, figure, insert, made, remove, REST, row, set, SHEET } from './support/hand-made';
import { xlsxPackage } from './support/xlsx-package';

describe('a cell is changed', () => {
  test('and all around it stays as it is written', async () => {
    const xml =
      `<?pi x?><sheetPr/><!-- a > b --><sheetData >\n <row r='1'  ht="20"><c r='A1' s="0" t='str' ><v>甲&#10;</v></c></row>\n` +
      `<row r="2"><c r="A2"><v>1</v></c><c r="C2" s='0'><v>3</v></c></row> </sheetData >${REST}<extLst><ext uri="a&gt;b"/></extLst>`;
    const bytes = made(xml);
    const changed = (await after(bytes, set(1, 1, 2)))[SHEET];
    expect(changed).toContain(
      `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2" s='0'><v>3</v></c></row>`,
    );
    expect(changed!.replace('<c r="B2"><v>2</v></c>', '')).toBe(
      new TextDecoder().decode(unzipSync(bytes)[SHEET]).replace(/\n (?=<row)|\n(?=<row)| (?=<\/sheetData)/gu, ''),
    );
  });

  test('in rows and cells without addresses', async () => {
    const parts = await after(
      made(data('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')),
      set(0, 1, 9),
      set(1, 2, '新'),
    );
    expect(parts[SHEET]).toContain('<c r="B1"><v>9</v></c>');
    expect(parts[SHEET]).toContain('<c r="A2"><v>3</v></c><c r="C2" t="inlineStr">');
  });

  test('that lends its formula to others: they get their own', async () => {
    const xml = data(
      row(1, '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c>'),
      row(2, '<c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c>'),
      row(3, '<c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c>'),
    );
    const parts = await after(made(xml), set(0, 0, 5));
    expect(parts[SHEET]).toContain('<c r="A2"><f>B2*2</f><v>4</v></c>');
    expect(parts[SHEET]).toContain('<c r="A3"><f>B3*2</f><v>6</v></c>');
    const other = await after(made(xml), set(1, 0, 5));
    expect(other[SHEET]).toContain('si="0">B1*2</f>');
  });

  test('styles of columns and rows are taken by cells that come', async () => {
    const xml = `<cols><col min="2" max="3" width="9" style="1"/></cols>${data(row(1, figure('A1', 1)), '<row r="2" s="1" customFormat="1"/>')}`;
    const parts = await after(made(xml, { formats: ['0.00'] }), set(0, 2, '甲'), set(1, 0, '乙'), set(2, 0, '丙'));
    expect(parts[SHEET]).toMatch(/<c r="C1" s="1".*<c r="A2" s="1".*<c r="A3" t=/u);
  });
});

test('characters that XML cannot hold are written by their number, as Excel does', async () => {
  const parts = await after(made(data()), set(0, 0, 'a\u0001b\u000bc_x0041_'), set(1, 0, '一\r\n二'));
  expect(parts[SHEET]).toContain('>a_x0001_b_x000B_c_x005F_x0041_</t>');
  expect(parts[SHEET]).toContain('>一_x000D_\n二</t>');
});

describe('calculation', () => {
  const chain: Zippable = {
    'xl/calcChain.xml': strToU8(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    ),
  };
  const formula = data(row(1, `<c r="A1"><f>B1</f><v>1</v></c>${figure('B1', 1)}`));

  function withChain(): Uint8Array {
    const parts = unzipSync(made(formula, { more: chain }));
    const rels = 'xl/_rels/workbook.xml.rels';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    parts[rels] = strToU8(
      text(rels).replace('</Rel', `<Relationship Id="cc" Type="${type}" Target="calcChain.xml"/></Rel`),
    );
    parts['[Content_Types].xml'] = strToU8(
      text('[Content_Types].xml').replace('</T', '<Override PartName="/xl/calcChain.xml" ContentType="x"/></T'),
    );
    return zipSync(parts);
  }

  test('is asked for on opening; the order of calculation goes with the first formula that goes', async () => {
    const parts = await after(withChain(), set(0, 1, 2));
    expect(parts['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(parts['xl/calcChain.xml']).toBeDefined();
    const without = await after(withChain(), set(0, 0, 2));
    expect(without['xl/calcChain.xml']).toBeUndefined();
    expect(without['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(without['[Content_Types].xml']).not.toContain('calcChain');
  });

  test('is not asked for by formats and merged areas', async () => {
    const parts = await after(
      withChain(),
      { kind: 'set-number-format', at: { sheet: '表', row: 0, column: 1 }, format: '0.00' },
      { kind: 'merge', sheet: '表', area: { top: 3, left: 0, bottom: 4, right: 1 } },
    );
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });
});

describe('order of the schema', () => {
  test('merged areas, drop-downs and columns stand at their places', async () => {
    const xml =
      `<sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${data(row(1, figure('A1', 1)))}` +
      `<autoFilter ref="A1:B1"/><conditionalFormatting sqref="A1"/><hyperlinks><hyperlink ref="A1"/></hyperlinks>${REST}`;
    const parts = await after(made(xml), {
      kind: 'write-block',
      at: { sheet: '表', row: 4, column: 1 },
      block: {
        values: [
          ['是', null],
          ['否', 1],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        columnWidths: [undefined, 22.5],
        rowHeights: [30],
        validations: [
          { area: { top: 1, left: 0, bottom: 1, right: 0 }, source: ['是', '否"'], open: true, prompt: '请<选>' },
        ],
      },
    });
    const names = [...parts[SHEET]!.matchAll(/<(\w+)/gu)].map(([, name]) => name!);
    const wanted = [
      'sheetPr',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
    ];
    wanted.push('dataValidations', 'hyperlinks', 'pageMargins');
    expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
    expect(parts[SHEET]).toContain('<col min="3" max="3" width="22.5" customWidth="1"/>');
    expect(parts[SHEET]).toContain('<row r="5" ht="30" customHeight="1">');
    expect(parts[SHEET]).toContain('<formula1>&quot;是,否&quot;&quot;&quot;</formula1>');
  });
});

describe('rows move', () => {
  const xml =
    `<dimension ref="A1:C9"/>${data(
      row(1, '<c r="A1"><f>SUM(A3:A4)</f><v>7</v></c>'),
      row(3, figure('A3', 3)),
      `<row r="4" ht="31" hidden="1"><c r="A4" s="1"><v>4</v></c></row>`,
      row(6, '<c r="A6" s="1"/>'),
    )}<mergeCells count="2"><mergeCell ref="B3:B4"/><mergeCell ref="A8:C8"/></mergeCells>` +
    '<conditionalFormatting sqref="A3:A4 C9"><cfRule type="expression" priority="1"><formula>A3&gt;$A$5</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation sqref="A3:A4" type="list"><formula1>$C$5:$C$6</formula1></dataValidation><dataValidation sqref="A5"/></dataValidations>' +
    `<hyperlinks><hyperlink ref="A5" location="表!A6"/></hyperlinks>${REST}<rowBreaks count="2" manualBreakCount="2"><brk id="3" man="1"/><brk id="5" man="1"/></rowBreaks>` +
    '<extLst><ext xmlns:x14="a" xmlns:xm="b"><x14:dataValidation><xm:f>表!$A$5</xm:f><xm:sqref>B5</xm:sqref></x14:dataValidation><x14:dataValidation><xm:sqref>C1</xm:sqref></x14:dataValidation></ext></extLst>';
  const two = (): Uint8Array => {
    const other = `${data(row(1, '<c r="A1"><f>表!A4</f><v>4</v></c>'))}<conditionalFormatting sqref="A5"><cfRule type="expression" priority="1"><formula>表!A5=A5</formula></cfRule></conditionalFormatting>`;
    const parts = unzipSync(
      xlsxPackage({
        sheets: [
          { name: '表', xml },
          { name: '别', xml: other },
        ],
        formats: ['0.00'],
      }),
    );
    parts['xl/workbook.xml'] = strToU8(
      new TextDecoder()
        .decode(parts['xl/workbook.xml'])
        .replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$5</definedName><definedName name="甲">别!$A$5+表!$A$5</definedName></definedNames>',
        ),
    );
    return zipSync(parts);
  };

  test('down: everything follows, and new rows look like the one above', async () => {
    const parts = await after(two(), insert(4, 2));
    const sheet = parts[SHEET]!;
    expect(sheet).toContain('<row r="5" ht="31"><c r="A5" s="1"/></row><row r="6" ht="31"><c r="A6" s="1"/></row>');
    expect(sheet).toContain('<c r="A8" s="1"/>');
    expect(sheet).toContain('<mergeCell ref="B3:B4"/><mergeCell ref="A10:C10"/>');
    expect(sheet).toContain('sqref="A3:A6 C11"');
    expect(sheet).toContain('<formula>A3&gt;$A$7</formula>');
    expect(sheet).toContain('sqref="A3:A6" type="list"><formula1>$C$7:$C$8</formula1>');
    expect(sheet).toContain('<dataValidation sqref="A7"/>');
    expect(sheet).toContain('<hyperlink ref="A7" location="表!A8"/>');
    expect(sheet).toContain('<brk id="3" man="1"/><brk id="7" man="1"/>');
    expect(sheet).toContain('<xm:f>表!$A$7</xm:f><xm:sqref>B7</xm:sqref>');
    expect(parts['xl/sheets/s1.xml']).toContain('<formula>表!A7=A5</formula>');
    expect(parts['xl/workbook.xml']).toContain('>表!$1:$7<');
    expect(parts['xl/workbook.xml']).toContain('>别!$A$5+表!$A$7<');
  });

  test('up: what stood in them goes', async () => {
    const parts = await after(two(), remove(3, 2));
    const sheet = parts[SHEET]!;
    expect(sheet).toContain('<f>SUM(A3:A3)</f>');
    expect(sheet).toContain('<c r="A4" s="1"/>');
    expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells>');
    expect(sheet).toContain('sqref="A3:A3 C7"');
    expect(sheet).toContain('<dataValidations count="1"><dataValidation sqref="A3:A3"');
    expect(sheet).not.toContain('hyperlink');
    expect(sheet).toMatch(/<ext [^>]*><x14:dataValidation><xm:sqref>C1</u);
    expect(sheet).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="3" man="1"/></rowBreaks>');
    expect(parts['xl/sheets/s1.xml']).toContain('<f>#REF!</f>');
  });
});

describe('sheets', () => {
  const sheets = ['甲', '乙', '丙'].map((name, index) => ({ name, xml: data(row(1, figure('A1', index))) }));
  const names =
    '<bookViews><workbookView activeTab="1"/></bookViews>' +
    '<definedNames><definedName name="n" localSheetId="1">乙!$A$1</definedName><definedName name="m" localSheetId="2">丙!$A$1</definedName><definedName name="g">乙!$A$1+1</definedName></definedNames>';
  const book = (): Uint8Array => {
    const parts = unzipSync(
      xlsxPackage({
        sheets,
        more: {
          'xl/sheets/_rels/s1.xml.rels': strToU8(
            '<Relationships><Relationship Id="a" Type="x/comments" Target="../c.xml"/></Relationships>',
          ),
          'xl/c.xml': strToU8('<comments/>'),
        },
      }),
    );
    const [views, defined] = names.split(/(?<=<\/bookViews>)/u);
    parts['xl/workbook.xml'] = strToU8(
      new TextDecoder()
        .decode(parts['xl/workbook.xml'])
        .replace('<sheets>', `${views}<sheets>`)
        .replace('</sheets>', `</sheets>${defined}`),
    );
    return zipSync(parts);
  };

  test('one goes with its parts; names and tabs are counted anew', async () => {
    const parts = await after(book(), { kind: 'remove-sheet', sheet: '乙' });
    expect(parts['xl/sheets/s1.xml'] ?? parts['xl/c.xml'] ?? parts['xl/sheets/_rels/s1.xml.rels']).toBeUndefined();
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="m" localSheetId="1">丙!$A$1</definedName><definedName name="g">#REF!+1<',
    );
    expect(parts['xl/workbook.xml']).not.toContain('name="n"');
    expect(parts['xl/workbook.xml']).toContain('activeTab="0"');
  });

  test('one comes between; a sheet that only has the name of another is a new one', async () => {
    const parts = await after(
      book(),
      { kind: 'add-sheet', sheet: '新', after: '甲', block: { values: [[1]] } },
      { kind: 'remove-sheet', sheet: '乙' },
      { kind: 'add-sheet', sheet: '乙', after: '丙', block: { values: [['别的']] } },
    );
    expect([...parts['xl/workbook.xml']!.matchAll(/<sheet name="(.)"/gu)].map(([, name]) => name)).toEqual([
      '甲',
      '新',
      '丙',
      '乙',
    ]);
    expect(parts['xl/workbook.xml']).toContain('name="m" localSheetId="2"');
    expect(parts['xl/sheets/s1.xml']).toBeUndefined();
    expect(Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))).toHaveLength(2);
  });
});

describe('stored data', () => {
  test('is found by its namespace, whoever wrote it', async () => {
    const item = `<ns0:store xmlns:ns0="${STORE_NAMESPACE}"><ns0:item key="acceptances"><![CDATA[{"a":"<1>"}]]></ns0:item></ns0:store>`;
    const bytes = made(data(), {
      more: { 'customXml/item3.xml': strToU8(item), 'customXml/item1.xml': strToU8('<b:Sources xmlns:b="b"/>') },
    });
    expect(readStored(bytes, 'acceptances')).toBe('{"a":"<1>"}');
    expect(readStored(bytes, 'settings')).toBeNull();
    expect(readStored(strToU8('a,b'), 'settings')).toBeNull();
    const host = await openFile(bytes, 'a.xlsx');
    await host.writeStored('settings', 's');
    const saved = (await host.save()).bytes;
    expect([readStored(saved, 'acceptances'), readStored(saved, 'settings')]).toEqual(['{"a":"<1>"}', 's']);
    expect(Object.keys(unzipSync(saved)).filter((part) => part.startsWith('customXml/'))).toHaveLength(2);
  });
});
