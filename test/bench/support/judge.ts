import type { CheckedFinding, CheckResult } from '../../../src/checking';
import type { CellRef } from '../../../src/workbook';
import type { Injection } from './inject';

/** What became of one injected fault. */
export interface Judgement {
  /** Some finding at error or warning level that the clean workbook did not have. */
  readonly found: boolean;
  /** The touched cell is the site of such a finding, a suspect, or among its related cells. */
  readonly located: boolean;
  /** The touched cell is the site or a suspect. */
  readonly pinned: boolean;
  readonly findings: readonly CheckedFinding[];
}

export const serious = (result: CheckResult): CheckedFinding[] =>
  result.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

export function judge(clean: readonly CheckedFinding[], result: CheckResult, injection: Injection): Judgement {
  const known = new Set(clean.map((finding) => finding.key));
  const findings = serious(result).filter((finding) => !known.has(finding.key));
  const touched = (cells: readonly (CellRef | null)[]): boolean =>
    cells.some((cell) => cell !== null && injection.touches(cell));
  const pinned = findings.some(({ site, suspects }) => touched([site, ...suspects.map((suspect) => suspect.site)]));
  const located = pinned || findings.some(({ related }) => touched(related));
  return { found: findings.length > 0, located, pinned, findings };
}
