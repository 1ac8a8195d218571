import { HTML_STYLE, HTML_STYLE_HASH } from './html-style';
import { findingArticle } from './html-finding';
import { escapeHtml, element, type HtmlContext } from './html-element';
import { messagesFor, sum } from './messages';
import type { Language, Report, ReportFile } from './model';
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

/**
 * The report as one self-contained page: no script, nothing fetched, so it can be opened from a mail or a share and printed.
 * Its own policy forbids everything but its one style sheet, named by hash.
 */
export function htmlReport(report: Report, language: Language): string {
  const context: HtmlContext = { language, say: messagesFor(language) };
  const { say } = context;
  const policy = `default-src 'none'; style-src 'sha256-${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const files = report.files.map((file, index) => fileSection(file, index, context));
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(say.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(say.title)}</h1>
<p>${escapeHtml(say.total(report.summary))}</p>
${report.files.length > 1 ? fileIndex(report.files, context) : ''}
</header>
<main>
${files.join('\n')}
</main>
<footer>${escapeHtml(`${report.tool.name} ${report.tool.version}`)}</footer>
</body>
</html>
`;
}

function fileIndex(files: readonly ReportFile[], { say }: HtmlContext): string {
  const items = files.map((file, index) => {
    const words = file.status === 'failed' ? say.failed : foundWords(file, say);
    return `<li class="${stateOf(file)}"><a href="#file-${index + 1}">${escapeHtml(file.path)}</a> ${escapeHtml(words)}</li>`;
  });
  return `<nav aria-label="${escapeHtml(say.file)}"><ol>${items.join('')}</ol></nav>`;
}

function fileSection(file: ReportFile, index: number, context: HtmlContext): string {
  const { say, language } = context;
  const heading = `<h2>${escapeHtml(file.path)}</h2>`;
  const body =
    file.status === 'failed'
      ? [element('p', say.unreadable(errorWords(file, language)), 'failure')]
      : [
          element('p', say.summary(file.tables.length, file.coverage)),
          element('p', foundWords(file, say)),
          tableOverview(file, context),
          ...findingGroups(file, context),
          reasonDetails(file, context),
        ];
  const details = [
    listDetails(
      say.unplaced,
      file.unplaced.map((unplaced) => unplacedWords(unplaced, say, language)),
    ),
    listDetails(
      say.notes,
      file.notes.map((note) => noteWords(note, language)),
    ),
    listDetails(
      say.stale,
      file.staleAcceptances.map((acceptance) => staleWords(acceptance, say)),
    ),
  ];
  const parts = [heading, ...body, ...details].filter((part) => part !== '');
  return `<section id="file-${index + 1}">${parts.join('\n')}</section>`;
}

function stateOf(file: ReportFile): 'error' | 'warning' | 'passed' | 'unknown' {
  const { errors, warnings } = countFound(file.findings);
  if (file.status === 'failed' || errors > 0) return 'error';
  if (warnings > 0) return 'warning';
  return compared(file.coverage) > 0 ? 'passed' : 'unknown';
}

function tableOverview(file: ReportFile, { say, language }: HtmlContext): string {
  const header = [say.sheet, say.table, say.year, say.unit, say.rows, say.result];
  const rows = file.tables.map((table) => [
    table.sheet,
    kindWords(table, language),
    table.year === null ? '' : say.yearText(table.year),
    table.unit ?? '',
    String(table.rows),
    sum(table.coverage) === 0 ? say.nothingCompared : say.tally(table.coverage),
  ]);
  const head = header.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text) => element('td', text)).join('')}</tr>`).join('');
  return `<table class="overview"><caption>${escapeHtml(say.tables)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function findingGroups(file: ReportFile, context: HtmlContext): string[] {
  return groupByTable(file).map(({ table, findings }) => {
    const name = table
      ? [kindWords(table, context.language), `${table.sheet}!${table.range}`, table.unit].filter(Boolean).join(' · ')
      : context.say.workbook;
    return `<h3>${escapeHtml(name)}</h3>${findings.map((finding) => findingArticle(finding, context)).join('\n')}`;
  });
}

function reasonDetails(file: ReportFile, { say, language }: HtmlContext): string {
  const reasons = foldReasons(file, language);
  const count = reasons.reduce((total, reason) => total + reason.count, 0);
  return listDetails(
    say.labelled(say.notChecked, say.times(count)),
    reasons.map(
      (reason) =>
        `${say.times(reason.count)}  ${reason.text}${say.brackets([...reason.rules, ...reason.sheets].join(' '))}`,
    ),
  );
}

function listDetails(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => element('li', line)).join('');
  return `<details><summary>${escapeHtml(title)}</summary><ul>${items}</ul></details>`;
}
