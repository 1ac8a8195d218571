import { CFB } from '@e965/xlsx';
import type { Random } from '../workbooks';
import type { Base } from './bases';
import { encode, flipped, joined, noise, shifted, truncated } from './bytes';

export interface Made {
  readonly ending: string;
  readonly bytes: Uint8Array;
}
type Maker = (base: Base, random: Random) => Made;

const ENDINGS = ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'et'];
const FOREIGN = [
  '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n',
  '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR',
  '<html><body><table><tr><td>1</td></tr></table></body></html>',
  '<?xml version="1.0"?><root/>',
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>',
  '{"constructor": {"__proto__": 1}}',
  '{\\rtf1 表}',
  'GIF89a',
  'MZ\u0090\u0000',
  'ID;PWXL;N;E\nC;Y1;X1;K1\nE\n',
  'Rar!\u001a\u0007\u0000',
  'PK\u0003\u0004',
  'PK\u0005\u0006' + '\u0000'.repeat(18),
  '\u0000',
  '\ufeff',
  '\n\n\n',
];
const MHTML = (body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${body}\r\n--x--\r\n`;
const CSV_TEXTS = [
  '"',
  'a,"b\nc',
  '\u0000,\u0007',
  '=1+1,@x,-2',
  'constructor,__proto__',
  '1,2\r3,4\n5,6\r\n',
  '\u001b[31m,1',
  ',,,,,',
  ';;;\t\t\t',
];

/** Files of programs that are no workbooks, text of many encodings, .xls and its containers. */
export const FOREIGN_MAKERS: Readonly<Record<string, Maker>> = {
  empty: (_, random) => ({ ending: random.pick(ENDINGS), bytes: new Uint8Array() }),
  noise: (_, random) => ({ ending: random.pick(ENDINGS), bytes: noise(random, random.int(1, 3_000)) }),
  foreign: (_, random) => ({
    ending: random.pick(ENDINGS),
    bytes: new Uint8Array(Buffer.from(random.pick(FOREIGN), random.chance(0.5) ? 'latin1' : 'utf8')),
  }),
  'wrong-ending': (base, random) => ({
    ending: random.pick(ENDINGS),
    bytes: random.pick([base.xlsx, base.ods, ...base.xls, base.flatOds, encode(base.csv)]),
  }),
  mhtml: (base, random) => ({
    ending: random.pick(['xls', 'xlsx', 'csv']),
    bytes: encode(MHTML(random.chance(0.5) ? base.csv : '<table>')),
  }),
  'csv-utf16': (base, random) => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${base.csv}`, 'utf16le'));
    return { ending: 'csv', bytes: random.chance(0.5) ? bytes : bytes.slice(0, -1) };
  },
  'csv-utf16-be': (base) => ({
    ending: 'csv',
    bytes: new Uint8Array(Buffer.from(`\ufeff${base.csv}`, 'utf16le').swap16()),
  }),
  'csv-utf16-bare': (base) => ({ ending: 'csv', bytes: new Uint8Array(Buffer.from(base.csv, 'utf16le')) }),
  'csv-bytes': (base, random) => ({ ending: 'csv', bytes: flipped(encode(base.csv), random, random.int(1, 10)) }),
  'csv-text': (base, random) => ({
    ending: 'csv',
    bytes: encode(base.csv.slice(0, random.int(0, 800)) + random.pick(CSV_TEXTS)),
  }),
  'csv-cut': (base, random) => ({ ending: 'csv', bytes: truncated(encode(base.csv), random) }),
  'xls-flipped': (base, random) => ({
    ending: 'xls',
    bytes: flipped(random.pick(base.xls), random, random.int(1, 30)),
  }),
  'xls-content': (base, random) => ({
    ending: 'xls',
    bytes: flipped(random.pick(base.xls), random, random.int(1, 200), 512),
  }),
  'xls-header': (base, random) => {
    const whole = random.pick(base.xls);
    return {
      ending: 'xls',
      bytes: joined([flipped(whole.slice(0, 512), random, random.int(1, 6), 8), whole.subarray(512)]),
    };
  },
  'xls-cut': (base, random) => ({ ending: 'xls', bytes: truncated(random.pick(base.xls), random) }),
  'xls-shifted': (base, random) => ({ ending: 'xls', bytes: shifted(random.pick(base.xls), random) }),
  'flat-ods': (base, random) => ({
    ending: random.pick(['ods', 'xlsx']),
    bytes: flipped(base.flatOds, random, random.int(0, 5)),
  }),
  container: (_, random) => ({ ending: random.pick(['xlsx', 'xls', 'et']), bytes: container(random) }),
};

const STREAMS = [
  'EncryptedPackage',
  'EncryptionInfo',
  'Workbook',
  'Book',
  'WordDocument',
  '__substg1.0_1000',
  '\u0006DataSpaces',
];

/** A container of streams as encrypted workbooks, old .xls, .doc and .msg have it. */
function container(random: Random): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const stream of random.some(STREAMS, random.int(0, 3))) {
    CFB.utils.cfb_add(made, `/${stream}`, Buffer.from(noise(random, random.int(0, 600))));
  }
  const bytes = new Uint8Array(CFB.write(made, { type: 'buffer' }) as Buffer);
  return random.chance(0.3) ? flipped(bytes, random, 5, 8) : bytes;
}
