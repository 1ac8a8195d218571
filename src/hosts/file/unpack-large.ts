import { contentOf, type ZipEntry } from './inspect-zip';
import { storeUnpacked } from './write/zip-writer';

/** Parts from this size on: what the library unpacks of its own comes in pieces of 16 KB, each of which costs a turn. */
const LARGE = 1 << 18;

/** Node brings its own; a browser has nothing that unpacks at one go. */
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:zlib') => Zlib | undefined };
}

interface Zlib {
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  /** Since Node 20.15. */
  crc32?(content: Uint8Array): number;
}

/**
 * The package with its large parts unpacked, each at one go, where the platform can do so; else, and where anything is wrong
 * with a part, as it is: the library says what. No part may unpack to more than its directory says.
 */
export function unpackLarge(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const large = entries.filter(({ method, unpacked }) => method === 8 && unpacked >= LARGE);
  if (large.length === 0 || new Set(entries.map(({ name }) => name)).size < entries.length) return bytes;
  const zlib = (globalThis as Platform).process?.getBuiltinModule?.('node:zlib');
  if (!zlib?.crc32) return bytes;
  try {
    const contents = new Map<string, Uint8Array>();
    for (const entry of large) {
      // A byte more than needed, so that the end is seen without another piece.
      const options = { maxOutputLength: entry.unpacked, chunkSize: entry.unpacked + 1 };
      const content = zlib.inflateRawSync(contentOf(bytes, entry), options);
      if (content.length === entry.unpacked && zlib.crc32(content) === entry.crc) contents.set(entry.name, content);
    }
    return storeUnpacked(bytes, contents);
  } catch {
    return bytes;
  }
}
