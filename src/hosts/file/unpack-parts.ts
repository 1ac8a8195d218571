import { contentOf, inspectZip, type ZipEntry } from './inspect-zip';
import { storeUnpacked } from './write/zip-writer';

/** A package with its directory. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/** Node brings its own; a browser has nothing that unpacks at one go. */
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:zlib') => Zlib | undefined };
}

interface Zlib {
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  /** Since Node 20.15. */
  crc32?(content: Uint8Array): number;
}

/** What is more than this is left to the library, which holds one part at a time. */
const MOST = 128 << 20;

/**
 * The package with its XML unpacked, each part at one go, where the platform can do so: the library unpacks in pieces of 16 KB,
 * each of which costs a turn. Where anything is wrong with a part it stays as it is, and the library says what. No part may
 * unpack to more than its directory says.
 */
export function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Opened {
  const asItIs = { bytes, entries };
  const texts = entries.filter(
    ({ name, method, unpacked }) => /\.(xml|rels)$/iu.test(name) && method === 8 && unpacked > 0,
  );
  const twice = new Set(entries.map(({ name }) => name)).size < entries.length;
  if (twice || texts.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST) return asItIs;
  const zlib = (globalThis as Platform).process?.getBuiltinModule?.('node:zlib');
  if (!zlib?.crc32) return asItIs;
  try {
    const contents = new Map<string, Uint8Array>();
    for (const entry of texts) {
      // A byte more than needed, so that the end is seen without another piece; 64 is the least there is.
      const options = { maxOutputLength: entry.unpacked, chunkSize: Math.max(64, entry.unpacked + 1) };
      const content = zlib.inflateRawSync(contentOf(bytes, entry), options);
      if (content.length === entry.unpacked && zlib.crc32(content) === entry.crc) contents.set(entry.name, content);
    }
    const opened = storeUnpacked(bytes, contents);
    return { bytes: opened, entries: inspectZip(opened) };
  } catch {
    return asItIs;
  }
}
