import { ReadError } from '../errors';
import { textOf, unpack, type ZipEntry } from './inspect-zip';

/** Bytes of a part that surely hold what it says of its encoding. */
const DECLARED = 200;

/**
 * The encoding of a part of XML that is not UTF-8, which is all that the reading library knows; null for UTF-8.
 * @throws {ReadError} damaged, for an encoding nobody knows, too.
 */
export function otherEncoding(bytes: Uint8Array, entry: ZipEntry): TextDecoder | null {
  let head = '';
  unpack(bytes, entry, DECLARED, (chunk) => {
    head += new TextDecoder('latin1').decode(chunk.subarray(0, DECLARED));
    return head === '';
  });
  const wide = head.startsWith('\u00ff\u00fe') ? 'utf-16le' : head.startsWith('\u00fe\u00ff') ? 'utf-16be' : undefined;
  const name = wide ?? /^\S{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
  if (/^(?:utf-?8|us-ascii)$/iu.test(name)) return null;
  try {
    return new TextDecoder(name);
  } catch {
    throw new ReadError('damaged', `${entry.name}: ${name}`);
  }
}

/**
 * A part of XML as text, whatever its encoding.
 * @throws {ReadError} damaged.
 */
export function xmlOf(bytes: Uint8Array, entry: ZipEntry): string {
  return textOf(bytes, [entry], entry.name, otherEncoding(bytes, entry) ?? undefined);
}

/** The value of an attribute in the text of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found?.[1] ?? found?.[2];
}

const ESCAPED: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
);

export function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Math.min(0x10ffff, Number(decimal)));
    if (hex !== undefined) return String.fromCodePoint(Math.min(0x10ffff, parseInt(hex, 16)));
    return ESCAPED.get(name ?? '') ?? whole;
  });
}
