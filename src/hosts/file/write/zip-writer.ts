import { deflateSync } from 'fflate';
import type { ZipEntry } from '../inspect-zip';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
/** 1 January 1980: the package says nothing of when it was written. */
const DATE = 0x21;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly data: Uint8Array;
}

/**
 * The package with some parts replaced (a text), left out (null) or added at the end; every other part keeps its packed
 * bytes as they are.
 */
export function rewriteZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  changes: ReadonlyMap<string, string | null>,
): Uint8Array {
  const crcs = readCrcs(bytes);
  const kept = new Set(entries.map(({ name }) => name));
  const parts: Packed[] = [];
  for (const entry of entries) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    parts.push(change === undefined ? asItIs(bytes, entry, crcs.get(entry.name) ?? 0) : packed(entry.name, change));
  }
  for (const [name, text] of changes) if (text !== null && !kept.has(name)) parts.push(packed(name, text));
  return assemble(parts);
}

function asItIs(bytes: Uint8Array, entry: ZipEntry, crc: number): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return {
    name: new TextEncoder().encode(entry.name),
    method: entry.method,
    crc,
    unpacked: entry.unpacked,
    data: bytes.subarray(start, start + entry.packed),
  };
}

function packed(name: string, text: string): Packed {
  const content = new TextEncoder().encode(text);
  return {
    name: new TextEncoder().encode(name),
    method: 8,
    crc: crc32(content),
    unpacked: content.length,
    data: deflateSync(content),
  };
}

/** Checksums by name, from the central directory. */
function readCrcs(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end -= 1;
  const crcs = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const length = view.getUint16(at + 28, true);
    crcs.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), view.getUint32(at + 16, true));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return crcs;
}

function assemble(parts: readonly Packed[]): Uint8Array {
  const size = parts.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets = parts.map((part) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    writeFields(view, at + 4, part);
    out.set(part.name, at + 30);
    out.set(part.data, at + 30 + part.name.length);
    at += 30 + part.name.length + part.data.length;
    return offset;
  });
  const directory = at;
  parts.forEach((part, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, part);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(part.name, at + 46);
    at += 46 + part.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that a part's own header and its entry in the directory share, from "version needed" on. */
function writeFields(view: DataView, at: number, { name, method, crc, unpacked, data }: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, name.length, true);
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
