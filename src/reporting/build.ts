import type { Acceptance, CheckedFinding, CheckResult, Tally } from '../checking';
import type { Finding, RelatedCell, Site, Suspect, Text } from '../rules';
import { isFigure, type RowRole, type StandardTable, type Unplaced } from '../tables/model';
import { formatArea, formatCell, type Edit, type ReadingNote } from '../workbook';
import type { Unit } from '../amounts';
import { formatFen } from '../amounts';
import { countFound } from './words';
import { kindName } from './kind-names';
import { exactMoney, findingDecimals } from './money';
import type {
  Report,
  ReportAcceptance,
  ReportFile,
  ReportFinding,
  ReportNote,
  ReportRelated,
  ReportSite,
  ReportSuspect,
  ReportSummary,
  ReportTable,
  ReportTally,
  ReportUnplaced,
} from './model';

export interface ReportOptions {
  /** List rounding differences among the findings. */
  readonly strict?: boolean;
  /** A rule's title by its id; findings of unknown rules go without. */
  readonly ruleTitle?: (rule: string) => Text | null;
}

const NOTHING: ReportTally = { exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 };

/** The report of one checked workbook. */
export function reportChecked(path: string, result: CheckResult, options: ReportOptions = {}): ReportFile {
  const listed = options.strict ? result.findings : result.findings.filter(({ verdict }) => verdict !== 'rounding');
  const { reasons, byRule, links } = result.coverage;
  return {
    path,
    status: 'checked',
    year: result.year,
    tables: result.tables.map((table) => reportTable(table, result.coverage.byTable[table.id])),
    findings: listed.map((finding) => reportFinding(finding, options)),
    coverage: {
      ...tallyOf(result.coverage),
      reasons: reasons.map(({ rule, alias, tables, count, reason }) => ({
        rule,
        alias,
        tables,
        count,
        reason: reason.zh,
        reasonEn: reason.en,
      })),
      byRule: Object.fromEntries(Object.entries(byRule).map(([rule, tally]) => [rule, tallyOf(tally)])),
      links: links.map((link) => ({ from: link.from, to: link.to, ...tallyOf(link) })),
    },
    unplaced: result.unplaced.map(reportUnplaced),
    notes: result.notes.map(reportNote),
    staleAcceptances: result.staleAcceptances.map(reportAcceptance),
  };
}

/** The report of a file that could not be read or checked. It is never silently left out. */
export function reportFailed(path: string, error: Text, code: string): ReportFile {
  return {
    path,
    status: 'failed',
    error: error.zh,
    errorEn: error.en,
    errorCode: code,
    year: null,
    tables: [],
    findings: [],
    coverage: { ...NOTHING, reasons: [], byRule: {}, links: [] },
    unplaced: [],
    notes: [],
    staleAcceptances: [],
  };
}

/**
 * The report of a workbook in which no standard table was found. Nothing was compared, so it must not look like a pass: it is
 * a failed file, with what stands on its sheets.
 */
export function reportUnrecognised(path: string, result: CheckResult): ReportFile {
  return {
    ...reportFailed(path, UNRECOGNISED, 'no-tables'),
    unplaced: result.unplaced.map(reportUnplaced),
    notes: result.notes.map(reportNote),
  };
}

const UNRECOGNISED: Text = {
  zh: '没有认出任何部门预算、决算标准表，未作核对。请确认这是公开表文件。',
  en: 'no standard budget or final-account table was recognised, so nothing was checked. Make sure this is the disclosure workbook.',
};

/** The whole report, files in the order given. */
export function makeReport(
  files: readonly ReportFile[],
  about: { readonly tool: Report['tool']; readonly strict: boolean },
): Report {
  return { version: 1, tool: about.tool, strict: about.strict, summary: summarise(files), files };
}

function summarise(files: readonly ReportFile[]): ReportSummary {
  const failed = files.filter((file) => file.status === 'failed').length;
  return {
    files: files.length,
    checked: files.length - failed,
    failed,
    ...countFound(files.flatMap((file) => file.findings)),
  };
}

function reportTable(table: StandardTable, tally: Tally | undefined): ReportTable {
  const name = kindName(table.kind);
  return {
    id: table.id,
    kind: table.kind,
    kindZh: name.zh,
    kindEn: name.en,
    title: table.title,
    sheet: table.sheet,
    range: formatArea(table.range),
    unit: table.unit?.name ?? null,
    year: table.year,
    entity: table.entity,
    rows: countRows(table),
    facts: countFigures(table),
    confidence: Math.round(table.confidence * 100) / 100,
    reasons: table.reasons,
    coverage: tallyOf(tally ?? NOTHING),
  };
}

