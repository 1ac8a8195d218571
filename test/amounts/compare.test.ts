import fc from 'fast-check';
import {
  compareAtMost,
  compareSame,
  compareSum,
  formatFen,
  parseFigure,
  quantumOf,
  UNITS,
  type Measured,
  type UnitName,
} from '../../src/amounts';
import sums from './sums.json';

function figure(text: string, unit: UnitName, decimals: number): Measured {
  const read = parseFigure(text, UNITS[unit]);
  if (read.kind !== 'amount') throw new Error(`${text} is no amount`);
  return { fen: read.fen, quantum: quantumOf(decimals, UNITS[unit]) };
}

test.each(sums)('$what', ({ unit, decimals, total, parts, weights, verdict, difference, allowance }) => {
  const read = (text: string): Measured => figure(text, unit as UnitName, decimals);
  const found = compareSum(read(total), parts.map(read), weights);
  const print = (fen: number): string => formatFen(fen, UNITS[unit as UnitName], decimals);
  expect([found.verdict, print(found.difference), print(found.allowance)]).toEqual([verdict, difference, allowance]);
});

test('what may be rounding, in quanta, by number of parts', () => {
  const allowed = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => {
    const parts = Array.from({ length: n }, () => figure('1.00', '万元', 2));
    return compareSum(figure(String(n), '万元', 2), parts).allowance / 10_000;
  });
  expect(allowed).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
});

test('blank parts (exact zeros) neither widen nor refine', () => {
  const blank: Measured = { fen: 0, quantum: 1 };
  const parts = [figure('4.24', '万元', 2), blank, figure('17.76', '万元', 2), blank];
  expect(compareSum(figure('21.99', '万元', 2), parts)).toEqual({
    verdict: 'rounding',
    difference: -10_000,
    allowance: 10_000,
  });
});

test('sums beyond what doubles hold exactly are still exact', () => {
  const parts = Array.from({ length: 9 }, () => ({ fen: 1_999_999_999_999_999, quantum: 1 }));
  const total = { fen: 1_999_999_999_999_999, quantum: 1 };
  const weights = [1, 1, 1, 1, 1, -1, -1, -1, -1];
  expect(compareSum(total, parts, weights).verdict).toBe('exact');
  expect(compareSum({ ...total, fen: total.fen - 1 }, parts, weights)).toMatchObject({ difference: -1 });
});

describe('the same figure in two places', () => {
  test.each([
    ['27.11', '27.11', 'exact'],
    ['27.11', '27.12', 'suspicious'],
    ['27.11', '27.13', 'violated'],
    ['-27.11', '-27.12', 'suspicious'],
    ['0.00', '0.01', 'suspicious'],
  ])('%s and %s 万元: %s', (one, other, verdict) => {
    expect(compareSame(figure(one, '万元', 2), figure(other, '万元', 2)).verdict).toBe(verdict);
  });

  test.each([
    ['25177779', '2517.78', 'rounding'],
    ['25177749', '2517.77', 'rounding'],
    ['25177750', '2517.78', 'rounding'],
    ['25177750', '2517.77', 'suspicious'],
    ['25170000', '2517.00', 'exact'],
    ['25177779', '2517.76', 'violated'],
    ['25177779', '25177779.00', 'violated'],
  ])('%s 元 and %s 万元: %s', (yuan, wan, verdict) => {
    expect(compareSame(figure(yuan, '元', 2), figure(wan, '万元', 2)).verdict).toBe(verdict);
  });
});

describe('at most', () => {
  test.each([
    ['19.10', ['25.40'], 'exact', 0],
    ['25.40', ['25.40'], 'exact', 0],
    ['25.41', ['25.40'], 'suspicious', 10_000],
    ['25.42', ['25.40'], 'violated', 20_000],
    ['3.01', ['1.00', '2.00'], 'rounding', 10_000],
    ['3.02', ['1.00', '2.00'], 'violated', 20_000],
  ])('%s ≤ %s: %s', (small, large, verdict, difference) => {
    const bounds = large.map((text) => figure(text, '万元', 2));
    expect(compareAtMost(figure(small, '万元', 2), bounds)).toMatchObject({ verdict, difference });
    if (bounds.length === 1) expect(compareAtMost(figure(small, '万元', 2), bounds[0]!)).toMatchObject({ verdict });
  });
});

/** Exact amounts are drawn, rounded half-up and printed: whatever is drawn, the sum must never be called violated. */
test('figures rounded from exact ones never violate their sum', () => {
  const exact = fc.integer({ min: -100_000_000, max: 100_000_000 });
  const quantum = fc.constantFrom(1, 10, 100, 10_000, 1_000_000);
  fc.assert(
    fc.property(fc.array(fc.tuple(exact, quantum, fc.constantFrom(1, -1)), { minLength: 1 }), quantum, (parts, of) => {
      const total = parts.reduce((sum, [fen, , weight]) => sum + weight * fen, 0);
      const { verdict } = compareSum(
        printed(total, of),
        parts.map(([fen, size]) => printed(fen, size)),
        parts.map(([, , weight]) => weight),
      );
      expect(verdict).not.toBe('violated');
    }),
  );
});

/** For tiny figures every exact amount can be tried: consistent must mean that some of them explain the print. */
test('a sum is consistent where exact amounts explain it, and only there', () => {
  const quantum = fc.constantFrom(1, 10);
  const tiny = fc
    .tuple(fc.integer({ min: -3, max: 3 }), quantum)
    .map(([step, size]) => ({ fen: step * size, quantum: size }));
  fc.assert(
    fc.property(tiny, fc.array(tiny, { minLength: 1, maxLength: 3 }), (total, parts) => {
      let reached = new Set([0]);
      for (const part of parts) {
        reached = new Set([...reached].flatMap((sum) => origins(part).map((origin) => sum + origin)));
      }
      const explained = origins(total).some((origin) => reached.has(origin));
      const found = compareSum(total, parts);
      expect(found.verdict === 'violated').toBe(!explained);
      if (Math.abs(found.difference) > found.allowance) expect(found.verdict).toBe('violated');
      else expect(found.verdict).not.toBe('violated');
    }),
    { numRuns: 1000 },
  );
});

test('at most holds where exact amounts can be in order, and only there', () => {
  const tiny = fc.integer({ min: -3, max: 3 }).map((step) => ({ fen: step * 10, quantum: 10 }));
  fc.assert(
    fc.property(tiny, fc.array(tiny, { minLength: 2, maxLength: 3 }), (small, large) => {
      const most = large.reduce((sum, part) => sum + Math.max(...origins(part)), 0);
      expect(compareAtMost(small, large).verdict === 'violated').toBe(Math.min(...origins(small)) > most);
    }),
  );
});

const STEPS = 8;

/** Amounts that print the figure, in eighths of a fen: fine enough for up to three parts and their open ends. */
function origins({ fen, quantum }: Measured): number[] {
  if (quantum === 1) return [fen * STEPS];
  const near: number[] = [];
  for (let at = STEPS * (fen - quantum); at <= STEPS * (fen + quantum); at += 1) {
    const size = Math.abs(at);
    const shown = Math.floor((size + (STEPS * quantum) / 2) / (STEPS * quantum)) * quantum;
    if ((at < 0 ? 0 - shown : shown) === fen) near.push(at);
  }
  return near;
}

function printed(fen: number, quantum: number): Measured {
  const shown = Math.floor((Math.abs(fen) + quantum / 2) / quantum) * quantum;
  return { fen: quantum === 1 ? fen : fen < 0 ? 0 - shown : shown, quantum };
}
