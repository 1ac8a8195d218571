import { md5, sha1 } from '@noble/hashes/legacy';

/** What Excel itself encrypts with when it protects a workbook's structure, and opens again without asking anybody. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Of these only what follows is encrypted, or nothing: beginning and end, what says how to decrypt, and who has it open. */
const PLAIN = new Set([0x09, 0x0209, 0x0409, 0x0809, FILE_PASS, 0x0195, 0xe1, 0x0196, 0x0138, 0x0194, 0x0a]);
/** A record of add-ins without content, which no reader looks into. */
const ADD_IN = 0x87;
/** Bytes of the stream for which one key holds. */
const BLOCK = 1024;

/**
 * The stream of an .xls workbook ([MS-XLS] 2.2.10) that was encrypted with RC4 and the default password, decrypted in place of a
 * copy; the very same stream where nothing is encrypted so, null where the password is another one.
 */
export function withoutDefaultPassword(stream: Uint8Array): Uint8Array | null {
  const records = recordsOf(stream);
  const pass = records.slice(0, 4).find(({ type }) => type === FILE_PASS);
  if (!pass || viewOf(stream).getUint16(pass.at + 4, true) !== 1) return stream;
  const keyOf = readKeys(stream.subarray(pass.at + 6, pass.at + 4 + pass.size));
  if (!keyOf) return null;
  const plain = stream.slice();
  const decrypt = new Decryption(plain, keyOf);
  for (const { type, at, size } of records)
    if (!PLAIN.has(type)) decrypt.run(at + 4 + (type === BOUND_SHEET ? 4 : 0), at + 4 + size);
  viewOf(plain).setUint16(pass.at, ADD_IN, true);
  return plain;
}

interface Place {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function recordsOf(stream: Uint8Array): Place[] {
  const view = viewOf(stream);
  const records: Place[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > stream.length) break;
    records.push({ type: view.getUint16(at, true), at, size });
    at += 4 + size;
  }
  return records;
}

type KeyOf = (block: number) => Uint8Array;

/**
 * The key of each block ([MS-OFFCRYPTO] 2.3.5, 2.3.6); null when the password or the method is another one.
 * @param header of the encryption, with its version first.
 */
function readKeys(header: Uint8Array): KeyOf | null {
  const view = viewOf(header);
  const minor = view.getUint16(2, true);
  if (minor === 1) {
    const keyOf = keysOf1997(header.subarray(4, 20));
    return fits(keyOf, md5, header.subarray(20, 36), header.subarray(36, 52)) ? keyOf : null;
  }
  const size = view.getUint32(8, true);
  const verifier = 12 + size;
  if (minor !== 2 || verifier + 60 > header.length) return null;
  const keyOf = keysOf2002(header.subarray(verifier + 4, verifier + 20), view.getUint32(12 + 16, true) || 40);
  const hash = header.subarray(verifier + 40, verifier + 60);
  return fits(keyOf, sha1, header.subarray(verifier + 20, verifier + 36), hash) ? keyOf : null;
}

function keysOf1997(salt: Uint8Array): KeyOf {
  const once = joined(md5(password()).subarray(0, 5), salt);
  const base = md5(joined(...Array.from({ length: 16 }, () => once))).subarray(0, 5);
  return (block) => md5(joined(base, numberOf(block)));
}

function keysOf2002(salt: Uint8Array, bits: number): KeyOf {
  const base = sha1(joined(salt, password()));
  return (block) => {
    const key = sha1(joined(base, numberOf(block))).subarray(0, bits / 8);
    // The shortest keys are filled up with zeros.
    return bits === 40 ? joined(key, new Uint8Array(11)) : key;
  };
}

function fits(
  keyOf: KeyOf,
  hash: (bytes: Uint8Array) => Uint8Array,
  verifier: Uint8Array,
  expected: Uint8Array,
): boolean {
  const both = joined(verifier, expected);
  new Decryption(both, keyOf).run(0, both.length);
  const made = hash(both.subarray(0, verifier.length));
  return made.every((byte, at) => byte === both[verifier.length + at]);
}

/** RC4 over pieces of a stream in their order; each block begins anew, and what stands between the pieces uses up the key, too. */
class Decryption {
  private state = new Uint8Array(0);
  private i = 0;
  private j = 0;
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly keyOf: KeyOf,
  ) {}

  run(from: number, to: number): void {
    if (Math.floor(from / BLOCK) > Math.floor(this.at / BLOCK)) this.at = from - (from % BLOCK);
    for (; this.at < to; this.at += 1) {
      if (this.at % BLOCK === 0) this.begin(this.at / BLOCK);
      const byte = this.next();
      if (this.at >= from) this.bytes[this.at]! ^= byte;
    }
  }

  private begin(block: number): void {
    const key = this.keyOf(block);
    const state = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (let i = 0, j = 0; i < 256; i += 1) {
      j = (j + state[i]! + key[i % key.length]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
    }
    this.state = state;
    this.i = 0;
    this.j = 0;
  }

  private next(): number {
    const { state } = this;
    this.i = (this.i + 1) & 255;
    this.j = (this.j + state[this.i]!) & 255;
    const [one, other] = [state[this.i]!, state[this.j]!];
    state[this.i] = other;
    state[this.j] = one;
    return state[(one + other) & 255]!;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

function numberOf(block: number): Uint8Array {
  return Uint8Array.from([block, block >> 8, block >> 16, block >> 24]);
}

/** UTF-16. */
function password(): Uint8Array {
  return Uint8Array.from(Array.from(DEFAULT_PASSWORD).flatMap((character) => [character.charCodeAt(0), 0]));
}
