import { messagesFor, sum } from './messages';
import type { Report, ReportFile, ReportTable } from './model';
import { findingLines } from './text-finding';
import { painter, SEVERITY_PAINT, SEVERITY_SIGN, type TextContext, type TextOptions } from './text-style';
import { padRight, printable, shorten, textWidth } from './text-width';
import {
  compared,
  countFound,
  errorWords,
  foldReasons,
  foundWords,
  groupByTable,
  kindWords,
  noteWords,
  staleWords,
  unplacedWords,
} from './words';

/** Reasons and notes shown before the rest is only counted. */
const SHOWN = 5;
const LONGEST_TITLE = 40;

/** The report for a terminal: aligned with Chinese characters two columns wide, coloured only when asked. */
export function textReport(report: Report, options: TextOptions): string {
  const context: TextContext = { ...options, say: messagesFor(options.language), paint: painter(options.colour) };
  const blocks = report.files.map((file) => fileLines(file, report, context));
  if (report.files.length > 1) blocks.push([context.paint('bold', context.say.total(report.summary))]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function fileLines(file: ReportFile, report: Report, context: TextContext): string[] {
  const { say, paint } = context;
  const heading = paint('bold', printable(file.path));
  if (file.status === 'failed') {
    const failure = `  ${paint('red', `✗ ${say.unreadable(printable(errorWords(file, context.language)))}`)}`;
    return [heading, failure, ...unplacedLines(file, context), ...noteLines(file, context)];
  }
  const alone = report.files.length === 1;
  return [
    heading,
    `  ${say.summary(file.tables.length, file.coverage)}`,
    `  ${foundLine(file, context)}`,
    ...(alone || context.verbose ? tableLines(file, context) : []),
    ...findingBlocks(file, context),
    ...notCheckedLines(file, context),
    ...unplacedLines(file, context),
    ...noteLines(file, context),
  ];
}

function foundLine(file: ReportFile, { say, paint }: TextContext): string {
  const { errors, warnings } = countFound(file.findings);
  const line = foundWords(file, say);
  if (errors > 0) return paint('red', line);
  if (warnings > 0 || compared(file.coverage) === 0) return paint('yellow', line);
  return file.findings.length === 0 ? paint('green', line) : line;
}

function tableLines(file: ReportFile, context: TextContext): string[] {
  const { say, paint, language } = context;
  const rows = file.tables.map((table) => [
    signOf(table, file),
    shorten(printable(table.sheet), LONGEST_TITLE),
    kindWords(table, language),
    table.year === null ? '' : say.yearText(table.year),
    table.unit ?? '',
    sum(table.coverage) === 0 ? say.nothingCompared : say.tally(table.coverage),
  ]);
  const header = ['', say.sheet, say.table, say.year, say.unit, say.result];
  const lines = alignColumns([header, ...rows]);
  return ['', ...lines.map((line, index) => `  ${index === 0 ? paint('dim', line) : line}`)];
}

/** ✓ only where something was compared and nothing is open: a table without a single comparison has not passed. */
function signOf(table: ReportTable, file: ReportFile): string {
  const open = file.findings.filter((finding) => !finding.accepted && finding.tables.includes(table.id));
  if (open.some(({ severity }) => severity === 'error')) return SEVERITY_SIGN.error;
  if (open.some(({ severity }) => severity === 'warning')) return SEVERITY_SIGN.warning;
  return compared(table.coverage) > 0 ? '✓' : '?';
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, index) => (widths[index] = Math.max(widths[index] ?? 0, textWidth(text))));
  return rows.map((row) =>
    row
      .map((text, index) => padRight(text, widths[index]!))
      .join('  ')
      .trimEnd(),
  );
}

function findingBlocks(file: ReportFile, context: TextContext): string[] {
  const { say, paint } = context;
  const lines: string[] = [];
  for (const { table, findings } of groupByTable(file)) {
    const shown = findings.filter((finding) => !finding.accepted || context.verbose);
    if (shown.length === 0) continue;
    lines.push('', `  ${paint('bold', table ? tableHeading(table, context) : say.workbook)}`);
    for (const finding of shown) {
      const sign = `${SEVERITY_SIGN[finding.severity]} ${say.severity[finding.severity]}`;
      lines.push(...findingLines(finding, paint(SEVERITY_PAINT[finding.severity], sign), context));
    }
  }
  return lines;
}

function tableHeading(table: ReportTable, { language }: TextContext): string {
  const place = `${printable(table.sheet)}!${table.range}`;
  return [kindWords(table, language), place, table.unit].filter(Boolean).join(' · ');
}

function notCheckedLines(file: ReportFile, context: TextContext): string[] {
  const { say, verbose, language } = context;
  const reasons = foldReasons(file, language);
  const lines = reasons.map(({ text, count, rules, sheets }) => {
    const detail = verbose ? `  [${printable([...rules, ...sheets].join(' '))}]` : '';
    return `${say.times(count)}  ${printable(text)}${detail}`;
  });
  const rest = lines.length - SHOWN;
  return section(say.notChecked, verbose ? lines : fold(lines, rest > 0 ? say.moreReasons(rest) : ''), context);
}

function unplacedLines(file: ReportFile, context: TextContext): string[] {
  const lines = file.unplaced.map((unplaced) => printable(unplacedWords(unplaced, context.say, context.language)));
  return section(context.say.unplaced, lines, context);
}

function noteLines(file: ReportFile, context: TextContext): string[] {
  const { say, verbose, language } = context;
  const notes = file.notes.map((note) => printable(noteWords(note, language)));
  const stale = file.staleAcceptances.map((acceptance) => printable(staleWords(acceptance, say)));
  const rest = notes.length - SHOWN;
  return [
    ...section(say.notes, verbose ? notes : fold(notes, rest > 0 ? say.more(rest) : ''), context),
    ...section(say.stale, stale, context),
  ];
}

function fold(lines: readonly string[], rest: string): string[] {
  return rest === '' ? [...lines] : [...lines.slice(0, SHOWN), rest];
}

function section(title: string, lines: readonly string[], { paint }: TextContext): string[] {
  return lines.length === 0 ? [] : ['', `  ${paint('bold', title)}`, ...lines.map((line) => `    ${line}`)];
}
