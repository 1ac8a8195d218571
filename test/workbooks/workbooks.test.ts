import { readXlsx } from 'hucre/xlsx';
import { LAYOUT_IDS, makeWorkbook, writeXlsx } from '.';
import { textAt } from '../../src/workbook';
import { publish } from './style';

const seeds = [1, 2, 3];
const books = LAYOUT_IDS.flatMap((layout) => seeds.map((seed) => makeWorkbook(layout, seed)));

describe('made workbooks', () => {
  it('are the same for the same seed', () => {
    expect(makeWorkbook('hebei', 5)).toEqual(makeWorkbook('hebei', 5));
    expect(makeWorkbook('hebei', 5).workbook).not.toEqual(makeWorkbook('hebei', 6).workbook);
  });

  it('print every listed figure where they say it stands', () => {
    for (const { workbook, cells, places } of books) {
      for (const cell of cells) {
        const sheet = workbook.sheets.find((one) => one.name === cell.sheet)!;
        const place = places.find(
          (one) =>
            one.sheet === cell.sheet && one.table === cell.table && one.top <= cell.row && cell.row <= one.bottom,
        )!;
        const printed = Number(textAt(sheet, cell.row, cell.column).replaceAll(',', ''));
        const exact = publish(cell.fen, place.unitFen, place.decimals).fen;
        expect(Math.abs(printed * place.unitFen - exact)).toBeLessThanOrEqual(place.unitFen / 10 ** place.decimals / 2);
      }
    }
  });

  it('hold true budgets: parts add up to their totals to the fen', () => {
    for (const { cells, layout } of books) {
      const sums = new Map<string, number>();
      const totals = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]));
      for (const { total, fen } of cells) {
        if (!total) continue;
        const key = `${total.sheet}!${total.row},${total.column}`;
        sums.set(key, (sums.get(key) ?? 0) + fen);
      }
      for (const [key, sum] of sums) {
        const total = totals.get(key);
        // A part of at most half a quantum is printed as nothing and not listed.
        if (total && Math.abs(total.fen - sum) > 20_000)
          throw new Error(`${layout} ${key} ${total.label}: ${total.fen} ≠ ${sum}`);
      }
    }
  });

  it('show rounding differences in some sums, as published tables do', () => {
    let exact = 0;
    let rounded = 0;
    for (const { cells } of books.filter((book) => book.layout === 'hebei')) {
      const sums = new Map<string, number>();
      for (const { total, fen } of cells) {
        if (!total) continue;
        const key = `${total.sheet}!${total.row},${total.column}`;
        sums.set(key, (sums.get(key) ?? 0) + publish(fen, 1_000_000, 2).fen);
      }
      for (const cell of cells) {
        const sum = sums.get(`${cell.sheet}!${cell.row},${cell.column}`);
        if (sum === undefined) continue;
        if (sum === publish(cell.fen, 1_000_000, 2).fen) exact++;
        else rounded++;
      }
    }
    expect(rounded).toBeGreaterThan(0);
    expect(exact).toBeGreaterThan(rounded);
  });

  it('are written as files that keep values, merges and formats', async () => {
    const { workbook } = makeWorkbook('hebei', 1);
    const read = await readXlsx(await writeXlsx(workbook));
    const sheet = workbook.sheets.find((one) => one.name === '收支总表')!;
    const back = read.sheets.find((one) => one.name === '收支总表')!;
    expect(back.rows[5]?.slice(0, 5)).toEqual(sheet.values[5]?.slice(0, 5));
    expect(back.merges).toHaveLength(sheet.merges.length);
  });
});

describe('publish', () => {
  it('rounds half up and mirrors it for negatives', () => {
    expect(publish(5_000, 1_000_000, 2)).toEqual({ value: 0.01, fen: 10_000 });
    expect(publish(4_999, 1_000_000, 2).fen).toBe(0);
    expect(publish(-15_000, 1_000_000, 2).fen).toBe(-20_000);
    expect(publish(123, 100, 2)).toEqual({ value: 1.23, fen: 123 });
    expect(publish(150, 100, 0).value).toBe(2);
  });
});
