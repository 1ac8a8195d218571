import { strToU8, unzipSync, type Zippable } from 'fflate';
import { openFile } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import { formulaAt, type Edit } from '../../../src/workbook';
import { pictureOf } from '../contract/picture';
import { after, data, figure, insert, refusal, remove, row, SHEET } from './support/hand-made';
import { xlsxPackage } from './support/xlsx-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OTHER = 'xl/sheets/s1.xml';
const table = data(...[1, 2, 3, 4].map((number) => row(number, figure(`A${number}`, number))));

/** Two sheets, 表 with four figures and 别; parts related to one of them. */
function book(
  other: string,
  related: readonly (readonly [type: string, part: string, text: string])[] = [],
  sheet = 1,
) {
  const links = related.map(
    ([type, part], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="../${part}"/>`,
  );
  const more: Zippable = Object.fromEntries(related.map(([, part, text]) => [`xl/${part}`, strToU8(text)]));
  if (links.length > 0)
    more[`xl/sheets/_rels/s${sheet}.xml.rels`] = strToU8(`<Relationships>${links.join('')}</Relationships>`);
  return xlsxPackage({
    sheets: [
      { name: '表', xml: table },
      { name: '别', xml: other },
    ],
    more,
  });
}

/** The parts after edits, read alike by two libraries; parts that are not to change have their bytes. */
async function saved(bytes: Uint8Array, changed: readonly string[], ...edits: Edit[]): Promise<Record<string, string>> {
  const parts = await after(bytes, ...edits);
  const host = await openFile(bytes, 'a.xlsx');
  await host.applyEdits(edits);
  const file = (await host.save()).bytes;
  const second = await readWithSheetJs(file, 'a.xlsx', false);
  expect(withoutFormulas(pictureOf(second))).toEqual(withoutFormulas(pictureOf(await host.readWorkbook())));
  const [old, now] = [unzipSync(bytes), unzipSync(file)];
  const touched = Object.keys(old).filter((part) => Buffer.compare(old[part]!, now[part] ?? new Uint8Array()) !== 0);
  expect(touched.sort()).toEqual([...changed, SHEET, 'xl/workbook.xml'].sort());
  return parts;
}

/** The libraries do not agree on what a formula over several cells is; those are looked at as they are written. */
function withoutFormulas(picture: unknown): unknown {
  return JSON.parse(JSON.stringify(picture), (key, value: unknown) => (key === 'formula' ? undefined : value));
}

describe('formulas on another sheet follow rows and stay what they are', () => {
  const formulas = data(
    row(1, '<c r="A1" cm="1"><f t="array" aca="1" ref="A1">SUM(表!A2:A3*1)</f><v>5</v></c>'),
    row(2, '<c r="A2"><f t="array" ref="A2:A3">表!A3:A4</f><v>3</v></c>'),
    row(3, '<c r="A3"><v>4</v></c><c r="B3"><f t="shared" ref="B3:B4" si="0">A3*2</f><v>8</v></c>'),
    row(4, '<c r="B4"><f t="shared" si="0"/><v>0</v></c>'),
    row(5, '<c r="A5"><v>1</v></c><c r="B5"><f t="dataTable" ref="B5" dt2D="0" dtr="0" r1="A5"/><v>1</v></c>'),
  );

  test('rows come', async () => {
    const sheet = (await saved(book(formulas), [OTHER], insert(2)))[OTHER]!;
    expect(sheet).toContain('<c r="A1" cm="1"><f t="array" aca="1" ref="A1">SUM(表!A2:A4*1)</f><v>5</v></c>');
    expect(sheet).toContain('<f t="array" ref="A2:A3">表!A4:A5</f>');
    expect(sheet).toContain('<f t="shared" ref="B3:B4" si="0">A3*2</f>');
    expect(sheet).toContain('<f t="dataTable" ref="B5" dt2D="0" dtr="0" r1="A5"/>');
  });

  test('on the sheet of the rows, too', async () => {
    const parts = await after(book(formulas), insert(0, 2, '别'));
    expect(parts[OTHER]).toContain('<c r="A3" cm="1"><f t="array" aca="1" ref="A3">SUM(表!A2:A3*1)</f>');
    expect(parts[OTHER]).toContain('<f t="array" ref="A4:A5">表!A3:A4</f>');
    expect(parts[OTHER]).toContain('<f t="dataTable" ref="B7" dt2D="0" dtr="0" r1="A7"/>');
  });

  test('a formula shared by cells gets a text in each where it names the sheet', async () => {
    const shared = data(
      row(1, '<c r="A1"><f t="shared" ref="A1:A2" si="0">表!A1*2</f><v>2</v></c>'),
      row(2, '<c r="A2"><f t="shared" si="0"/><v>4</v></c>'),
    );
    const parts = await saved(book(shared), [OTHER], insert(1));
    expect(parts[OTHER]).toContain('<f>表!A1*2</f>');
    expect(parts[OTHER]).toContain('<f>表!A3*2</f>');
  });
});

describe('the last row', () => {
  const whole =
    data(row(1, '<c r="A1"><f>SUM(表!A1:A1048576)+SUM(表!A:A)+SUM(表!A3:A1048576)</f><v>27</v></c>')) +
    '<conditionalFormatting sqref="C1:C1048576 D1048576"><cfRule type="expression" priority="1"><formula>C1&gt;表!$A$1048576</formula></cfRule></conditionalFormatting>';

  test('is never passed by a reference: ends stay', async () => {
    const parts = await saved(book(whole), [OTHER], insert(1, 5));
    expect(parts[OTHER]).toContain('<f>SUM(表!A1:A1048576)+SUM(表!A:A)+SUM(表!A8:A1048576)</f>');
    expect(parts[OTHER]).toContain('<formula>C1&gt;#REF!</formula>');
    const own = await after(book(whole), insert(1, 5, '别'));
    expect(own[OTHER]).toContain('sqref="C1:C1048576"');
    expect(JSON.stringify(own)).not.toMatch(/10485(?:7[7-9]|8\d)/u);
  });

  test('loses its height, which holds nothing', async () => {
    const parts = await after(
      book(data(row(1, figure('A1', 1)), '<row r="1048576" ht="12.8" customHeight="1"/>')),
      insert(0, 1, '别'),
    );
    expect(parts[OTHER]).toContain('<c r="A2"><v>1</v></c>');
    expect(parts[OTHER]).not.toContain('12.8');
  });
});

describe('what points at the rows from parts of its own', () => {
  const plain = data(row(1, figure('A1', 1)));
  const drawing = (link: string, from = 0, to = 1, edit = '') =>
    `<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor${edit}><xdr:from><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:row>${to}</xdr:row></xdr:to>` +
    `<xdr:sp macro="" textlink="${link}"/></xdr:twoCellAnchor></xdr:wsDr>`;
  const control = (link: string) => `<formControlPr xmlns="m" objectType="CheckBox" fmlaLink="${link}"/>`;
  const shapes = (formula: string, at: number) =>
    `<xml xmlns:x="x"><br><v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${at}, 2, 3, 31, ${at + 3}, 1</x:Anchor><x:Row>${at}</x:Row><x:Column>0</x:Column></x:ClientData>` +
    `<x:ClientData ObjectType="Checkbox"><x:FmlaLink>${formula}</x:FmlaLink></x:ClientData></v:shape></xml>`;
  const columns = (ref: string, formula: string) =>
    `<table xmlns="${MAIN}" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns><tableColumn id="1" name="甲"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const chart = (ref: string, points: number) =>
    `<c:chartSpace xmlns:c="c"><c:numRef><c:f>${ref}</c:f><c:numCache><c:ptCount val="${points}"/></c:numCache></c:numRef></c:chartSpace>`;
  const pivot = (ref: string) =>
    `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="表"/></cacheSource></pivotCacheDefinition>`;

  test.each<[string, string, string, string, string]>([
    ['the link of a text box', 'drawing', 'drawings/d.xml', drawing('表!$A$3'), drawing('表!$A$5')],
    ['the link of a form control', 'ctrlProp', 'ctrlProps/c.xml', control('表!$A$3'), control('表!$A$5')],
    ['the link of an older control', 'vmlDrawing', 'drawings/v.vml', shapes('表!$A$3', 0), shapes('表!$A$5', 0)],
    ['a column of a table', 'table', 'tables/t.xml', columns('A1:A3', '表!A3'), columns('A1:A3', '表!A5')],
    ['a chart', 'chart', 'charts/c.xml', chart('表!$A$3:$A$4', 2), chart('表!$A$5:$A$6', 2)],
    ['the source of a pivot', 'pivotCacheDefinition', 'p.xml', pivot('A1:A4'), pivot('A1:A6')],
  ])('%s on another sheet follows', async (_, type, part, before, wanted) => {
    const parts = await saved(book(plain, [[type, part, before]]), [`xl/${part}`], insert(2, 2));
    expect(parts[`xl/${part}`]).toBe(wanted);
    // Rows below what is meant are none of its business.
    expect((await after(book(plain, [[type, part, before]]), insert(9)))[`xl/${part}`]).toBe(before);
  });

  test.each<[string, string, string, string]>([
    ['a text box', 'drawing', 'drawings/d.xml', drawing('表!$A$3')],
    ['a form control', 'ctrlProp', 'ctrlProps/c.xml', control('表!$A$3')],
    ['a chart', 'chart', 'charts/c.xml', chart('表!$A$3', 1)],
    ['a column of a table', 'table', 'tables/t.xml', columns('A1:A3', '表!A3')],
    ['a pivot', 'pivotCacheDefinition', 'p.xml', pivot('A3:A3')],
  ])('%s whose row goes: refused, and told so', async (_, type, part, text) => {
    const bytes = book(plain, [[type, part, text]]);
    expect(await refusal(bytes, remove(2))).toBe('cannot-keep');
    const host = await openFile(bytes, 'a.xlsx');
    const error = (await host.applyEdits([remove(2)]).catch((reason: unknown) => reason)) as {
      text: { zh: string; en: string };
    };
    expect(error.text.zh).toMatch(/与要移动的行相连/u);
    expect(error.text.zh).not.toContain('另存为');
    expect(error.text.en).toMatch(/tied to the rows/u);
  });

  test('a chart with a row more loses its copy of the figures, not the rest', async () => {
    const parts = await after(book(plain, [['chart', 'charts/c.xml', chart('表!$A$1:$A$4', 4)]]), insert(2));
    expect(parts['xl/charts/c.xml']).toContain('<c:numRef><c:f>表!$A$1:$A$5</c:f></c:numRef>');
  });

  test('what lies on the rows goes with them: notes, pictures, tables', async () => {
    const on = (related: readonly (readonly [string, string, string])[], ...edits: Edit[]) =>
      after(book(plain, related, 0), ...edits);
    const notes = await on(
      [
        ['comments', 'c.xml', `<comments xmlns="${MAIN}"><comment ref="A3"/><comment ref="B1"/></comments>`],
        ['vmlDrawing', 'v.vml', shapes('A3', 2)],
      ],
      insert(1, 2),
    );
    expect(notes['xl/c.xml']).toContain('<comment ref="A5"/><comment ref="B1"/>');
    expect(notes['xl/v.vml']).toBe(shapes('A5', 4));
    const pictures = await on([['drawing', 'd.xml', drawing('', 1, 3)]], insert(2));
    expect(pictures['xl/d.xml']).toBe(drawing('', 1, 4));
    const fixed = await on([['drawing', 'd.xml', drawing('', 1, 3, ' editAs="oneCell"')]], insert(2), insert(0));
    expect(fixed['xl/d.xml']).toBe(drawing('', 2, 4, ' editAs="oneCell"'));
    const grown = await on([['table', 't.xml', columns('A2:A4', 'A3')]], insert(0), insert(4));
    expect(grown['xl/t.xml']).toBe(columns('A3:A6', 'A4'));
  });

  test('controls within the sheet go with their rows', async () => {
    const controls =
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice><controls><control shapeId="1"><controlPr linkedCell="表!$A$3"><anchor moveWithCells="1">` +
      `<from><xdr:row xmlns:xdr="x">1</xdr:row></from><to><xdr:row xmlns:xdr="x">2</xdr:row></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>`;
    const own = await after(book(`${plain}${controls}`), insert(1, 3, '别'));
    expect(own[OTHER]).toMatch(/>4<\/xdr:row><\/from><to><[^>]*>5</u);
    const far = await after(book(`${plain}${controls}`), insert(1));
    expect(far[OTHER]).toContain('linkedCell="表!$A$4"');
  });
});

test('undone, rows leave every part as it was', async () => {
  const bytes = book(data(row(1, '<c r="A1" cm="1"><f t="array" ref="A1">SUM(表!A2:A1048576)</f><v>9</v></c>')), [
    ['ctrlProp', 'ctrlProps/c.xml', '<formControlPr xmlns="m" fmlaLink="表!$A$3"/>'],
  ]);
  const host = await openFile(bytes, 'a.xlsx');
  const undo = await host.applyEdits([insert(1)]);
  expect(formulaAt((await host.readWorkbook()).sheets[1]!, 0, 0)).toBe('SUM(表!A3:A1048576)');
  await host.applyEdits(undo);
  expect((await host.save()).bytes).toBe(bytes);
});
