import type { Random } from '../workbooks';
import { flipped, joined, noise, placesOf, poked, shifted, truncated, zipped } from './bytes';
import type { Parts } from './bases';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const NUMBERS = [0, 1, 7, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

type ZipDamage = (bytes: Uint8Array, parts: Parts, random: Random) => Uint8Array;

/** Bytes of the records of a package and what stands there: method, CRC, sizes, lengths of names, offsets. */
const FIELDS: Readonly<Record<number, readonly (readonly [number, 2 | 4])[]>> = {
  [LOCAL]: [
    [6, 2],
    [8, 2],
    [14, 4],
    [18, 4],
    [22, 4],
    [26, 2],
    [28, 2],
  ],
  [CENTRAL]: [
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [42, 4],
  ],
  [END]: [
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 2],
  ],
};

function lie(bytes: Uint8Array, signature: number, random: Random): Uint8Array {
  const at = random.pick(placesOf(bytes, signature));
  const [offset, size] = random.pick(FIELDS[signature]!);
  return poked(bytes, at + offset, size, random.pick(NUMBERS));
}

const STRANGE_NAMES = [
  '../../evil.xml',
  'constructor',
  '__proto__',
  '/xl/workbook.xml',
  'xl\\workbook.xml',
  'XL/WORKBOOK.XML',
  '',
  'a\u0000b\u001b[31m.xml',
  '工作表/一.xml',
];

export const ZIP_DAMAGES: Readonly<Record<string, ZipDamage>> = {
  truncated: (bytes, _, random) => truncated(bytes, random),
  flipped: (bytes, _, random) => flipped(bytes, random, random.int(1, 20)),
  shifted: (bytes, _, random) => shifted(bytes, random),
  local: (bytes, _, random) => lie(bytes, LOCAL, random),
  central: (bytes, _, random) => lie(bytes, CENTRAL, random),
  end: (bytes, _, random) => lie(bytes, END, random),
  prefix: (bytes, _, random) => joined([noise(random, random.int(1, 300)), bytes]),
  suffix: (bytes, _, random) => joined([bytes, noise(random, random.int(1, 300))]),
  missing: (_bytes, parts, random) => {
    const gone = random.pick(Object.keys(parts));
    return zipped(Object.entries(parts).filter(([name]) => name !== gone));
  },
  duplicated: (_bytes, parts, random) => {
    const [name, bytes] = random.pick(Object.entries(parts));
    return zipped([...Object.entries(parts), [name, random.chance(0.5) ? bytes : truncated(bytes, random)]]);
  },
  swapped: (_bytes, parts, random) => {
    const entries = Object.entries(parts);
    const [one, other] = random.shuffle(entries);
    return zipped(entries.map(([name, bytes]) => [name, name === one![0] ? other![1] : bytes] as const));
  },
  renamed: (_bytes, parts, random) => {
    const gone = random.pick(Object.keys(parts));
    const now = random.pick(STRANGE_NAMES);
    return zipped(Object.entries(parts).map(([name, bytes]) => [name === gone ? now : name, bytes] as const));
  },
  emptied: (_bytes, parts, random) => {
    const gone = random.pick(Object.keys(parts));
    return zipped(
      Object.entries(parts).map(([name, bytes]) => [name, name === gone ? new Uint8Array() : bytes] as const),
    );
  },
  garbled: (_bytes, parts, random) => {
    const gone = random.pick(Object.keys(parts));
    return zipped(
      Object.entries(parts).map(
        ([name, bytes]) => [name, name === gone ? flipped(bytes, random, random.int(1, 40)) : bytes] as const,
      ),
    );
  },
  added: (_bytes, parts, random) =>
    zipped([...Object.entries(parts), [random.pick(STRANGE_NAMES), noise(random, 50)] as const]),
};
