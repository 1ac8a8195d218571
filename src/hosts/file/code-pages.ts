/** Code pages as the platform calls them; those of the form 125x are told by their number. */
const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10008: 'gb18030',
  28591: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

type Bytes = string | readonly number[] | Uint8Array;

/**
 * What the library asks of a table of code pages, answered by the platform, which knows them already: texts of old .xls files
 * are stored in the code page of the computer that wrote them (GBK: 936).
 */
export const codePages = {
  utils: {
    decode: (page: number, data: Bytes): string => decoderOf(page).decode(bytesOf(data)),
    /** Of passwords only, which are ASCII here. */
    encode: (_: number, text: string | readonly string[]): number[] =>
      Array.from(text, (character) => character.charCodeAt(0)),
  },
};

/** Pages of DOS and others that nobody has: Western, where figures and Latin letters stand on the same places. */
function decoderOf(page: number): TextDecoder {
  const name = NAMES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  return new TextDecoder(name, { ignoreBOM: true });
}

function bytesOf(data: Bytes): Uint8Array {
  return typeof data === 'string' ? Uint8Array.from(data, (one) => one.charCodeAt(0)) : Uint8Array.from(data);
}
