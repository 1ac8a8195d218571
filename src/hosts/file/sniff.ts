export type FileKind = 'zip' | 'ole' | 'biff' | 'text' | 'foreign';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  // Worksheet streams without a container, as some programs export them.
  ['biff', [0x09, 0x08]],
  ['biff', [0x09, 0x04]],
  ['biff', [0x09, 0x02]],
  ['text', [0xff, 0xfe]],
  ['text', [0xfe, 0xff]],
  ['foreign', [0x25, 0x50, 0x44, 0x46]],
];

/** What a file is by its first bytes, whatever its name says. */
export function sniff(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of SIGNATURES) if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  let controls = 0;
  const head = bytes.subarray(0, 4096);
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  // A stray byte in a hundred makes no text a picture.
  return controls > 1 + head.length / 100 ? 'foreign' : 'text';
}

const DIRECTORY_ENTRY = 128;

/** Does an OLE container hold a stream of this name? Its directory keeps names in UTF-16 at the start of each entry. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY)
    if (isNamed(bytes, at, name)) return true;
  return false;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index <= name.length; index += 1) {
    const code = index < name.length ? name.charCodeAt(index) : 0;
    if (bytes[at + index * 2] !== code || bytes[at + index * 2 + 1] !== 0) return false;
  }
  return true;
}
