import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { changed, figuresOf, isNamed } from '../support/one-figure';
import { RESHAPED } from '../support/reshaped';
import { beijing } from './unseen/beijing';
import { central } from './unseen/central';
import { chongqing } from './unseen/chongqing';
import { county } from './unseen/county';
import { finalDetailed } from './unseen/final-detailed';
import { finalNational } from './unseen/final-national';
import { finalOneSheet } from './unseen/final-one-sheet';
import { fujian } from './unseen/fujian';
import { gansu } from './unseen/gansu';
import { guizhou } from './unseen/guizhou';
import { henan } from './unseen/henan';
import { hospital } from './unseen/hospital';
import { hunan } from './unseen/hunan';
import { integrated } from './unseen/integrated';
import { jiangxi } from './unseen/jiangxi';
import { neimenggu } from './unseen/neimenggu';
import { ningxia } from './unseen/ningxia';
import { shaanxi } from './unseen/shaanxi';
import { shanxi } from './unseen/shanxi';
import { shenzhen } from './unseen/shenzhen';
import { stacked } from './unseen/stacked';
import { units } from './unseen/units';
import { yunnan } from './unseen/yunnan';
import { zhejiang } from './unseen/zhejiang';

const BOOKS = {
  beijing,
  central,
  chongqing,
  county,
  finalDetailed,
  finalNational,
  finalOneSheet,
  fujian,
  gansu,
  guizhou,
  henan,
  hospital,
  hunan,
  integrated,
  jiangxi,
  neimenggu,
  ningxia,
  shaanxi,
  shanxi,
  shenzhen,
  stacked,
  units,
  yunnan,
  zhejiang,
};

/** Number formats are not typed, nor is every table of a set. */
const NOT_TYPED: ReadonlySet<string> = new Set(['units/decimals', 'disclosure/tables-present']);

/** Sets in the ways of provinces no published workbook is at hand for, typed by hand. */
describe.each(Object.entries(BOOKS))('%s', (_, grid) => {
  const workbook = parseGrid(grid);
  const clean = checkWorkbook(workbook);
  const { tables, unplaced, findings, coverage } = clean;

  test('every sheet is a table that is checked or empty', () => {
    expect(unplaced).toEqual([]);
    const filled = tables.filter(
      ({ kind }) => !/^(final-)?(fund-expenditure|capital-expenditure|procurement)$/.test(kind),
    );
    expect(filled.map(({ id }) => coverage.byTable[id]?.exact ?? 0).filter((exact) => exact === 0)).toEqual([]);
  });

  test('nothing is blamed', () => {
    const blamed = findings.filter(({ severity, rule }) => severity !== 'info' && !NOT_TYPED.has(rule));
    expect(blamed.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test.each(Object.entries(RESHAPED))('reads the same %s', (__, reshape) => {
    const other = checkWorkbook(reshape(workbook, clean));
    expect(other.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([]);
    expect([other.tables.length, other.coverage.exact]).toEqual([tables.length, coverage.exact]);
  });

  test('nearly every figure that is changed is found where it stands', () => {
    const cells = figuresOf(clean).filter((__, at) => at % 3 === 0);
    const missed = cells.filter((cell) => {
      const told = checkWorkbook(changed(workbook, cell)).findings.filter(({ severity }) => severity !== 'info');
      return !isNamed(told, cell);
    });
    expect(cells.length).toBeGreaterThanOrEqual(15);
    expect(missed.length / cells.length).toBeLessThanOrEqual(0.05);
  });
});
