import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { beijing } from './unseen/beijing';
import { chongqing } from './unseen/chongqing';
import { finalOneSheet } from './unseen/final-one-sheet';
import { henan } from './unseen/henan';
import { hunan } from './unseen/hunan';
import { integrated } from './unseen/integrated';
import { shaanxi } from './unseen/shaanxi';
import { shanxi } from './unseen/shanxi';
import { yunnan } from './unseen/yunnan';
import { zhejiang } from './unseen/zhejiang';

const BOOKS = { beijing, chongqing, finalOneSheet, henan, hunan, integrated, shaanxi, shanxi, yunnan, zhejiang };

/** Sets in the ways of provinces no published workbook is at hand for, typed by hand. */
describe.each(Object.entries(BOOKS))('%s', (_, grid) => {
  const { tables, unplaced, findings, coverage } = checkWorkbook(parseGrid(grid));

  test('every sheet is a table that is checked or empty', () => {
    expect(unplaced).toEqual([]);
    const filled = tables.filter(
      ({ kind }) => !/^(final-)?(fund-expenditure|capital-expenditure|procurement)$/.test(kind),
    );
    expect(filled.map(({ id }) => coverage.byTable[id]?.exact ?? 0).filter((exact) => exact === 0)).toEqual([]);
  });

  test('nothing is blamed', () => {
    const blamed = findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'units/decimals');
    expect(blamed.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
