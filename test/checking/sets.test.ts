import { checkWorkbook } from '../../src/checking';
import type { Workbook } from '../../src/workbook';
import { makeWorkbook } from '../workbooks';

/** Two workbooks in one, sheet names kept apart. */
function together(one: Workbook, other: Workbook): Workbook {
  return { ...one, sheets: [...one.sheets, ...other.sheets.map((sheet) => ({ ...sheet, name: `乙${sheet.name}` }))] };
}

describe('several disclosure sets in one workbook', () => {
  test.each([
    ['hebei', 'hebei'],
    ['shanghai', 'national'],
  ])('%s and %s are checked apart', (a, b) => {
    const [one, other] = [makeWorkbook(a, 31).workbook, makeWorkbook(b, 32).workbook];
    const both = checkWorkbook(together(one, other));
    expect(both.findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.message.zh)).toEqual(
      [],
    );
    const apart = [one, other].map((workbook) => checkWorkbook(workbook).coverage.exact);
    expect(both.coverage.exact).toBeGreaterThan((apart[0]! + apart[1]!) * 0.9);
  });
});
