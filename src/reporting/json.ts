import type { Report } from './model';

/** The report as JSON text, two spaces indented, ending in a newline. Its shape is docs/report.schema.json. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
