import { formatFen } from '../../src/amounts';
import { checkWorkbook } from '../../src/checking';
import { formatCell } from '../../src/workbook';
import { FIXTURES, readFixture } from '../support/fixtures';

/** Without the folder this file has nothing to say; the made workbooks are checked in made.test.ts all the same. */
if (FIXTURES.length > 0) {
  describe('published workbooks', () => {
    test('青龙 2024: nine budget tables, the two blank 三公 subtotals and nothing else at error level', async () => {
      const { tables, findings, coverage } = checkWorkbook(await readFixture('qinglong-2024'));
      expect(tables.slice(0, 9).map((table) => table.kind)).toEqual([
        'budget-summary',
        'revenue-summary',
        'expenditure-summary',
        'fiscal-summary',
        'general-expenditure',
        'general-basic-expenditure',
        'fund-expenditure',
        'capital-expenditure',
        'three-public',
      ]);
      expect(tables.map((table) => table.kind)).toEqual(expect.arrayContaining(['procurement', 'assets', 'narrative']));
      // What is wrong with its performance forms is told in test/rules/performance/published.test.ts.
      const budget = new Set(tables.slice(0, 9).map((table) => table.sheet));
      const errors = findings.filter(({ severity, site }) => severity === 'error' && (!site || budget.has(site.sheet)));
      expect(
        errors.map(({ site, expected, unit, decimals, fixes }) => [
          site && formatCell(site.row, site.column),
          expected !== null && unit && formatFen(expected, unit, decimals),
          fixes.length > 0,
        ]),
      ).toEqual([
        ['C6', '2.40', true],
        ['D6', '2.40', true],
        ['C10', '1.60', true],
        ['D10', '1.60', true],
      ]);
      expect(coverage.exact + coverage.rounding + coverage.suspicious + coverage.violated).toBeGreaterThanOrEqual(280);
      expect(coverage.rounding).toBeGreaterThanOrEqual(9);
      expect(coverage.notCheckable).toBe(coverage.reasons.reduce((sum, reason) => sum + reason.count, 0));
    });

    test.each(FIXTURES.filter((name) => name !== 'qinglong-2024'))(
      '%s: no arithmetic relation is called an error',
      async (name) => {
        const { findings } = checkWorkbook(await readFixture(name));
        const wrong = findings.filter((finding) => finding.severity === 'error' && finding.allowance !== null);
        expect(wrong.map((finding) => finding.message.zh)).toEqual([]);
      },
    );
  });
}
