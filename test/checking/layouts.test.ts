import { checkWorkbook, type CheckResult } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { changed, figuresOf, isNamed } from '../support/one-figure';
import { ROW_LAYOUTS } from './layouts/rows';
import { UNIT_LAYOUTS } from './layouts/units';

/** Rules about a whole set of tables, of which a grid prints one. */
const ABOUT_SETS: ReadonlySet<string> = new Set(['units/decimals', 'disclosure/tables-present']);

describe.each(Object.entries({ ...UNIT_LAYOUTS, ...ROW_LAYOUTS }))('%s', (_, grid) => {
  const workbook = parseGrid(grid);
  const clean = checkWorkbook(workbook);

  const blamedIn = ({ findings }: CheckResult) =>
    findings.filter(({ severity, rule }) => severity !== 'info' && !ABOUT_SETS.has(rule));

  test('nothing is blamed', () => {
    expect(blamedIn(clean).map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test('every figure that is changed is one finding that names its cell', () => {
    const wrong = figuresOf(clean).flatMap((cell) => {
      const blamed = blamedIn(checkWorkbook(changed(workbook, cell)));
      return blamed.length === 1 && isNamed(blamed, cell) ? [] : [{ ...cell, count: blamed.length }];
    });
    expect(wrong).toEqual([]);
  });
});
