import { headingOf, readPath, saysMeaning, type Words } from './headings';
import { isPartOf } from './nest-by-meaning';

type Path = readonly string[];

/**
 * Columns that only their heading explains: 基本支出 / 小计, 工资福利支出, 商品和服务支出. What they show is part of the heading's
 * figure and must not be taken for the whole of it; nor must 其中：财政拨款 below 一般公共预算.
 */
export function vagueColumns(
  paths: readonly Path[],
  words: readonly Words[],
  year: number | null,
  items: boolean,
): ReadonlySet<number> {
  const unnamed = paths.map((path) => path.length > 1 && !saysMeaning(path.at(-1)!, year, items));
  let vague: Set<number> | null = null;
  for (let index = 0; index < paths.length; index += 1) {
    const path = paths[index]!;
    if (
      strangeMemo(path, year, items) ||
      (words[index]!.aspect.nature === 'personnel' && standsBesideSubsidies(path, paths)) ||
      (unnamed[index] && standsBesideUnnamed(index, paths, unnamed)) ||
      (sumsStrangers(path, year, items) && paths.some((other) => other !== path && sumsAll(other, path, year, items)))
    )
      (vague ??= new Set<number>()).add(index);
  }
  return vague ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();

function standsBesideUnnamed(index: number, paths: readonly Path[], unnamed: readonly boolean[]): boolean {
  return paths.some(
    (other, at) => at !== index && sameGroup(paths[index]!, other) && (unnamed[at] || headingOf(other.at(-1)!).isTotal),
  );
}

/** 工资福利支出 / 小计: a sum of what only the heading above it names. */
function sumsStrangers(path: Path, year: number | null, items: boolean): boolean {
  return (
    path.length > 1 &&
    headingOf(path.at(-1)!).isTotal &&
    path.every((part, at) => at + 1 === path.length || !(headingOf(part).flow ?? saysMeaning(part, year, items)))
  );
}

/** 总计, or 商品和服务支出 / 小计 beside 工资福利支出 / 小计: of these at most one is the whole, and none that a heading narrows. */
function sumsAll(other: Path, path: Path, year: number | null, items: boolean): boolean {
  if (!headingOf(other.at(-1) ?? '').isTotal) return false;
  return other.length === 1 || (sumsStrangers(other, year, items) && !sameGroup(other, path));
}

/** 人员支出 beside 对个人和家庭的补助 is 人员经费 without it. */
function standsBesideSubsidies(path: Path, paths: readonly Path[]): boolean {
  return paths.some((other) => sameGroup(path, other) && /对个人和家庭/u.test(other.at(-1)!));
}

function sameGroup(one: Path, other: Path): boolean {
  if (one.length !== other.length) return false;
  for (let depth = 0; depth + 1 < one.length; depth += 1) if (one[depth] !== other[depth]) return false;
  return true;
}

/** A 其中 whose own words say nothing (其中：教育收费), or name something that the heading is not made of. */
function strangeMemo(path: Path, year: number | null, items: boolean): boolean {
  const at = path.findIndex((part) => headingOf(part).isMemo);
  if (at < 1) return false;
  const heading = readPath(path.slice(0, at), year, items).aspect;
  const { aspect: own, understood } = readPath(path.slice(at), year, items);
  if (!understood) return true;
  return (
    heading.source !== undefined &&
    own.source !== undefined &&
    own.source !== heading.source &&
    !isPartOf({ source: own.source }, { source: heading.source })
  );
}
