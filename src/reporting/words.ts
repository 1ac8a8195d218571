import type { Messages } from './messages';
import type {
  Language,
  ReportAcceptance,
  ReportFile,
  ReportFinding,
  ReportNote,
  ReportSummary,
  ReportTable,
  ReportTally,
  ReportUnplaced,
} from './model';

/** Picks the language of the words a report carries in both. */
export interface Words {
  readonly message: string;
  readonly title: string | null;
}

export function findingWords(finding: ReportFinding, language: Language): Words {
  return language === 'zh'
    ? { message: finding.message, title: finding.titleZh }
    : { message: finding.messageEn, title: finding.titleEn };
}

export function errorWords(file: ReportFile, language: Language): string {
  return (language === 'zh' ? file.error : (file.errorEn ?? file.error)) ?? '';
}

export function kindWords(table: ReportTable, language: Language): string {
  return language === 'zh' ? table.kindZh : table.kindEn;
}

/** `A1` on the site's own sheet, `'Sheet 2'!A1` elsewhere. */
export function addressFrom(sheet: string | null, at: { readonly sheet: string; readonly cell: string }): string {
  return at.sheet === sheet ? at.cell : `${at.sheet}!${at.cell}`;
}

/** Findings under the table they stand in, tables in the file's order, the workbook's own findings first. */
export function groupByTable(
  file: ReportFile,
): { readonly table: ReportTable | null; readonly findings: ReportFinding[] }[] {
  const known = new Map(file.tables.map((table) => [table.id, table]));
  const groups = new Map<ReportTable | null, ReportFinding[]>();
  for (const table of [null, ...file.tables]) groups.set(table, []);
  for (const finding of file.findings) groups.get(known.get(finding.tables[0] ?? '') ?? null)!.push(finding);
  return [...groups].flatMap(([table, findings]) => (findings.length > 0 ? [{ table, findings }] : []));
}

export interface FoldedReason {
  readonly text: string;
  readonly count: number;
  readonly rules: readonly string[];
  /** Sheets of the tables concerned; empty when the reason is about the workbook. */
  readonly sheets: readonly string[];
}

/** Reasons in the same words counted together, the most frequent first. */
export function foldReasons(file: ReportFile, language: Language): FoldedReason[] {
  const sheetOf = new Map(file.tables.map(({ id, sheet }) => [id, sheet]));
  const folded = new Map<string, { count: number; rules: Set<string>; sheets: Set<string> }>();
  for (const { reason, reasonEn, count, rule, alias, tables } of file.coverage.reasons) {
    const text = language === 'zh' ? reason : reasonEn;
    const entry = folded.get(text) ?? { count: 0, rules: new Set(), sheets: new Set() };
    entry.count += count;
    entry.rules.add(alias[0] ?? rule);
    for (const table of tables) entry.sheets.add(sheetOf.get(table) ?? table);
    folded.set(text, entry);
  }
  return [...folded]
    .map(([text, { count, rules, sheets }]) => ({ text, count, rules: [...rules], sheets: [...sheets] }))
    .sort((a, b) => b.count - a.count);
}

export type Found = Pick<ReportSummary, 'errors' | 'warnings' | 'infos' | 'accepted'>;

/** Findings by severity; accepted ones count only as accepted. */
export function countFound(findings: readonly ReportFinding[]): Found {
  const open = findings.filter((finding) => !finding.accepted);
  const count = (severity: ReportFinding['severity']) => open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted: findings.length - open.length,
  };
}

/** What was found, or that nothing was; "no problems" is only said where something was compared. */
export function foundWords(file: ReportFile, say: Messages): string {
  if (file.findings.length > 0) return say.found(countFound(file.findings));
  return compared(file.coverage) > 0 ? say.noFindings : say.nothingCompared;
}

/** That it was accepted, or was earlier and is open again: why, by whom and when. Null for a finding that never was. */
export function acceptanceWords(
  { accepted, acceptedEarlier: earlier }: Pick<ReportFinding, 'accepted' | 'acceptedEarlier'>,
  say: Messages,
): string | null {
  if (accepted) return say.labelled(say.accepted, say.acceptedBy(accepted));
  return earlier ? say.labelled(say.acceptedEarlier[earlier.why], say.acceptedBy(earlier)) : null;
}

/** An acceptance that no finding answers to. */
export function staleWords(acceptance: ReportAcceptance, say: Messages): string {
  return `${say.acceptedBy(acceptance)}  ${acceptance.key}`;
}

/** Relations with a verdict about their figures. */
export function compared(tally: ReportTally): number {
  return tally.exact + tally.rounding + tally.suspicious + tally.violated;
}

export function unplacedWords(unplaced: ReportUnplaced, say: Messages, language: Language): string {
  const { sheet, range, title, reason, reasonEn } = unplaced;
  const place = range ? `${sheet}!${range}` : sheet;
  return say.labelled(title ? `${place} ${title}` : place, language === 'zh' ? reason : reasonEn);
}

export function noteWords({ sheet, cell, message, messageEn }: ReportNote, language: Language): string {
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  const text = language === 'zh' ? message : messageEn;
  return place === '' ? text : `${place}  ${text}`;
}
