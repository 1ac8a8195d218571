import { element, escapeHtml, type HtmlContext } from './html-element';
import type { ReportFinding } from './model';
import { SEVERITY_SIGN } from './text-style';
import { acceptanceWords, addressFrom, findingWords } from './words';

/** One finding: where, what, the figures with their derivation, and what can be done. */
export function findingArticle(finding: ReportFinding, context: HtmlContext): string {
  const { say, language } = context;
  const { message, title } = findingWords(finding, language);
  const state = finding.accepted ? `${finding.severity} accepted` : finding.severity;
  const severity = `${SEVERITY_SIGN[finding.severity]} ${say.severity[finding.severity]}`;
  const place = [finding.cell && `${finding.sheet}!${finding.cell}`, finding.label].filter(Boolean).join('  ');
  return [
    `<article class="finding ${state}">`,
    `<h4>${element('span', severity, 'severity')} ${escapeHtml(place)} ${element('small', [...finding.alias, title ?? finding.rule].join(' '))}</h4>`,
    element('p', message),
    figures(finding, context),
    derivation(finding, context),
    remarks(finding, context),
    '</article>',
  ].join('');
}

function figures(finding: ReportFinding, { say }: HtmlContext): string {
  const pairs = [
    [say.expected, finding.expected],
    [say.actual, finding.actual],
    [say.difference, finding.difference],
    [say.allowance, finding.allowance],
  ].flatMap(([word, value]) =>
    value == null ? [] : [`${element('dt', word!)}${element('dd', `${value} ${finding.unit ?? ''}`)}`],
  );
  return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>`;
}

function derivation(finding: ReportFinding, { say }: HtmlContext): string {
  if (finding.related.length === 0) return '';
  const rows = finding.related.map((cell) => {
    const value = cell.value === null ? say.blank : `${cell.value}${cell.unit === finding.unit ? '' : ` ${cell.unit}`}`;
    const words = [say.role[cell.role], addressFrom(finding.sheet, cell), cell.label].map((text) =>
      element('td', text),
    );
    return `<tr>${words.join('')}${element('td', value, 'figure')}</tr>`;
  });
  if (finding.sumOfParts !== null)
    rows.push(
      `<tr><td colspan="3">${escapeHtml(say.sumOfParts)}</td>${element('td', finding.sumOfParts, 'figure')}</tr>`,
    );
  return `<table class="derivation"><caption>${escapeHtml(say.derivation)}</caption><tbody>${rows.join('')}</tbody></table>`;
}

function remarks(finding: ReportFinding, { say, language }: HtmlContext): string {
  const zh = language === 'zh';
  const suspects = finding.suspects.map((suspect) => {
    const proposed = suspect.proposed === null ? '' : say.brackets(say.proposed(suspect.proposed));
    const place = `${addressFrom(finding.sheet, suspect)} ${suspect.label}`.trim();
    return say.labelled(say.suspects, `${place}  ${zh ? suspect.text : suspect.textEn}${proposed}`);
  });
  const fixes = finding.fixes.map((fix) => {
    const notes = [say.edits(fix.edits), ...(fix.kind === 'suggestion' ? [say.suggestion] : [])];
    return say.labelled(say.fixes, `${zh ? fix.title : fix.titleEn}${say.brackets(say.list(notes))}`);
  });
  const folded = finding.folded > 0 ? [say.folded(finding.folded)] : [];
  const acceptance = acceptanceWords(finding, say);
  const lines = [...suspects, ...fixes, ...folded, ...(acceptance ? [acceptance] : [])];
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => element('li', line)).join('')}</ul>`;
}
