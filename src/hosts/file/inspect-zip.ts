import { ReadError } from '../errors';

/** One entry of a zip's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 1 << 30;
/** Parts smaller than this may pack as well as they like: a blank sheet compresses a thousandfold. */
const RATIO_FROM = 32 << 20;
const MAX_RATIO = 200;
const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;

/**
 * Reads the central directory without unpacking anything.
 * @throws {ReadError} damaged without one; too-large for what would unpack beyond the limits.
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
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    total += unpacked;
    if (total > MAX_UNPACKED || (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO))
      throw new ReadError('too-large', name);
    entries.push({ name, packed, unpacked });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_557); at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}
