import { readKept, writeKept, type KeptSettings } from '../../hosts/kept';
import type { WorkbookHost } from '../../hosts/port';
import type { Language, ReportFile } from '../../reporting';

/** Puts the report sheet into the workbook, in place of the one put there before, and gives what is now kept of it. */
export async function placeReport(
  host: WorkbookHost,
  report: ReportFile,
  language: Language,
): Promise<KeptSettings & { readonly reportSheet: string }> {
  const { reportEdits } = await import('./report-sheet');
  const sheets = (await host.listSheets()).map(({ name }) => name);
  const { settings } = await readKept(host);
  const { edits, sheet } = reportEdits(report, language, sheets, settings.reportSheet ?? null);
  const kept = { ...settings, reportSheet: sheet };
  // Said first: were it said last and failed, the sheet would stand there as one we do not know.
  await writeKept(host, 'settings', kept);
  await host.applyEdits(edits);
  // A host that cannot show it has inserted it all the same.
  await host.showCell({ sheet, row: 0, column: 0 }).catch(() => undefined);
  return kept;
}
