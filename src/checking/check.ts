import { RULES, type Rule, type Severity } from '../rules';
import type { StandardTable } from '../tables';
import type { Workbook } from '../workbook';
import { acceptFindings } from './acceptance';
import { capped } from './cap';
import { coverageOf } from './coverage';
import type { Faults } from './faults';
import { doubtsIn, findingsOf, judgeWorkbook, type Found } from './judge';
import type { CheckOptions, CheckResult } from './model';
import { withTriedFixes } from './trial';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Recognises the tables of a workbook, evaluates every relation its layout prints, and explains what does not hold. Every
 * fix it offers was tried on a copy. Pure: the same workbook and options give the same result.
 */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): CheckResult {
  const judgement = judgeWorkbook(workbook, options);
  const { recognition, gathered, rules, sets, faults } = judgement;
  const found = sortFindings(findingsOf(judgement, options.rules), recognition.tables);
  const { checked, stale } = acceptFindings(
    found.map(({ finding }) => finding),
    options.acceptances ?? [],
  );
  const listed = capped(checked.map((finding, at) => ({ finding, fault: found[at]!.fault })));
  const judge = (changed: Workbook): Faults => judgeWorkbook(changed, options).faults;
  return {
    workbook: workbook.name,
    year: recognition.year,
    tables: recognition.tables,
    unplaced: recognition.unplaced,
    findings: withTriedFixes(workbook, faults, listed, judge),
    coverage: coverageOf(gathered, rules, recognition.tables, doubtsIn(sets)),
    notes: workbook.notes,
    staleAcceptances: stale,
  };
}

/** By severity, then in the order an officer reads: table by table, row by row. */
function sortFindings(found: readonly Found[], tables: readonly StandardTable[]): Found[] {
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const ranked = found.map((one) => {
    const { severity, tables: ids, site } = one.finding;
    const table = order.get(ids[0] ?? '') ?? tables.length;
    return { one, rank: [SEVERITIES.indexOf(severity), table, site?.row ?? -1, site?.column ?? -1] };
  });
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return at < 0 ? 0 : a.rank[at]! - b.rank[at]!;
  });
  return ranked.map(({ one }) => one);
}

/** Title and basis of a rule for reports; null for ids no rule has. */
export function ruleOf(id: string): Rule | null {
  return RULES.find((rule) => rule.meta.id === id) ?? null;
}
