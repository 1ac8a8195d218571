import { crc32Of } from './crc32.mjs';
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @typedef {{ width: number, height: number, rgba: Uint8Array }} Picture four bytes for each pixel, rows from the top */

/** @param {Picture} picture */
export function encodePng({ width, height, rgba }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red green blue alpha, no interlacing.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    rows.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32Of(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * Width and height as the file says them; null where it is no whole PNG file.
 * @param {Buffer} file
 */
export function pngSize(file) {
  const header = chunksOf(file)?.find(({ type }) => type === 'IHDR')?.data;
  return header ? { width: header.readUInt32BE(0), height: header.readUInt32BE(4) } : null;
}

/**
 * Reads back what `encodePng` writes.
 * @param {Buffer} file
 * @returns {Picture | null}
 */
export function decodePng(file) {
  const chunks = chunksOf(file);
  const size = pngSize(file);
  const data = chunks?.find(({ type }) => type === 'IDAT')?.data;
  if (!size || !data) return null;
  const rows = inflateSync(data);
  const line = size.width * 4;
  if (rows.length !== size.height * (line + 1)) return null;
  const rgba = new Uint8Array(size.height * line);
  for (let y = 0; y < size.height; y += 1) {
    rgba.set(rows.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), y * line);
  }
  return { ...size, rgba };
}

/**
 * The parts of a file whose check sums are right and which ends as it should; null otherwise.
 * @param {Buffer} file
 */
function chunksOf(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length || file.readUInt32BE(end) !== crc32Of(file.subarray(at + 4, end))) return null;
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks.at(-1)?.type === 'IEND' ? chunks : null;
}
