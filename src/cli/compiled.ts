import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A script of the built program, and what V8 holds of it. */
export interface LoadedScript {
  readonly file: string;
  readonly script: Script;
}

type Require = (id: string) => unknown;
type Body = (exports: object, require: Require, module: object, file: string, directory: string) => void;

/** The parameters that node, too, gives to the body of a CommonJS module; on the first line, so that line numbers stay. */
const HEAD = '(function (exports, require, module, __filename, __dirname) {';
const TAIL = '\n})';

const compiledOf = (file: string): string => `${file}.compiled`;

/**
 * A `require` for the scripts of the built program that lie in `directory`: where the build has kept what V8 compiled of one
 * ({@link keepCompiled}), V8 takes that and compiles nothing anew, which is a quarter of the time of a short run. What V8
 * does not know as its own (another version of node, a damaged file) it refuses by itself, and compiles. All other modules
 * come from node. Scripts are not remembered: webpack asks for each of its chunks once.
 *
 * @param loaded is given every script that was loaded, for {@link keepCompiled}
 */
export function requireCompiled(directory: string, loaded: LoadedScript[] = []): Require {
  const ofNode: Require = createRequire(join(directory, 'program.js'));
  return (id) => {
    if (!id.startsWith('.')) return ofNode(id);
    const file = join(directory, id);
    const script = new Script(`${HEAD}${readFileSync(file, 'utf8')}${TAIL}`, {
      filename: file,
      columnOffset: -HEAD.length,
      ...cachedData(file),
    });
    loaded.push({ file, script });
    const module = { exports: {} };
    const body = script.runInThisContext() as Body;
    body(module.exports, requireCompiled(dirname(file), loaded), module, file, dirname(file));
    return module.exports;
  };
}

/** V8 tells its own from other data, but of the source it compares no more than the length: what is older is not of this one. */
function cachedData(file: string): { cachedData?: Buffer } {
  const compiled = compiledOf(file);
  try {
    return statSync(compiled).mtimeMs >= statSync(file).mtimeMs ? { cachedData: readFileSync(compiled) } : {};
  } catch {
    return {};
  }
}

/** Keeps beside each script what V8 has compiled of it by now. For the build, after a run of the program. */
export function keepCompiled(loaded: readonly LoadedScript[]): void {
  for (const { file, script } of loaded) {
    // Never half a file under the name that is read.
    const written = `${compiledOf(file)}.new`;
    writeFileSync(written, script.createCachedData());
    renameSync(written, compiledOf(file));
  }
}
