import fc from 'fast-check';
import { cleanMerges } from '../../../src/hosts/file/cells';
import type { Area } from '../../../src/workbook';

const meet = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const areas = fc.array(
  fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(4), fc.nat(4))
    .map(([top, left, down, across]): Area => ({ top, left, bottom: top + down, right: left + across })),
);

describe('merged areas of a file', () => {
  test('never lie over each other, and go only where they would', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const kept = cleanMerges(given);
        kept.forEach((one, at) => expect(kept.slice(at + 1).some((other) => meet(one, other))).toBe(false));
        const real = given.filter(({ top, left, bottom, right }) => bottom > top || right > left);
        for (const area of real) expect(kept.some((one) => meet(one, area))).toBe(true);
      }),
    );
  });

  test('of areas that do not meet, all stay in their order', () => {
    const given = [
      { top: 5, left: 0, bottom: 6, right: 1 },
      { top: 0, left: 2, bottom: 9, right: 2 },
      { top: 0, left: 0, bottom: 4, right: 1 },
    ];
    expect(cleanMerges(given)).toEqual(given);
  });

  test('a hundred thousand times the whole sheet is one area', () => {
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    expect(cleanMerges(Array.from({ length: 100_000 }, () => ({ ...whole })))).toEqual([whole]);
  });
});
