import { formatFen } from '../../src/amounts';
import { checkWorkbook } from '../../src/checking';
import type { Finding, Severity } from '../../src/rules';
import { formatCell } from '../../src/workbook';
import { parseGrid } from './grid';

export interface InvalidCase {
  readonly grid: string;
  /** A1 address of the finding's cell; `none` for a finding on the workbook as a whole. */
  readonly cell: string;
  readonly severity?: Severity;
  /** Figures as the table prints them. */
  readonly expected?: string;
  readonly actual?: string;
}

export interface RuleCases {
  readonly valid: readonly string[];
  readonly invalid: readonly InvalidCase[];
}

/** Findings of one rule in a workbook given as text, in the order of the report. */
export function findingsOf(rule: string, grid: string): Finding[] {
  return checkWorkbook(parseGrid(grid)).findings.filter((finding) => finding.rule === rule);
}

export function cellOf({ site }: Finding): string {
  return site === null ? 'none' : formatCell(site.row, site.column);
}

function figure(finding: Finding, fen: number | null): string | null {
  return fen === null || finding.unit === null ? null : formatFen(fen, finding.unit, finding.decimals);
}

/** Runs a rule over text grids: each invalid one must give the finding described, no valid one any at all. */
export function ruleTester(rule: string, { valid, invalid }: RuleCases): void {
  describe(rule, () => {
    invalid.forEach(({ grid, cell, severity, expected, actual }, index) => {
      test(`invalid ${index + 1}: ${cell}`, () => {
        const findings = findingsOf(rule, grid);
        expect(findings.map(cellOf)).toContain(cell);
        const finding = findings.find((one) => cellOf(one) === cell)!;
        if (severity !== undefined) expect(finding.severity).toBe(severity);
        if (expected !== undefined) expect(figure(finding, finding.expected)).toBe(expected);
        if (actual !== undefined) expect(figure(finding, finding.actual)).toBe(actual);
      });
    });
    valid.forEach((grid, index) => {
      test(`valid ${index + 1}`, () => {
        expect(findingsOf(rule, grid).map((finding) => `${cellOf(finding)} ${finding.message.zh}`)).toEqual([]);
      });
    });
  });
}
