import { strToU8, Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate';
import { inspectZip } from '../../../src/hosts/file/inspect-zip';
import { checkZip, rewriteZip } from '../../../src/hosts/file/write/zip-writer';

const PARTS: readonly (readonly [string, string, boolean])[] = [
  ['[Content_Types].xml', '<Types/>', true],
  ['xl/工作表.xml', '<a>一</a>'.repeat(50), true],
  ['xl/media/image1.png', '\u0001\u0002', false],
  ['xl/workbook.xml', '<workbook/>', true],
];

/** As programs write that stream: sizes follow the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, text, deflate] of PARTS) {
    const part = deflate ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The bytes of a part from its own header to the next one's. */
function bodies(bytes: Uint8Array): Map<string, string> {
  const entries = inspectZip(bytes);
  const end = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const starts = [...entries.map(({ offset }) => offset), end].sort((a, b) => a - b);
  return new Map(
    entries.map(({ name, offset }) => [
      name,
      Buffer.from(bytes.subarray(offset, starts[starts.indexOf(offset) + 1])).toString('hex'),
    ]),
  );
}

describe('rewriting a package', () => {
  test('parts that are not named keep every byte, packed and header, and their order', () => {
    const bytes = streamed();
    const changed = rewriteZip(
      bytes,
      new Map([
        ['xl/workbook.xml', '<workbook>改</workbook>'],
        ['xl/new.xml', '<new/>'],
        ['[Content_Types].xml', null],
      ]),
    );
    const [before, after] = [bodies(bytes), bodies(changed)];
    expect([...after.keys()]).toEqual(['xl/工作表.xml', 'xl/media/image1.png', 'xl/workbook.xml', 'xl/new.xml']);
    for (const name of ['xl/工作表.xml', 'xl/media/image1.png']) expect(after.get(name)).toBe(before.get(name));
    const parts = unzipSync(changed);
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toBe('<workbook>改</workbook>');
    expect(new TextDecoder().decode(parts['xl/new.xml'])).toBe('<new/>');
  });

  test('two parts in one place are refused', () => {
    const bytes = streamed();
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const second = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), entry + 4);
    new DataView(bytes.buffer).setUint32(second + 42, 0, true);
    expect(() => checkZip(bytes)).toThrow(/cannot be kept/u);
  });
});
