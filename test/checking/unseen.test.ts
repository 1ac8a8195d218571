import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { beijing } from './unseen/beijing';
import { finalOneSheet } from './unseen/final-one-sheet';
import { henan } from './unseen/henan';
import { hunan } from './unseen/hunan';
import { yunnan } from './unseen/yunnan';
import { zhejiang } from './unseen/zhejiang';

const BOOKS = { beijing, finalOneSheet, henan, hunan, yunnan, zhejiang };

/** Sets in the ways of provinces no published workbook is at hand for, typed by hand. */
describe.each(Object.entries(BOOKS))('%s', (_, grid) => {
  const { tables, unplaced, findings, coverage } = checkWorkbook(parseGrid(grid));

  test('every sheet is a table that is checked or empty', () => {
    expect(unplaced).toEqual([]);
    const filled = tables.filter(({ kind }) => !/^(final-)?(fund|capital)-expenditure$/.test(kind));
    expect(filled.map(({ id }) => coverage.byTable[id]?.exact ?? 0).filter((exact) => exact < 2)).toEqual([]);
  });

  test('nothing is blamed', () => {
    const blamed = findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'units/decimals');
    expect(blamed.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
