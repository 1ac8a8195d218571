import { mapped } from '../workbook';
import { baseKind } from './aspects';
import type { ColumnMeaning } from './column-sums';
import { headingOf, readPath, type Words } from './headings';
import { wholeItem } from './item-totals';
import type { Aspect, Flow } from './model';
import type { SideContext } from './side-context';
import type { SideColumns } from './sides';
import { vagueColumns } from './vague-columns';

/** What each amount column of a side means, by its headings. @param base what holds where these say nothing. */
export function columnMeanings(context: SideContext, columns: SideColumns, base: Aspect): ColumnMeaning[] {
  const { header, roles, kind, year } = context;
  const items = baseKind(kind) === 'three-public';
  const words = mapped(columns.amounts, (column) => readPath(header.paths[column]!, year, items));
  const carriesIn = words.some(({ aspect }) => aspect.period === 'carried-in');
  const carriesOut = words.some(({ aspect }) => aspect.period === 'carried-out');
  const spends = base.flow === 'expenditure' && carriesIn && !carriesOut;
  const accounts = mapped(words, ({ account }) => account);
  const paths = mapped(columns.amounts, (column) => header.paths[column]!);
  const vague = vagueColumns(paths, words, year, items);
  return mapped(paths, (path, index): ColumnMeaning => {
    const { aspect, account, understood } = words[index]!;
    const role = roles[columns.amounts[index]!]!;
    const isWhole =
      (carriesIn || carriesOut) &&
      !spends &&
      !aspect.period &&
      !aspect.source &&
      !aspect.nature &&
      path.length > 0 &&
      headingOf(path.at(-1)!).isTotal;
    return {
      path,
      measure: role.role === 'amount' ? role.measure : 'amount',
      aspect: {
        flow: wholeFlow(path[0] ?? '') ?? base.flow,
        nature: aspect.nature ?? base.nature,
        source: aspect.source ?? base.source,
        period:
          spends && isFresh(aspect) && !sumsPeriods(index, paths, words)
            ? isNeverCarried(aspect, words)
              ? 'total'
              : 'fresh'
            : (aspect.period ?? (isWhole ? 'total' : base.period)),
        version: aspect.version ?? base.version,
      },
      account: account ?? wholeItem(items, path, accounts, context.title),
      understood: understood && !vague.has(index),
      memo: path.some((part) => headingOf(part).isMemo),
    };
  });
}

/** 本年收入合计, 支出: all columns below are of that flow. */
function wholeFlow(heading: string): Flow | null {
  if (/^(本年)?收入(合计)?$/u.test(heading)) return 'revenue';
  return /^(本年)?支出(合计)?$/u.test(heading) ? 'expenditure' : null;
}

/** 一般公共预算 / 小计 beside 一般公共预算 / 上年结转 is out of both. */
function sumsPeriods(index: number, paths: readonly (readonly string[])[], words: readonly Words[]): boolean {
  const path = paths[index]!;
  if (words[index]!.aspect.period !== undefined || !headingOf(path.at(-1)!).isTotal) return false;
  return paths.some((other, at) => words[at]!.aspect.period === 'carried-in' && isBeside(path, other));
}

/** Are both below the same headings? */
function isBeside(path: readonly string[], other: readonly string[]): boolean {
  return (
    path.length > 1 &&
    other.length === path.length &&
    path.every((part, at) => at + 1 === path.length || part === other[at])
  );
}

/** Beside what was carried in, 本年 and the columns of the sources are spending out of this year's money. */
function isFresh({ period, source }: Partial<Aspect>): boolean {
  return period === 'current' || (period === undefined && source !== undefined);
}

/** 一般公共预算 / 当年 | 上年结转, 单位资金: of money that no column shows carried in there is but one figure, which is all of it. */
function isNeverCarried({ period, source }: Partial<Aspect>, words: readonly Words[]): boolean {
  const carried = words.flatMap(({ aspect }) => (aspect.period === 'carried-in' ? [aspect.source] : []));
  return period === undefined && source !== undefined && !carried.some((one) => one === undefined || one === source);
}
