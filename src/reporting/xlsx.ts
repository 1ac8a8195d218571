import { messagesFor, sum, type Messages } from './messages';
import type { Language, Report, ReportFile } from './model';
import { acceptanceWords, addressFrom, countFound, errorWords, findingWords, foldReasons, kindWords } from './words';

/** One sheet of the report workbook as plain data; `hosts/file/write-report.ts` turns it into a file. */
export interface ReportSheet {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  /** Texts are escaped already; numbers are figures or counts. */
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
}

export type ReportCell = string | number | null | { readonly figure: number; readonly decimals: number };

/** The report as the sheets of a workbook: files, tables, findings, their derivations, what was not checked. */
export function xlsxReport(report: Report, language: Language): ReportSheet[] {
  const say = messagesFor(language);
  const checked = report.files.filter((file) => file.status === 'checked');
  return [
    fileSheet(report, say, language),
    tableSheet(checked, say, language),
    findingSheet(checked, say, language),
    derivationSheet(checked, say),
    notCheckedSheet(report.files, say, language),
  ];
}

/**
 * Spreadsheet programs take text that starts with one of these for a formula once it is re-typed, pasted or saved as CSV;
 * an apostrophe in front keeps it text.
 */
export function escapeCell(text: string): string {
  return /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;
}

function fileSheet(report: Report, say: Messages, language: Language): ReportSheet {
  const { severity, verdict } = say;
  return {
    name: say.sheets.summary,
    columns: columns(
      [say.file, 40],
      [say.status, 12],
      [severity.error, 8],
      [severity.warning, 8],
      [severity.info, 8],
      [say.tables, 8],
      [verdict.exact, 8],
      [verdict.rounding, 14],
      [verdict.suspicious, 8],
      [verdict.violated, 8],
      [verdict['not-checkable'], 10],
      [say.message, 60],
    ),
    rows: report.files.map((file) => {
      const { errors, warnings, infos } = countFound(file.findings);
      const { exact, rounding, suspicious, violated, notCheckable } = file.coverage;
      if (file.status === 'failed') {
        return [
          escapeCell(file.path),
          say.failed,
          ...Array<null>(9).fill(null),
          escapeCell(errorWords(file, language)),
        ];
      }
      const counts = [errors, warnings, infos, file.tables.length];
      return [escapeCell(file.path), say.checked, ...counts, exact, rounding, suspicious, violated, notCheckable, null];
    }),
  };
}

function tableSheet(files: readonly ReportFile[], say: Messages, language: Language): ReportSheet {
  return {
    name: say.tables,
    columns: columns(
      [say.file, 32],
      [say.sheet, 20],
      [say.table, 30],
      [say.heading, 40],
      [say.year, 8],
      [say.unit, 8],
      [say.rows, 8],
      [say.result, 60],
    ),
    rows: files.flatMap((file) =>
      file.tables.map((table) => [
        ...[file.path, table.sheet, kindWords(table, language), table.title].map(escapeCell),
        table.year,
        table.unit,
        table.rows,
        sum(table.coverage) === 0 ? say.nothingCompared : say.tally(table.coverage),
      ]),
    ),
  };
}

function findingSheet(files: readonly ReportFile[], say: Messages, language: Language): ReportSheet {
  return {
    name: say.sheets.findings,
    columns: columns(
      [say.file, 32],
      [say.level, 10],
      [say.result, 14],
      [say.rule, 28],
      [say.sheet, 20],
      [say.cell, 8],
      [say.label, 36],
      [say.expected, 14],
      [say.actual, 14],
      [say.difference, 12],
      [say.allowance, 12],
      [say.unit, 8],
      [say.message, 70],
      [say.suspects, 50],
      [say.accepted, 30],
    ),
    rows: files.flatMap((file) =>
      file.findings.map((finding) => [
        escapeCell(file.path),
        say.severity[finding.severity],
        say.verdict[finding.verdict],
        escapeCell([...finding.alias, finding.rule].join(' ')),
        escapeCell(finding.sheet ?? ''),
        finding.cell,
        escapeCell(finding.label ?? ''),
        ...[finding.expected, finding.actual, finding.difference, finding.allowance].map(figure),
        finding.unit,
        escapeCell(findingWords(finding, language).message),
        escapeCell(
          finding.suspects
            .map(
              (suspect) =>
                `${addressFrom(finding.sheet, suspect)} ${language === 'zh' ? suspect.text : suspect.textEn}`,
            )
            .join('\n'),
        ),
        escapeCell(acceptanceWords(finding, say) ?? ''),
      ]),
    ),
  };
}

function derivationSheet(files: readonly ReportFile[], say: Messages): ReportSheet {
  return {
    name: say.sheets.derivations,
    columns: columns(
      [say.file, 32],
      [say.rule, 28],
      [say.sheet, 20],
      [say.cell, 8],
      [say.derivation, 10],
      [say.sheet, 20],
      [say.cell, 8],
      [say.label, 40],
      [say.value, 14],
      [say.unit, 8],
    ),
    rows: files.flatMap((file) =>
      file.findings.flatMap((finding) =>
        finding.related.map((cell) => [
          ...[file.path, [...finding.alias, finding.rule].join(' '), finding.sheet ?? ''].map(escapeCell),
          finding.cell,
          say.role[cell.role],
          escapeCell(cell.sheet),
          cell.cell,
          escapeCell(cell.label),
          figure(cell.value),
          cell.unit,
        ]),
      ),
    ),
  };
}

function notCheckedSheet(files: readonly ReportFile[], say: Messages, language: Language): ReportSheet {
  const zh = language === 'zh';
  return {
    name: say.notChecked,
    columns: columns([say.file, 32], [say.rule, 28], [say.sheet, 30], [say.count, 8], [say.reason, 80]),
    rows: files.flatMap((file) => [
      ...foldReasons(file, language).map(({ text, count, rules, sheets }) => [
        ...[file.path, rules.join(' '), sheets.join('、')].map(escapeCell),
        count,
        escapeCell(text),
      ]),
      ...file.unplaced.map(({ sheet, range, reason, reasonEn }) => [
        ...[file.path, say.unplaced, range ? `${sheet}!${range}` : sheet].map(escapeCell),
        null,
        escapeCell(zh ? reason : reasonEn),
      ]),
    ]),
  };
}

function columns(...pairs: readonly (readonly [string, number])[]): ReportColumn[] {
  return pairs.map(([header, width]) => ({ header, width }));
}

/** Decimal text as a number that prints the same digits. */
function figure(text: string | null): ReportCell {
  return text === null ? null : { figure: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
}