/** Two sides of a 收支总表 share their sheet rows, so rows are counted on the sheet. */
function countRows({ sides }: StandardTable): number {
  let count = 0;
  if (sides.length === 1) {
    for (const { role } of sides[0]!.rows) if (isLine(role)) count += 1;
    return count;
  }
  const counted = new Map<string, boolean[]>();
  for (const side of sides) {
    for (const { role, sheet, row } of side.rows) {
      if (!isLine(role)) continue;
      let rows = counted.get(sheet);
      if (!rows) counted.set(sheet, (rows = []));
      if (rows[row]) continue;
      rows[row] = true;
      count += 1;
    }
  }
  return count;
}

function isLine(role: RowRole): boolean {
  return role !== 'text' && role !== 'placeholder';
}

function countFigures(table: StandardTable): number {
  let figures = 0;
  for (const side of table.sides) {
    for (const { states } of side.columns) {
      for (let row = 0; row < states.length; row += 1) {
        if (isFigure(states[row]!)) figures += 1;
      }
    }
  }
  return figures;
}

function reportFinding(finding: CheckedFinding, options: ReportOptions): ReportFinding {
  const title = options.ruleTitle?.(finding.rule) ?? null;
  const { acceptedEarlier: earlier } = finding;
  const decimals = finding.unit ? findingDecimals(finding, finding.unit) : finding.decimals;
  const site = finding.site ? reportSite(finding.site) : { sheet: null, cell: null, label: null };
  return {
    rule: finding.rule,
    alias: finding.alias,
    titleZh: title?.zh ?? null,
    titleEn: title?.en ?? null,
    severity: finding.severity,
    verdict: finding.verdict,
    ...site,
    tables: finding.tables,
    ...reportFigures(finding, decimals),
    message: finding.message.zh,
    messageEn: finding.message.en,
    messageId: finding.messageId,
    related: finding.related.map((cell) => reportRelated(cell, finding.unit, decimals)),
    suspects: finding.suspects.map((suspect) => reportSuspect(suspect, finding.unit, decimals)),
    fixes: finding.fixes.map(({ title: text, kind, edits }) => ({
      title: text.zh,
      titleEn: text.en,
      kind,
      edits: placesOf(edits),
    })),
    key: finding.key,
    folded: finding.folded,
    ...(finding.accepted ? { accepted: reportAcceptance(finding.accepted) } : {}),
    ...(earlier ? { acceptedEarlier: { ...reportAcceptance(earlier), why: earlier.why } } : {}),
  };
}

/** Cells changed, whatever of them; anything larger counts as one. */
function placesOf(edits: readonly Edit[]): number {
  const cells = edits.map((edit, at) => ('at' in edit ? `${edit.at.sheet}|${edit.at.row}|${edit.at.column}` : at));
  return new Set(cells).size;
}

type Figures = Pick<ReportFinding, 'expected' | 'actual' | 'difference' | 'sumOfParts' | 'allowance' | 'unit'>;

function reportFigures(finding: Finding, decimals: number): Figures {
  const { unit } = finding;
  if (!unit) return { expected: null, actual: null, difference: null, sumOfParts: null, allowance: null, unit: null };
  const print = (fen: number | null) => (fen === null ? null : formatFen(fen, unit, decimals));
  return {
    expected: print(finding.expected),
    actual: print(finding.actual),
    difference: print(finding.difference),
    sumOfParts: print(finding.sumOfParts ?? null),
    // Allowances are half quanta (0.015 万元); rounded to the table's decimals they would not be the allowance.
    allowance: finding.allowance === null ? null : exactMoney(finding.allowance, unit, decimals),
    unit: unit.name,
  };
}

function reportRelated(cell: RelatedCell, unit: Unit | null, decimals: number): ReportRelated {
  const same = unit?.name === cell.unit.name;
  const text = (fen: number) => (same ? formatFen(fen, cell.unit, decimals) : exactMoney(fen, cell.unit, 2));
  return {
    ...reportSite(cell),
    value: cell.fen === null ? null : text(cell.fen),
    unit: cell.unit.name,
    role: cell.role,
  };
}

function reportSuspect(suspect: Suspect, unit: Unit | null, decimals: number): ReportSuspect {
  return {
    kind: suspect.kind,
    ...reportSite(suspect.site),
    proposed: suspect.proposed === null || !unit ? null : formatFen(suspect.proposed, unit, decimals),
    text: suspect.text.zh,
    textEn: suspect.text.en,
  };
}

function reportSite(site: Site): ReportSite {
  return { sheet: site.sheet, cell: formatCell(site.row, site.column), label: site.label };
}

function reportUnplaced({ sheet, range, title, reason }: Unplaced): ReportUnplaced {
  return { sheet, range: range && formatArea(range), title, reason: reason.zh, reasonEn: reason.en };
}

function reportNote({ code, sheet, cell, message }: ReadingNote): ReportNote {
  return { code, sheet: sheet ?? null, cell: cell ?? null, message: message.zh, messageEn: message.en };
}

function reportAcceptance({ key, reason, by, at }: Acceptance): ReportAcceptance {
  return { key, reason, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

function tallyOf({ exact, rounding, suspicious, violated, notCheckable }: Tally): ReportTally {
  return { exact, rounding, suspicious, violated, notCheckable };
}
