import { checkWorkbook, figuresOf, ruleOf, type CheckOptions, type CheckResult } from '../../checking';
import { readPerformanceForms } from '../../performance';
import { readPrefill } from '../../performance/templates';
import { reportChecked } from '../../reporting/build';
import type { Workbook } from '../../workbook';
import type { CheckView, FindingView, RuleView } from './model';

/** Checks a workbook and gives the result as plain data. */
export function checkView(workbook: Workbook, options: CheckOptions): CheckView {
  const result = checkWorkbook(workbook, options);
  const report = reportChecked(workbook.name, result, {
    strict: options.strict ?? false,
    ruleTitle: (rule) => ruleOf(rule)?.meta.title ?? null,
  });
  const forms = readPerformanceForms(workbook, result.tables);
  return {
    workbook: result.workbook,
    year: result.year,
    tables: report.tables.map((table, index) => ({ ...table, area: result.tables[index]!.range })),
    unplaced: result.unplaced,
    findings: numbered(result),
    coverage: result.coverage,
    rules: rulesOf(result),
    performance: { forms, prefill: readPrefill(workbook, result, forms) },
    report,
  };
}

function numbered({ findings }: CheckResult): FindingView[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = seen.get(finding.key) ?? 0;
    seen.set(finding.key, times + 1);
    const id = times === 0 ? finding.key : `${finding.key}@${times + 1}`;
    return { ...finding, id, accepting: figuresOf(finding) };
  });
}

function rulesOf({ findings, coverage }: CheckResult): Record<string, RuleView> {
  const ids = new Set([
    ...findings.map(({ rule }) => rule),
    ...Object.keys(coverage.byRule),
    ...coverage.reasons.map(({ rule }) => rule),
  ]);
  const known = [...ids].flatMap((id): [string, RuleView][] => {
    const meta = ruleOf(id)?.meta;
    return meta ? [[id, { title: meta.title, basis: meta.basis }]] : [];
  });
  return Object.fromEntries(known);
}
