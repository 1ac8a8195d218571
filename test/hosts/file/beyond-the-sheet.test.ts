import { zipSync, strToU8 } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';

const MANIFEST =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';

function ods(skipped: number): Uint8Array {
  const row = (cell: string): string => `<table:table-row>${cell}</table:table-row>`;
  const figure = '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>';
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表一">${row(figure)}<table:table-row table:number-rows-repeated="${skipped}"><table:table-cell/></table:table-row>${row(figure)}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'styles.xml': strToU8('<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    'content.xml': strToU8(content),
  });
}

test('an .ods with cells below the last row of any sheet is damaged', async () => {
  await expect(readWorkbook(ods(2_000_000), '预算.ods')).rejects.toMatchObject({
    code: 'damaged',
  });
});

test('one with a gap inside the sheet is read', async () => {
  const { sheets } = await readWorkbook(ods(10), '预算.ods');
  expect(sheets[0]!.values[11]?.[0]).toBe(7);
});
