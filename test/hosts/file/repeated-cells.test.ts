import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';
import { inspectZip } from '../../../src/hosts/file/inspect-zip';
import { refuseRepeatedCells } from '../../../src/hosts/file/repeated-cells';

const KIND = 'application/vnd.oasis.opendocument.spreadsheet';
const SPACES = ['office', 'table', 'text'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);

function ods(rows: string): Uint8Array {
  const table = `<table:table table:name="表">${rows}</table:table>`;
  return zipSync({
    mimetype: strToU8(KIND),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'styles.xml': strToU8('<office:document-styles/>'),
    'content.xml': strToU8(
      `<office:document-content ${SPACES.join(' ')}><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

const figure = (columns: number): string =>
  `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>`;
const row = (cells: string, rows = 1): string =>
  `<table:table-row table:number-rows-repeated="${rows}">${cells}</table:table-row>`;
const blank = '<table:table-cell table:number-columns-repeated="16000"/>';

const refuse = (bytes: Uint8Array, most: number): void => {
  const content = inspectZip(bytes).find(({ name }) => name === 'content.xml')!;
  refuseRepeatedCells(bytes, content, most);
};

test('a figure that stands many times is read as often', async () => {
  const { sheets } = await readWorkbook(ods(row(figure(3) + blank, 2) + row(blank, 1_000_000)), 'a.ods');
  expect(sheets[0]!.values.slice(0, 2)).toEqual([
    [7, 7, 7],
    [7, 7, 7],
  ]);
});

test.each([
  ['across', row(figure(30))],
  ['down', row(figure(1), 30)],
  ['both ways', row(figure(5), 5)],
  ['on several rows', row(figure(15)) + row(figure(15))],
])('more than can be held, %s', (_, rows) => {
  expect(() => refuse(ods(rows), 24)).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  expect(() => refuse(ods(rows), 30)).not.toThrow();
});

test('blank cells to the edge of the sheet are no matter', () => {
  expect(() => refuse(ods(row(figure(2) + blank) + row(blank, 1_000_000)), 2)).not.toThrow();
});

test('a million rows of a thousand figures in a few bytes are refused', async () => {
  await expect(readWorkbook(ods(row(figure(1000), 1_000_000)), 'a.ods')).rejects.toMatchObject({ code: 'too-large' });
});
