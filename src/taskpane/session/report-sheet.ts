import { messagesFor } from '../../reporting/messages';
import type { Language, ReportFile } from '../../reporting/model';
import { xlsxReport, type ReportCell, type ReportSheet } from '../../reporting/xlsx';
import type { Block, CellValue, Edit, StyledArea } from '../../workbook';
import { reportOf } from './report-documents';

const SHEET_NAME: Readonly<Record<Language, string>> = { zh: '核对报告', en: 'Check report' };

/**
 * Edits that put the report into the workbook as one sheet at the end, all or nothing.
 * @param sheets names of the sheets there are.
 * @param ours name of the sheet put there before; only that one is ever taken away.
 */
export function reportEdits(
  report: ReportFile,
  language: Language,
  sheets: readonly string[],
  ours: string | null,
): { readonly edits: readonly Edit[]; readonly sheet: string } {
  const replaced = ours !== null && sheets.includes(ours) ? ours : null;
  const others = sheets.filter((name) => name !== replaced);
  const sheet = freeName(SHEET_NAME[language], others);
  const edits: Edit[] = replaced === null ? [] : [{ kind: 'remove-sheet', sheet: replaced }];
  const page = { orientation: 'landscape', fitToWidth: true } as const;
  return {
    edits: [...edits, { kind: 'add-sheet', sheet, after: null, block: reportBlock(report, language), page }],
    sheet,
  };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** Title, result in words, then the sections of the report below one another. */
function reportBlock(report: ReportFile, language: Language): Block {
  const say = messagesFor(language);
  const [, tables, findings, derivations, notChecked] = xlsxReport(reportOf(report), language);
  const page = new SheetWriter();
  page.line(say.title, { bold: true, fontSize: 16 });
  page.line(report.path);
  page.line(say.summary(report.tables.length, report.coverage), { bold: true });
  for (const section of [findings, tables, derivations, notChecked]) if (section) page.section(section);
  return page.block(findings?.columns.slice(1).map(({ width }) => Math.min(width, 40)) ?? []);
}

/** Writes rows below one another. */
class SheetWriter {
  private readonly values: CellValue[][] = [];
  private readonly formats: (string | undefined)[][] = [];
  private readonly styles: StyledArea[] = [];

  line(text: string, style: StyledArea['style'] = {}): void {
    this.row([text], style);
  }

  /** A section without its first column: that names the file, and here it is always this one. */
  section({ name, columns, rows }: ReportSheet): void {
    if (rows.length === 0) return;
    this.row([]);
    this.line(name, { bold: true, fontSize: 12 });
    this.row(
      columns.slice(1).map(({ header }) => header),
      { bold: true, fill: '#E8EEF4', border: true, wrap: true },
    );
    for (const row of rows) this.row(row.slice(1), { border: true, wrap: true, vertical: 'top' });
  }

  block(columnWidths: readonly number[]): Block {
    return { values: this.values, numberFormats: this.formats, styles: this.styles, columnWidths };
  }

  private row(cells: readonly ReportCell[], style: StyledArea['style'] = {}): void {
    const top = this.values.length;
    this.values.push(cells.map(valueOf));
    this.formats.push(cells.map(formatOf));
    if (cells.length === 0 || Object.keys(style).length === 0) return;
    this.styles.push({ area: { top, left: 0, bottom: top, right: cells.length - 1 }, style });
  }
}

function valueOf(cell: ReportCell): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.figure : cell;
}

function formatOf(cell: ReportCell): string | undefined {
  if (typeof cell === 'string') return '@';
  if (typeof cell !== 'object' || cell === null) return undefined;
  return cell.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.decimals)}`;
}
