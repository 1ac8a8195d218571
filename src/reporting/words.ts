import type { Language, ReportFile, ReportFinding, ReportReason, ReportTable } from './model';

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

/** Reasons in the same words counted together, the most frequent first. */
export function foldReasons(
  reasons: readonly ReportReason[],
  language: Language,
): { readonly text: string; readonly count: number; readonly rules: string[]; readonly tables: string[] }[] {
  const folded = new Map<string, { count: number; rules: Set<string>; tables: Set<string> }>();
  for (const { reason, reasonEn, count, rule, alias, tables } of reasons) {
    const text = language === 'zh' ? reason : reasonEn;
    const entry = folded.get(text) ?? { count: 0, rules: new Set(), tables: new Set() };
    entry.count += count;
    entry.rules.add(alias[0] ?? rule);
    for (const table of tables) entry.tables.add(table);
    folded.set(text, entry);
  }
  return [...folded]
    .map(([text, { count, rules, tables }]) => ({ text, count, rules: [...rules], tables: [...tables] }))
    .sort((a, b) => b.count - a.count);
}
