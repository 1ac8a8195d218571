import { deflateSync } from 'fflate';
import { HostError } from '../../host-error';
import { findEnd } from '../inspect-zip';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LARGE = 0xffffffff;
const DEFLATED = 8;
/** In the place of a checksum that a part has none of: the reading library asks for none of parts that are not packed. */
const UNCHECKED = 0;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
/** Larger parts are packed with less care: packing takes longer than everything else. */
const LARGE_PART = 8 << 20;
/** 1 January 1980: the package says nothing of when it was written. */
const DATE = 0x21;

/** A part as it stands in the file: its own header and its data, in one piece or two, and its entry in the directory. */
interface Part {
  readonly name: string;
  readonly body: readonly Uint8Array[];
  readonly entry: Uint8Array;
}

/**
 * The package with some parts replaced (a text), left out (null) or added at the end; of every other part not only the
 * content but each byte is as it was, headers and packed data.
 * @throws {HostError} cannot-keep for a package laid out in a way that cannot be copied.
 */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, string | null>): Uint8Array {
  const parts = readParts(bytes);
  const known = new Set(parts.map(({ name }) => name));
  const kept = parts.flatMap((part) => {
    const change = changes.get(part.name);
    return change === undefined ? [part] : change === null ? [] : [packed(part.name, change)];
  });
  for (const [name, text] of changes) if (text !== null && !known.has(name)) kept.push(packed(name, text));
  return assemble(kept);
}

/** A new package for a reader: parts as they are packed, or not, already. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  return assemble(parts.map((part) => partOf(part.name, { ...part, crc: part.crc ?? UNCHECKED })));
}

/** @throws {HostError} cannot-keep for a package that {@link rewriteZip} would refuse. */
export function checkZip(bytes: Uint8Array): void {
  readParts(bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** In the order of the directory. What stands between two parts (descriptors, padding) belongs to the first of them. */
function readParts(bytes: Uint8Array): Part[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const directory = view.getUint32(end + 16, true);
  const found: { name: string; entry: Uint8Array; offset: number; packed: number }[] = [];
  let at = directory;
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const name = view.getUint16(at + 28, true);
    const length = 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const offset = view.getUint32(at + 42, true);
    const size = view.getUint32(at + 20, true);
    if (offset === LARGE || size === LARGE)
      throw new HostError('cannot-keep', { reason: 'structure', detail: 'zip64' });
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      entry: bytes.subarray(at, at + length),
      offset,
      packed: size,
    });
    at += length;
  }
  const starts = [...found.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  return found.map(({ name, entry, offset, packed: size }) => {
    const next = starts[starts.indexOf(offset) + 1] ?? directory;
    const least = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + size;
    if (view.getUint32(offset, true) !== LOCAL || next < least)
      throw new HostError('cannot-keep', { reason: 'structure', detail: name });
    return { name, entry, body: [bytes.subarray(offset, next)] };
  });
}

function packed(name: string, text: string): Part {
  const content = new TextEncoder().encode(text);
  const data = deflateSync(content, { level: content.length > LARGE_PART ? 3 : 6 });
  return partOf(name, { method: DEFLATED, crc: crc32(content), size: content.length, data });
}

/** A part of a package to be made. */
export interface ZipPart extends Omit<Content, 'crc'> {
  readonly name: string;
  /** Null for parts that are not packed and were checked. */
  readonly crc: number | null;
}

interface Content {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

function partOf(name: string, { method, crc, size, data }: Content): Part {
  const label = new TextEncoder().encode(name);
  const fields = (out: Uint8Array, at: number): Uint8Array => {
    const view = viewOf(out);
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, label.length, true);
    return out;
  };
  const head = fields(new Uint8Array(30 + label.length), 4);
  viewOf(head).setUint32(0, LOCAL, true);
  head.set(label, 30);
  const entry = fields(new Uint8Array(46 + label.length), 6);
  viewOf(entry).setUint32(0, CENTRAL, true);
  viewOf(entry).setUint16(4, 20, true);
  entry.set(label, 46);
  return { name, body: [head, data], entry };
}

function assemble(parts: readonly Part[]): Uint8Array {
  const size = parts.reduce(
    (sum, { body, entry }) => body.reduce((all, piece) => all + piece.length, sum) + entry.length,
    22,
  );
  const out = new Uint8Array(size);
  const view = viewOf(out);
  let at = 0;
  const offsets = parts.map(({ body }) => {
    const offset = at;
    for (const piece of body) {
      out.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  const directory = at;
  parts.forEach(({ entry }, index) => {
    out.set(entry, at);
    view.setUint32(at + 42, offsets[index]!, true);
    at += entry.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
