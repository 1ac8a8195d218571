import { UNITS, formatFen } from '../../amounts';
import { fenOf, hasFigure, isNothing, quantumAt, unitOf, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';
import { columnsOfYears, notUnderstood, type YearColumns } from './columns-of-years';

/** A rate is printed as 12.50, or as 0.125 with a percent format. */
type Scale = 100n | 1n;

/** 印有上年数、本年数和增减率三列时，增减率 = (本年 − 上年) ÷ 上年；上年为 0 的没有增减率。多数行都不相等的是没有看懂的版式，不判断。 */
export const changeRate: Rule = {
  meta: {
    id: 'structure/change-rate',
    alias: ['EX-08'],
    title: { zh: '增减率 =（本年 − 上年）÷ 上年', en: 'Rate of change is the change over last year' },
    severity: 'warning',
    basis: LAW.arithmetic,
    messages: {
      rate: {
        zh: '“{label}”为 {rate}，按本年 {current}、上年 {previous} 计算应约为 {expected}%',
        en: '“{label}” shows {rate}; {current} this year over {previous} last year is about {expected} %',
      },
      base: {
        zh: '“{label}”为 {rate}，上年为 0，没有增减率，应填“—”',
        en: '“{label}” shows {rate}; last year is 0, which has no rate of change: print a dash',
      },
    },
    fixable: false,
  },
  follows: true,
  observe: eachPlace((place, say) => {
    if (!place.filled) return;
    for (const columns of columnsOfYears(place, 'change-rate')) {
      const rows = comparedRows(place, columns);
      const scale = scaleOf(rows);
      const failing = rows.filter((row) => !isRateOf(row, scale));
      const counts = { compared: rows.length, differing: failing.length };
      const unchecked = notUnderstood(place, columns, counts, '增减额除以上年数');
      if (unchecked) {
        say(unchecked);
        continue;
      }
      for (const row of failing) say(observed('rate', row));
      for (const row of rowsWithoutBase(place, columns)) say(observed('base', row));
    }
  }),
};

/** The three facts of a row. */
interface RateRow {
  readonly rate: Fact;
  readonly current: Fact;
  readonly previous: Fact;
}

function rateRows(place: PlacedSide, { change, current, previous }: YearColumns): RateRow[] {
  return place.side.rows.flatMap(({ role }, row) => {
    if (role === 'placeholder' || role === 'text') return [];
    const fact = (column: number): Fact => ({ place, row, column });
    return hasFigure(fact(change)) ? [{ rate: fact(change), current: fact(current), previous: fact(previous) }] : [];
  });
}

/** Rows with a base: both years are no negative amounts, last year is above its own rounding. */
function comparedRows(place: PlacedSide, columns: YearColumns): RateRow[] {
  return rateRows(place, columns).filter(
    ({ current, previous }) =>
      (hasFigure(current) || isNothing(current)) &&
      hasFigure(previous) &&
      fenOf(current) >= 0 &&
      fenOf(previous) > quantumAt(previous),
  );
}

/** 100% over nothing. */
function rowsWithoutBase(place: PlacedSide, columns: YearColumns): RateRow[] {
  return rateRows(place, columns).filter(
    ({ rate, current, previous }) =>
      fenOf(rate) !== 0 &&
      fenOf(current) > 0 &&
      (isNothing(previous) || (hasFigure(previous) && fenOf(previous) === 0)),
  );
}

function scaleOf(rows: readonly RateRow[]): Scale {
  const fitting = (scale: Scale): number => rows.filter((row) => isRateOf(row, scale)).length;
  return fitting(1n) > fitting(100n) ? 1n : 100n;
}

/**
 * Can figures that round to the two printed ones give the printed rate? Rates are cut off as often as rounded, so they may be
 * one unit in their last decimal apart. Twice the figures, so that half a quantum is whole; BigInt, as products pass 2⁵³.
 */
function isRateOf({ rate, current, previous }: RateRow, scale: Scale): boolean {
  const [size, step] = [BigInt(fenOf(rate)), BigInt(quantumAt(rate))];
  const [now, nowStep] = [2n * BigInt(fenOf(current)), BigInt(quantumAt(current))];
  const [base, baseStep] = [2n * BigInt(fenOf(previous)), BigInt(quantumAt(previous))];
  const unit = scale * BigInt(unitOf(rate).fen);
  const [low, high] = [base - baseStep, base + baseStep];
  const reachesUp = (size + step) * high >= unit * (now - nowStep - high);
  const reachesDown = (size - step) * low <= unit * (now + nowStep - low);
  return reachesUp && reachesDown;
}

function observed(messageId: 'rate' | 'base', { rate, current, previous }: RateRow): Observation {
  const site = siteAt(rate);
  const figure = (fact: Fact): string => formatFen(fenOf(fact), unitOf(fact), 2);
  return {
    messageId,
    data: {
      label: site.label,
      rate: figure(rate),
      current: figure(current),
      previous: figure(previous),
      expected: fenOf(previous) === 0 ? '' : percent(fenOf(current), fenOf(previous)),
    },
    site,
    tables: [rate.place.table.id],
    related: [current, previous].map((fact) => relatedAt(fact)),
    key: `${rate.place.table.kind}|${site.label}`,
  };
}

/** Change over the base in percent, two decimals. */
function percent(current: number, base: number): string {
  const hundredths = (BigInt(current - base) * 10_000n * 2n + BigInt(base)) / (2n * BigInt(base));
  return formatFen(Number(hundredths), UNITS.元, 2);
}
