import { HTML_STYLE, HTML_STYLE_HASH } from './html-style';
import { findingArticle } from './html-finding';
import { escapeHtml, element, type HtmlContext } from './html-element';
import { messagesFor, sum } from './messages';
import type { Language, Report, ReportFile } from './model';
import { errorWords, foldReasons, groupByTable, kindWords } from './words';

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
    const open = file.findings.filter((finding) => !finding.accepted);
    const errors = open.filter(({ severity }) => severity === 'error').length;
    const state = file.status === 'failed' || errors > 0 ? 'error' : open.length > 0 ? 'warning' : 'passed';
    const words = file.status === 'failed' ? say.failed : say.found({ ...countOpen(file) });
    return `<li class="${state}"><a href="#file-${index + 1}">${escapeHtml(file.path)}</a> ${escapeHtml(words)}</li>`;
  });
  return `<nav aria-label="${escapeHtml(say.file)}"><ol>${items.join('')}</ol></nav>`;
}

function countOpen(file: ReportFile) {
  const open = file.findings.filter((finding) => !finding.accepted);
  const count = (severity: 'error' | 'warning' | 'info') =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted: file.findings.length - open.length,
  };
}

function fileSection(file: ReportFile, index: number, context: HtmlContext): string {
  const { say, language } = context;
  const heading = `<h2>${escapeHtml(file.path)}</h2>`;
  if (file.status === 'failed') {
    const words = element('p', say.unreadable(errorWords(file, language)), 'failure');
    return `<section id="file-${index + 1}">${heading}${words}</section>`;
  }
  const parts = [
    heading,
    element('p', file.tables.length === 0 ? say.noTables : say.summary(file.tables.length, file.coverage)),
    element('p', file.findings.length === 0 ? say.noFindings : say.found(countOpen(file))),
    tableOverview(file, context),
    ...findingGroups(file, context),
    reasonDetails(file, context),
    listDetails(
      say.unplaced,
      file.unplaced.map(({ sheet, range, title, reason, reasonEn }) =>
        say.labelled(
          [range ? `${sheet}!${range}` : sheet, title].filter(Boolean).join(' '),
          language === 'zh' ? reason : reasonEn,
        ),
      ),
    ),
    listDetails(
      say.notes,
      file.notes.map(({ sheet, cell, message, messageEn }) => {
        const place = [sheet, cell].filter((part) => part !== null).join('!');
        return [place, language === 'zh' ? message : messageEn].filter((part) => part !== '').join('  ');
      }),
    ),
    listDetails(
      say.stale,
      file.staleAcceptances.map(({ key, reason }) => `${key}  ${reason}`),
    ),
  ];
  return `<section id="file-${index + 1}">${parts.filter((part) => part !== '').join('\n')}</section>`;
}

function tableOverview(file: ReportFile, { say, language }: HtmlContext): string {
  if (file.tables.length === 0) return '';
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
  const reasons = foldReasons(file.coverage.reasons, language);
  const count = reasons.reduce((total, reason) => total + reason.count, 0);
  return listDetails(
    say.labelled(say.notChecked, say.times(count)),
    reasons.map(
      (reason) =>
        `${say.times(reason.count)}  ${reason.text}${say.brackets([...reason.rules, ...reason.tables].join(' '))}`,
    ),
  );
}

function listDetails(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => element('li', line)).join('');
  return `<details><summary>${escapeHtml(title)}</summary><ul>${items}</ul></details>`;
}
