import { strFromU8, unzipSync } from 'fflate';

const WORKBOOK = 'xl/workbook.xml';
/** More than any list of sheets of ours needs. */
const MOST_BYTES = 1 << 16;

/** Names of the sheets of an .xlsx that this program wrote; none when it cannot be read so. Reads nothing else of the file. */
export function sheetNames(bytes: Uint8Array): string[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === WORKBOOK && originalSize <= MOST_BYTES,
    });
    const book = parts[WORKBOOK];
    return book ? Array.from(strFromU8(book).matchAll(/<sheet [^>]*?\bname="([^"]*)"/gu), ([, name]) => name!) : [];
  } catch {
    return [];
  }
}
