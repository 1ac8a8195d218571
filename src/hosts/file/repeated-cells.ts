import { ReadError } from '../errors';
import { unpack, type ZipEntry } from './inspect-zip';
import { attribute } from './xml-text';

/** More filled cells than any budget has, and no more than can be held. */
const MOST_CELLS = 5_000_000;

const TAG = /<(\/?)(?:[\w.-]+:)?(table-row|table-cell)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/gu;

/**
 * A few bytes of an .ods file may say that a filled cell stands in a million rows and thousands of columns, and the library
 * would make them all: counted before it does.
 * @throws {ReadError} too-large, damaged.
 */
export function refuseRepeatedCells(bytes: Uint8Array, content: ZipEntry, most = MOST_CELLS): void {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  let cells = 0;
  let rows = 1;
  unpack(bytes, content, 1 << 16, (chunk) => {
    const text = rest + decoder.decode(chunk);
    const end = text.lastIndexOf('>') + 1;
    rest = text.slice(end);
    for (const [, closing, kind, attributes = ''] of text.slice(0, end).matchAll(TAG)) {
      if (closing !== '') continue;
      if (kind === 'table-row') rows = timesOf(attributes, 'rows');
      else if (!attributes.endsWith('/') || /value/u.test(attributes)) cells += rows * timesOf(attributes, 'columns');
      if (cells > most) throw new ReadError('too-large', 'repeated cells');
    }
    return true;
  });
}

function timesOf(attributes: string, what: 'rows' | 'columns'): number {
  return Math.max(1, Number(attribute(` ${attributes}`, `[\\w.-]+:number-${what}-repeated`) ?? 1) || 1);
}
