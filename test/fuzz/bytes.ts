import { Zip, ZipDeflate } from 'fflate';
import type { Random } from '../workbooks';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A package of these parts in this order; one name may come twice. */
export function zipped(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const part = new ZipDeflate(name, { level: 1 });
    part.mtime = new Date(2024, 0, 1);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return joined(chunks);
}

/** `count` bytes from `from` on overwritten by chance. */
export function flipped(bytes: Uint8Array, random: Random, count: number, from = 0): Uint8Array {
  const changed = bytes.slice();
  if (changed.length <= from) return changed;
  for (let index = 0; index < count; index++) changed[random.int(from, changed.length - 1)] = random.int(0, 255);
  return changed;
}

export const truncated = (bytes: Uint8Array, random: Random): Uint8Array =>
  bytes.slice(0, random.int(0, bytes.length - 1));

/** A run of bytes taken out, or put in once more. */
export function shifted(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.int(0, bytes.length - 1);
  const end = Math.min(bytes.length, at + random.int(1, 64));
  return random.chance(0.5)
    ? joined([bytes.subarray(0, at), bytes.subarray(end)])
    : joined([bytes.subarray(0, end), bytes.subarray(at)]);
}

export const noise = (random: Random, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, () => random.int(0, 255));

/** Places of a little-endian four-byte signature. */
export function placesOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) places.push(at);
  return places;
}

/** Two or four bytes at a place set to a number. */
export function poked(bytes: Uint8Array, at: number, size: 2 | 4, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  if (at + size > changed.length) return changed;
  if (size === 2) view.setUint16(at, value & 0xffff, true);
  else view.setUint32(at, value >>> 0, true);
  return changed;
}
