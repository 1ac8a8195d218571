import { createHash } from 'node:crypto';
import { CFB, utils, write } from '@e965/xlsx';
import { readWorkbook } from '../../../src/hosts/file';

const PLAIN = [0x0809, 0x2f, 0x0a, 0xe1];
const ROWS = [['支出总表'], ...Array.from({ length: 300 }, (_, row) => [`第${row}行`, row + 0.5])];
const SALT = Buffer.from('0123456789abcdef');
const VERIFIER = Buffer.from('fedcba9876543210');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const hash = (kind: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer =>
  createHash(kind).update(Buffer.concat(parts)).digest();

function block(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** RC4: `length` bytes to be combined with what is encrypted. */
function stream(key: Uint8Array, length: number): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other]!, state[one]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    Array.from({ length }, () => {
      i = (i + 1) % 256;
      j = (j + state[i]!) % 256;
      swap(i, j);
      return state[(state[i]! + state[j]!) % 256]!;
    }),
  );
}

const combined = (bytes: Uint8Array, key: Uint8Array): Buffer => {
  const pad = stream(key, bytes.length);
  return Buffer.from(bytes.map((byte, at) => byte ^ pad[at]!));
};

interface Method {
  readonly key: (password: string, number: number) => Buffer;
  readonly pass: (key: Buffer) => Buffer;
}

const OF_1997: Method = {
  key: (password, number) => {
    const once = Buffer.concat([hash('md5', utf16(password)).subarray(0, 5), SALT]);
    const base = hash('md5', ...Array.from({ length: 16 }, () => once)).subarray(0, 5);
    return hash('md5', base, block(number));
  },
  pass: (key) => {
    const both = combined(Buffer.concat([VERIFIER, hash('md5', VERIFIER)]), key);
    return Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, both]);
  },
};

const of2002 = (bits: number): Method => ({
  key: (password, number) => {
    const key = hash('sha1', hash('sha1', SALT, utf16(password)), block(number)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  },
  pass: (key) => {
    const both = combined(Buffer.concat([VERIFIER, hash('sha1', VERIFIER)]), key);
    const words = [4, 0, 0x6801, 0x8004, bits, 1, 0, 0];
    const header = Buffer.concat([...words.map(block), utf16('a\0')]);
    const head = [Buffer.from([1, 0, 2, 0, 2, 0]), block(4), block(header.length), header, block(16), SALT];
    return Buffer.concat([...head, both.subarray(0, 16), block(20), both.subarray(16)]);
  },
});

/** An .xls file encrypted as Excel does it. */
function encrypted(method: Method, password: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), '支出');
  const file = CFB.read(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer), {
    type: 'array',
  });
  const plain = Buffer.from(Array.from(CFB.find(file, 'Workbook')!.content));
  const body = method.pass(method.key(password, 0));
  const pass = Buffer.concat([Buffer.from([0x2f, 0, body.length, 0]), body]);
  const first = 4 + plain.readUInt16LE(2);
  const whole = Buffer.concat([plain.subarray(0, first), pass, plain.subarray(first)]);
  for (let at = 0; at + 4 <= whole.length; at += 4 + whole.readUInt16LE(at + 2)) {
    const [type, size] = [whole.readUInt16LE(at), whole.readUInt16LE(at + 2)];
    if (type === 0x85) whole.writeUInt32LE(whole.readUInt32LE(at + 4) + pass.length, at + 4);
    if (PLAIN.includes(type)) continue;
    for (let byte = at + (type === 0x85 ? 8 : 4); byte < at + 4 + size; byte += 1) {
      const key = method.key(password, Math.floor(byte / 1024));
      pads[key.toString('hex')] ??= stream(key, 1024);
      whole[byte]! ^= pads[key.toString('hex')]![byte % 1024]!;
    }
  }
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, '/Workbook', Uint8Array.from(whole));
  return Uint8Array.from(CFB.write(made, { type: 'array' }) as unknown as ArrayLike<number>);
}

const pads: Record<string, Buffer> = {};

const METHODS: readonly [string, Method][] = [
  ['of Office 97', OF_1997],
  ['of Office 2002 with 128 bits', of2002(128)],
  ['of Office 2002 with 40 bits', of2002(40)],
];

test.each(METHODS)("an .xls file with Excel's own password %s is read", async (_, method) => {
  const { sheets } = await readWorkbook(encrypted(method, 'VelvetSweatshop'), 'a.xls');
  expect(sheets[0]!.name).toBe('支出');
  expect(sheets[0]!.values).toEqual(ROWS);
});

test.each(METHODS)('with a password of the user %s it is encrypted', async (_, method) => {
  await expect(readWorkbook(encrypted(method, '123'), 'a.xls')).rejects.toMatchObject({ code: 'encrypted' });
});
