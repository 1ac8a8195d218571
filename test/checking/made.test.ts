import { checkWorkbook, figuresOf } from '../../src/checking';
import { applyEdits, formatCell, makeSheet, type Area, type Sheet, type Workbook } from '../../src/workbook';
import { LAYOUT_IDS, makeWorkbook } from '../workbooks';

function serious(workbook: Workbook): string[] {
  return checkWorkbook(workbook)
    .findings.filter((finding) => finding.severity !== 'info')
    .map(({ rule, site }) => `${rule} ${site ? formatCell(site.row, site.column) : 'none'}`);
}

/** Findings by meaning: what they are about, not where it stands. */
function keys(workbook: Workbook): string[] {
  return checkWorkbook(workbook)
    .findings.filter((finding) => finding.allowance !== null)
    .map((finding) => `${finding.key} ${finding.expected} ${finding.actual}`)
    .sort();
}

function withSheets(workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

/** Every row and column moved by so many; merges move along. */
function shifted(sheet: Sheet, down: number, right: number): Sheet {
  const row = <T>(cells: readonly T[] | undefined): (T | undefined)[] | undefined =>
    cells && [...Array<undefined>(right).fill(undefined), ...cells];
  const grid = <T>(cells: readonly (readonly T[] | undefined)[]): ((T | undefined)[] | undefined)[] => [
    ...Array<undefined>(down).fill(undefined),
    ...Array.from(cells, (cell) => row(cell)),
  ];
  const area = ({ top, left, bottom, right: end }: Area): Area => ({
    top: top + down,
    left: left + right,
    bottom: bottom + down,
    right: end + right,
  });
  return makeSheet({
    ...sheet,
    values: grid(sheet.values),
    formulas: grid(sheet.formulas),
    numberFormats: grid(sheet.numberFormats),
    merges: sheet.merges.map(area),
    hiddenRows: new Set([...sheet.hiddenRows].map((at) => at + down)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map((at) => at + right)),
  });
}

/** One leaf figure changed by 1.37 in the table's unit. */
function broken(layout: string, seed: number): Workbook {
  const { workbook, cells } = makeWorkbook(layout, seed);
  const leaf = cells.find((cell) => cell.role === 'leaf' && cell.table === 'expenditure')!;
  return withSheets(workbook, (sheet) => {
    if (sheet.name !== leaf.sheet) return sheet;
    const value = sheet.values[leaf.row]?.[leaf.column];
    const edit = { kind: 'set-value', at: leaf, value: Math.round((Number(value) + 1.37) * 100) / 100 } as const;
    return applyEdits({ ...workbook, sheets: [sheet] }, [edit]).workbook.sheets[0]!;
  });
}

describe('made workbooks', () => {
  test.each(LAYOUT_IDS)('%s is clean', (layout) => {
    for (const seed of [11, 12, 13]) expect(serious(makeWorkbook(layout, seed).workbook)).toEqual([]);
  });
});

describe('what must not change the findings', () => {
  const before = broken('hebei', 5);

  test('there is something to find', () => {
    expect(keys(before).length).toBeGreaterThan(0);
  });

  test.each<[string, (sheet: Sheet) => Sheet]>([
    ['renamed sheets', (sheet) => ({ ...sheet, name: `甲${sheet.name.length}${sheet.name}` })],
    ['tables moved down and to the right', (sheet) => shifted(sheet, 3, 2)],
    ['no merge information', (sheet) => ({ ...sheet, merges: [] })],
  ])('%s', (_, change) => {
    expect(keys(withSheets(before, change))).toEqual(keys(before));
  });

  test('sheets in another order', () => {
    expect(keys({ ...before, sheets: [...before.sheets].reverse() }).length).toBe(keys(before).length);
  });
});

describe('fixes', () => {
  test('the first fix of a blank subtotal makes its finding go, its inverse brings it back', () => {
    const { workbook, cells } = makeWorkbook('hebei', 8);
    const subtotal = cells.find((cell) => cell.role === 'subtotal' && cell.table === 'expenditure')!;
    const blank = applyEdits(workbook, [{ kind: 'set-value', at: subtotal, value: null }]).workbook;
    const [finding] = checkWorkbook(blank).findings.filter(
      (one) => one.site?.row === subtotal.row && one.site.sheet === subtotal.sheet,
    );
    const { workbook: mended, inverse } = applyEdits(blank, finding!.fixes[0]!.edits);
    expect(checkWorkbook(mended).findings.filter((one) => one.key === finding!.key)).toEqual([]);
    expect(checkWorkbook(applyEdits(mended, inverse).workbook).findings.map((one) => one.key)).toContain(finding!.key);
  });
});

describe('accepted findings', () => {
  test('an acceptance marks its finding; one that fits nothing is stale', () => {
    const [finding] = checkWorkbook(broken('hebei', 5)).findings;
    const acceptances = [
      { key: finding!.key, reason: '已核实', figures: figuresOf(finding!) },
      { key: 'x', reason: '旧' },
    ];
    const again = checkWorkbook(broken('hebei', 5), { acceptances });
    expect(again.findings[0]!.accepted?.reason).toBe('已核实');
    expect(again.staleAcceptances.map((one) => one.key)).toEqual(['x']);
  });
});
