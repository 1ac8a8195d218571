import { makeRandom, type Random } from '../workbooks';
import { makeBases, type Base, type Parts } from './bases';
import { zipped } from './bytes';
import { damagedXml, ODS_DAMAGES, XML_DAMAGES } from './damage-xml';
import { ZIP_DAMAGES } from './damage-zip';
import { FOREIGN_MAKERS, type Made } from './foreign';

/** A file that nobody should hand in, to be read all the same. */
export interface FuzzInput {
  /** File name; bears the number and the kind of damage. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Damaged inputs of all kinds in turn, from small sound workbooks. The same seed and count give the same inputs.
 */
export async function makeInputs(seed: number, count: number): Promise<readonly FuzzInput[]> {
  const random = makeRandom(seed);
  const bases = await makeBases(random);
  const kinds = Object.entries(makers());
  const inputs: FuzzInput[] = [];
  // Each round mixes the kinds anew, so that a few inputs are of many kinds, too.
  while (inputs.length < count) {
    for (const [kind, make] of random.shuffle(kinds).slice(0, count - inputs.length)) {
      const { ending, bytes } = make(random.pick(bases), random);
      inputs.push({ name: `${String(inputs.length + 1).padStart(5, '0')}-${kind}.${ending}`, bytes });
    }
  }
  return inputs;
}

type Maker = (base: Base, random: Random) => Made;

function makers(): Record<string, Maker> {
  const all: Record<string, Maker> = { ...FOREIGN_MAKERS };
  for (const [kind, damage] of Object.entries(ZIP_DAMAGES)) {
    all[`zip-${kind}`] = ({ xlsx, parts }, random) => ({ ending: 'xlsx', bytes: damage(xlsx, parts, random) });
    all[`ods-zip-${kind}`] = ({ ods, odsParts }, random) => ({ ending: 'ods', bytes: damage(ods, odsParts, random) });
  }
  for (const [kind, damage] of Object.entries(XML_DAMAGES)) {
    all[`sheet-${kind}`] = ({ parts }, random) => ({
      ending: 'xlsx',
      bytes: withPart(parts, /worksheets\/[^/]*\.xml$/u, random, (bytes) => damagedXml(bytes, damage, random)),
    });
    all[`part-${kind}`] = ({ parts }, random) => ({
      ending: 'xlsx',
      bytes: withPart(parts, /^(?!.*worksheets\/[^/]*\.xml$)/u, random, (bytes) => damagedXml(bytes, damage, random)),
    });
  }
  for (const [kind, damage] of Object.entries(ODS_DAMAGES)) {
    all[`ods-${kind}`] = ({ odsParts }, random) => ({
      ending: 'ods',
      bytes: withPart(odsParts, /content\.xml$/u, random, (bytes) => damagedXml(bytes, damage, random)),
    });
  }
  return all;
}

/** The package with one part, of those so named, changed. */
function withPart(parts: Parts, which: RegExp, random: Random, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const chosen = random.pick(Object.keys(parts).filter((name) => which.test(name)));
  return zipped(Object.entries(parts).map(([name, bytes]) => [name, name === chosen ? change(bytes) : bytes] as const));
}
