import { messagesFor } from '../../reporting/messages';
import type { Language, ReportFile } from '../../reporting/model';
import { xlsxReport, type ReportCell, type ReportSheet } from '../../reporting/xlsx';
import { firstFreeName, type Block, type CellValue, type Edit, type StyledArea } from '../../workbook';
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
  const wanted = SHEET_NAME[language];
  const sheet = firstFreeName(others, (number) => (number === 1 ? wanted : `${wanted} ${number}`));
  const edits: Edit[] = replaced === null ? [] : [{ kind: 'remove-sheet', sheet: replaced }];
  const page = { orientation: 'landscape', fitToWidth: true } as const;
  return {
    edits: [...edits, { kind: 'add-sheet', sheet, after: null, block: reportBlock(report, language), page }],
    sheet,
  };
}

/** Characters; the tenth column holds the sentences. */
const WIDTHS = [10, 18, 8, 36, 12, 12, 12, 12, 8, 60, 24, 40, 30];

/**
 * Which column of each section stands in which column of the one sheet, so that places, amounts and sentences of all
 * sections stand below one another. The file is left out: here it is always this one.
 */
const COLUMNS: Readonly<Record<'findings' | 'tables' | 'derivations' | 'notChecked', readonly (number | null)[]>> = {
  // level, sheet, cell, line, by relation, in cell, difference, allowance, unit, message, rule, suspects, accepted
  findings: [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 13, 14],
  // year, sheet, unit, table, rows; result, heading
  tables: [4, 1, 5, 2, 6, null, null, null, null, 7, 3],
  // role, sheet, cell, line, amount; unit; the finding's sheet, rule and cell
  derivations: [4, 5, 6, 7, 8, null, null, null, 9, 2, 1, 3],
  // count, sheets, rules; reason
  notChecked: [3, 2, null, 1, null, null, null, null, null, 4],
};

/** Title, result in words, then the sections of the report below one another. */
function reportBlock(report: ReportFile, language: Language): Block {
  const say = messagesFor(language);
  const [, tables, findings, derivations, notChecked] = xlsxReport(reportOf(report), language);
  const page = new SheetWriter();
  page.line(say.title, { bold: true, fontSize: 16 });
  page.line(report.path);
  page.line(say.summary(report.tables.length, report.coverage), { bold: true });
  page.section(findings, COLUMNS.findings);
  page.section(tables, COLUMNS.tables);
  page.section(derivations, COLUMNS.derivations);
  page.section(notChecked, COLUMNS.notChecked);
  return page.block(WIDTHS);
}

/** Writes rows below one another. */
class SheetWriter {
  private readonly values: CellValue[][] = [];
  private readonly formats: (string | undefined)[][] = [];
  private readonly styles: StyledArea[] = [];

  line(text: string, style: StyledArea['style'] = {}): void {
    this.row([text], style);
  }

  section(sheet: ReportSheet | undefined, columns: readonly (number | null)[]): void {
    if (!sheet || sheet.rows.length === 0) return;
    const placed = <T>(cells: readonly T[]): (T | null)[] =>
      columns.map((at) => (at === null ? null : (cells[at] ?? null)));
    this.row([]);
    this.line(sheet.name, { bold: true, fontSize: 12 });
    this.row(placed(sheet.columns.map(({ header }) => header)), {
      bold: true,
      fill: '#E8EEF4',
      border: true,
      wrap: true,
    });
    for (const row of sheet.rows) this.row(placed(row), { border: true, wrap: true, vertical: 'top' });
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
