export type FileKind = 'zip' | 'ole' | 'text' | 'foreign';

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What a file is by its first bytes, whatever its name says. */
export function sniff(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) return 'ole';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'text';
  const head = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of head) if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) control += 1;
  if (control > 0 || startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'foreign';
  return 'text';
}

/** Does an OLE container hold a stream of this name (stored as UTF-16)? */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from({ length: name.length * 2 }, (_, index) =>
    index % 2 === 0 ? name.charCodeAt(index / 2) : 0,
  );
  outer: for (let at = 0; at + wanted.length <= bytes.length; at += 2) {
    for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) continue outer;
    return true;
  }
  return false;
}
