import type { Aspect } from './model';
import { isPartOf } from './nest-by-meaning';
import { isTotalWord, readPath } from './vocabulary';

interface Headed {
  readonly path: readonly string[];
  readonly aspect: Partial<Aspect>;
}

/**
 * Columns that only their heading explains: 基本支出 / 小计, 工资福利支出, 商品和服务支出. What they show is part of the heading's
 * figure and must not be taken for the whole of it; nor must 其中：财政拨款 below 一般公共预算.
 */
export function vagueColumns(columns: readonly Headed[], year: number | null, items: boolean): ReadonlySet<number> {
  const says = (path: readonly string[]): boolean => readPath(path, year, items).understood;
  const unnamed = columns.map(({ path }) => path.length > 1 && !says(path.slice(-1)));
  const vague = new Set<number>();
  columns.forEach((column, index) => {
    if (strangeMemo(column, year, items)) vague.add(index);
    if (isPersonnelBesideSubsidies(column, columns)) vague.add(index);
    if (!unnamed[index]) return;
    const beside = columns.some(
      (other, at) =>
        at !== index && sameGroup(column.path, other.path) && (unnamed[at] || isTotalWord(other.path.at(-1)!)),
    );
    if (beside) vague.add(index);
  });
  return vague;
}

/** 人员支出 beside 对个人和家庭的补助 is 人员经费 without it. */
function isPersonnelBesideSubsidies({ path, aspect }: Headed, columns: readonly Headed[]): boolean {
  return (
    aspect.nature === 'personnel' &&
    columns.some((other) => sameGroup(path, other.path) && /对个人和家庭/u.test(other.path.at(-1)!))
  );
}

function sameGroup(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.slice(0, -1).every((part, depth) => part === other[depth]);
}

/** A 其中 whose own words say nothing (其中：教育收费), or name something that the heading is not made of. */
function strangeMemo({ path }: Headed, year: number | null, items: boolean): boolean {
  const at = path.findIndex((part) => part.startsWith('其中'));
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
