import { Inflate } from 'fflate';
import { ReadError } from '../errors';

/** One entry of a zip's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 768 << 20;
/** No JavaScript string holds much more. */
const MAX_PART = 384 << 20;
/** Parts smaller than this may pack as well as they like: a blank sheet compresses a thousandfold. */
const RATIO_FROM = 32 << 20;
const MAX_RATIO = 200;
const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const LARGE = 0xffffffff;
const LOCKED = 1;
const SIZES_FOLLOW = 8;

/**
 * Reads the central directory without unpacking anything.
 * @throws {ReadError} damaged without one; too-large for what would unpack beyond the limits; encrypted.
 */
export function inspectZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ReadError('damaged', 'no zip directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new ReadError('too-large', `${count} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_RECORD)
      throw new ReadError('damaged', 'zip directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, packed, offset] = wide(
      extra,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    const flags = view.getUint16(at + 8, true);
    if ((flags & LOCKED) !== 0) throw new ReadError('encrypted', name);
    const later = (flags & SIZES_FOLLOW) !== 0;
    const entry = {
      name,
      packed: packed!,
      unpacked: unpacked!,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      offset: offset!,
    };
    // Sizes left out of the directory would leave the reader without a limit.
    if (!name.endsWith('/') && ((later && entry.packed === 0) || (entry.packed > 8 && entry.unpacked === 0)))
      throw new ReadError('damaged', name);
    total += entry.unpacked;
    if (
      total > MAX_UNPACKED ||
      entry.unpacked > MAX_PART ||
      entry.unpacked > Math.max(RATIO_FROM, entry.packed * MAX_RATIO)
    )
      throw new ReadError('too-large', name);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record begins; -1 without one. */
export function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}

/** Some writers keep sizes and offset in the zip64 field even of small files, in this order and only where left out. */
function wide(extra: Uint8Array, fields: readonly number[]): number[] {
  if (!fields.includes(LARGE)) return [...fields];
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return fields.map((field) => {
    if (field !== LARGE || at + 8 > extra.length) return field;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Packed bytes to unpack at a time: the root of a part usually begins within the first. */
const HEAD = 512;
/** What may stand before the root: a mark of the encoding, white space, instructions, comments. */
const PROLOG = /^(?:[\s\u00ef\u00bb\u00bf\u00fe\u00ff]|<\?[^]*?\?>|<!--[^]*?-->)*/u;
/** No writer puts more before the root. */
const LONGEST_PROLOG = 1 << 16;

/**
 * Spreadsheet packages never declare entities, which XML allows before the root only; a part that does is an attack on
 * the reader. Unpacks no further than the root.
 * @throws {ReadError} unsafe, damaged.
 */
export function refuseEntities(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const decoder = new TextDecoder('latin1');
  for (const entry of entries) {
    if (!/\.(xml|rels)$/iu.test(entry.name) || entry.unpacked === 0) continue;
    let head = '';
    unpack(bytes, entry, HEAD, (chunk) => {
      // The zeros of UTF-16 are left out: the names of XML's own are ASCII in every encoding.
      head += decoder.decode(chunk).replaceAll('\0', '');
      const next = afterProlog(head);
      if (next === 'definitions' || (next === 'more' && head.length > LONGEST_PROLOG))
        throw new ReadError('unsafe', entry.name);
      return next === 'more';
    });
  }
}

/** What follows the prolog; `more` while it has not ended yet. */
function afterProlog(head: string): 'root' | 'definitions' | 'more' {
  const rest = head.replace(PROLOG, '');
  if (rest.startsWith('<!') && !'<!--'.startsWith(rest.slice(0, 4))) return 'definitions';
  return rest === '' || rest === '<' || /^<[!?]/u.test(rest) ? 'more' : 'root';
}

/**
 * Unpacks every part piece by piece, keeping nothing, for readers that trust the sizes in the directory.
 * @throws {ReadError} too-large for a part that is larger than it says; damaged.
 */
export function verifySizes(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    let size = 0;
    unpack(bytes, entry, 1 << 16, (chunk) => {
      size += chunk.length;
      if (size > entry.unpacked) throw new ReadError('too-large', entry.name);
      return true;
    });
    if (size !== entry.unpacked) throw new ReadError('damaged', entry.name);
  }
}

/**
 * Hands the unpacked bytes of an entry to `take`, piece by piece, until it returns false.
 * @param step how many packed bytes to unpack at a time.
 * @throws {ReadError} damaged.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, step: number, take: (chunk: Uint8Array) => boolean): void {
  const { name, method } = entry;
  const content = contentOf(bytes, entry);
  if (method === 0) {
    for (let at = 0; at < content.length; at += step) if (!take(content.subarray(at, at + step))) return;
    return;
  }
  if (method !== 8) throw new ReadError('damaged', name);
  const progress = { done: false };
  const inflate = new Inflate((chunk) => {
    if (!progress.done && chunk.length > 0) progress.done = !take(chunk);
  });
  for (let at = 0; at < content.length && !progress.done; at += step) {
    try {
      inflate.push(content.subarray(at, at + step), at + step >= content.length);
    } catch (error) {
      throw error instanceof ReadError ? error : new ReadError('damaged', name);
    }
  }
}

/**
 * The bytes of an entry as they stand in the package.
 * @throws {ReadError} damaged.
 */
export function contentOf(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_RECORD) throw new ReadError('damaged', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new ReadError('damaged', name);
  return bytes.subarray(start, start + packed);
}

/** A part as text, '' when there is none; UTF-8 unless told otherwise. */
export function textOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
  encoding = new TextDecoder(),
): string {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return '';
  const content = new Uint8Array(entry.unpacked);
  let at = 0;
  unpack(bytes, entry, 1 << 16, (chunk) => {
    content.set(chunk.subarray(0, content.length - at), at);
    at += chunk.length;
    return at < content.length;
  });
  return encoding.decode(content);
}
