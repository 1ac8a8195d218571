import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { changed, figuresOf, isNamed } from '../support/one-figure';
import { UNIT_LAYOUTS } from './layouts/units';

/** Rules about a whole set of tables, of which a grid prints one. */
const ABOUT_SETS: ReadonlySet<string> = new Set(['units/decimals', 'disclosure/tables-present']);

describe.each(Object.entries(UNIT_LAYOUTS))('%s', (_, grid) => {
  const workbook = parseGrid(grid);
  const clean = checkWorkbook(workbook);

  test('nothing is blamed', () => {
    const blamed = clean.findings.filter(({ severity, rule }) => severity !== 'info' && !ABOUT_SETS.has(rule));
    expect(blamed.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test('every figure that is changed is one error that names its cell', () => {
    const wrong = figuresOf(clean).flatMap((cell) => {
      const errors = checkWorkbook(changed(workbook, cell)).findings.filter(({ severity }) => severity === 'error');
      return errors.length === 1 && isNamed(errors, cell) ? [] : [{ ...cell, errors: errors.length }];
    });
    expect(wrong).toEqual([]);
  });
});
