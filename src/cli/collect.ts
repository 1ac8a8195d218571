import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileTask } from './check-file';
import { EMPTY_FOLDER, explain, NOT_A_FILE, type Problem } from './file-problems';

/** A file to check, or a path that cannot be checked and why. */
export type Collected = FileTask | { readonly path: string; readonly problem: Problem };

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv|et)$/i;
/** Lock files of Excel and WPS (`~$`), hidden files, and the `._` shadows that macOS leaves in archives. */
const PASSED_OVER = /^(~\$|\.)|^__MACOSX$/;

/**
 * The files that the paths on the command line stand for: the paths in the order given, the files of a folder by name, each
 * file once. Files named outright are taken whatever their extension, so that a foreign one gets its message.
 */
export async function collectFiles(paths: readonly string[], directory: string): Promise<Collected[]> {
  const collected: Collected[] = [];
  for (const path of await expandWildcards(paths, directory)) collected.push(...(await collectPath(path, directory)));
  return withoutRepeats(collected);
}

export function isProblem(collected: Collected): collected is Exclude<Collected, FileTask> {
  return 'problem' in collected;
}

async function collectPath(path: string, directory: string): Promise<Collected[]> {
  const file = resolve(directory, path);
  try {
    const kind = await stat(file);
    if (kind.isFile()) return [{ path, file }];
    if (!kind.isDirectory()) return [{ path, problem: NOT_A_FILE }];
    const found = await collectFolder(path, file);
    return found.length > 0 ? found : [{ path, problem: EMPTY_FOLDER }];
  } catch (error) {
    return [{ path, problem: explain(error) }];
  }
}

async function collectFolder(path: string, folder: string): Promise<Collected[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries.filter(({ name }) => !PASSED_OVER.test(name)).sort((a, b) => byName(a.name, b.name));
  const collected: Collected[] = [];
  for (const entry of wanted) {
    const inner = join(path, entry.name);
    const file = join(folder, entry.name);
    // A linked folder may lead back to itself; linked files are followed.
    if (entry.isDirectory()) {
      try {
        collected.push(...(await collectFolder(inner, file)));
      } catch (error) {
        collected.push({ path: inner, problem: explain(error) });
      }
    } else if (WORKBOOK.test(entry.name) && (entry.isFile() || (await isFile(file)))) {
      collected.push({ path: inner, file });
    }
  }
  return collected;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (kind) => kind.isFile(),
    () => true, // a broken link is reported when it is read, not left out
  );
}

/** 2.xlsx before 10.xlsx; names equal in that sense by their characters, so that the order is the same everywhere. */
function byName(a: string, b: string): number {
  return collator().compare(a, b) || (a < b ? -1 : 1);
}

let naturalOrder: Intl.Collator | undefined;
/** Made once and only when a folder is read: it costs milliseconds. */
function collator(): Intl.Collator {
  return (naturalOrder ??= new Intl.Collator('zh-Hans-CN', { numeric: true }));
}

/** The command prompt of Windows hands over `*.xlsx` as it is; other shells have resolved it before. */
async function expandWildcards(paths: readonly string[], directory: string): Promise<string[]> {
  const expanded = await Promise.all(paths.map((path) => expandWildcard(path, directory)));
  return expanded.flat();
}

async function expandWildcard(path: string, directory: string): Promise<string[]> {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern) || (await exists(resolve(directory, path)))) return [path];
  const folder = dirname(path);
  const names = await readdir(resolve(directory, folder)).catch(() => []);
  const expression = pattern
    .replace(/[\\^$+.()|{}[\]]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const matcher = new RegExp(`^${expression}$`, 'iu');
  const matches = names.filter((name) => !PASSED_OVER.test(name) && matcher.test(name)).sort(byName);
  return matches.length > 0 ? matches.map((name) => (folder === '.' ? name : join(folder, name))) : [path];
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function withoutRepeats(collected: readonly Collected[]): Promise<Collected[]> {
  const seen = new Set<string>();
  const kept: Collected[] = [];
  for (const entry of collected) {
    const key = isProblem(entry) ? entry.path : await realpath(entry.file).catch(() => entry.file);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(entry);
  }
  return kept;
}
