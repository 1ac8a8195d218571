import { checkWorkbook } from '../../src/checking';
import type { Finding } from '../../src/rules';
import { applyEdits, type CellRef, type Edit, type Workbook } from '../../src/workbook';
import { longWorkbook } from '../workbooks';

/** Three columns of figures: more cells than a side may have whose exact relations are all kept. */
const ROWS = 24_000;
const workbook = longWorkbook(ROWS);
const sheet = workbook.sheets[0]!;

function firstRow(text: string, from = 0): number {
  return sheet.values.findIndex((row, index) => index >= from && (row?.includes(text) ?? false));
}

const UNIT = firstRow('第1500统计站');
const CLASS = firstRow('201', UNIT);
const SECTION = firstRow('20105', UNIT);

function changed(row: number, column: number, add: number): { at: CellRef; workbook: Workbook } {
  const at = { sheet: sheet.name, row, column };
  const value = (sheet.values[row]![column] as number) + add;
  return { at, workbook: applyEdits(workbook, [{ kind: 'set-value', at, value }]).workbook };
}

test('every sum of a table too long to keep them all is counted', () => {
  const { findings, coverage } = checkWorkbook(workbook);
  expect(findings).toEqual([]);
  const units = (ROWS - 4) / 7;
  // Down: 合计, and in every unit its own sum, its 类 and its 款, in three columns. Across: every line.
  expect(coverage.exact).toBeGreaterThanOrEqual(3 * (1 + 3 * Math.floor(units)) + 7 * Math.floor(units));
});

test.each([
  ['a 类', CLASS, 3],
  ['a 款', SECTION, 4],
  ['a 项', SECTION + 2, 3],
  ['a unit', UNIT, 4],
  ['the total', firstRow('合计', 3), 3],
])('a figure of %s changed by one 元 is found at its cell', (_, row, column) => {
  const { at, workbook: spoilt } = changed(row, column, 1);
  const { findings } = checkWorkbook(spoilt);
  expect(findings.map(({ severity }) => severity)).toContain('error');
  expect(findings[0]!.site).toMatchObject(at);
});

/** Units that are wrong, each by another amount. */
function wrongUnits(count: number): { wrong: readonly CellRef[]; findings: readonly Finding[] } {
  const wrong = Array.from({ length: count }, (_, nth) => ({ sheet: sheet.name, row: 4 + 7 * 33 * nth, column: 4 }));
  const edits = wrong.map((at, nth): Edit => {
    const value = (sheet.values[at.row]![at.column] as number) + nth + 1;
    return { kind: 'set-value', at, value };
  });
  return { wrong, findings: checkWorkbook(applyEdits(workbook, edits).workbook).findings };
}

test('units that are wrong each in its own way are each found', () => {
  const { wrong, findings } = wrongUnits(49);
  expect(findings.map(({ site }) => site)).toEqual(
    expect.arrayContaining(wrong.map((at) => expect.objectContaining(at) as CellRef)),
  );
});

test('of very many wrong units fifty are listed, the others are counted', () => {
  const { wrong, findings } = wrongUnits(100);
  const rests = findings.filter(({ messageId }) => messageId === 'rest');
  const perRule = new Map<string, number>();
  for (const { rule, messageId } of findings) if (messageId !== 'rest') perRule.set(rule, (perRule.get(rule) ?? 0) + 1);
  expect(Math.max(...perRule.values())).toBe(50);
  const counted = rests.reduce((sum, { data }) => sum + Number(data.count), 0);
  expect(counted + findings.length - rests.length).toBeGreaterThanOrEqual(wrong.length);
  expect(rests[0]!.message.zh).toContain(rests[0]!.data.count!);
});

test('a figure that is blank is found where its parts are printed', () => {
  const at = { sheet: sheet.name, row: SECTION, column: 3 };
  const { workbook: spoilt } = applyEdits(workbook, [{ kind: 'set-value', at, value: null }]);
  expect(checkWorkbook(spoilt).findings.map(({ site }) => site)).toContainEqual(expect.objectContaining(at));
});
