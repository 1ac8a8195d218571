import { htmlReport } from '../../reporting/html';
import type { Language, Report, ReportFile } from '../../reporting/model';
import { textReport } from '../../reporting/text';
import { countFound } from '../../reporting/words';

/** One file's report as a report of its own. */
export function reportOf(file: ReportFile): Report {
  return {
    version: 1,
    tool: { name: '预算表核对助手', version: '' },
    strict: false,
    summary: { files: 1, checked: 1, failed: 0, ...countFound(file.findings) },
    files: [file],
  };
}

export function reportText(file: ReportFile, language: Language): string {
  return textReport(reportOf(file), { language, verbose: true, colour: false });
}

export function reportHtml(file: ReportFile, language: Language): string {
  return htmlReport(reportOf(file), language);
}
