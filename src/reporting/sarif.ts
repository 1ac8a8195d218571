import type { Severity } from '../rules';
import type { Language, Report, ReportFile, ReportFinding } from './model';
import { errorWords, findingWords } from './words';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * The report in SARIF 2.1.0, for tools that collect findings of many checkers. A workbook is binary, so a cell is a logical
 * location (`sheet!A1`), not a line of text. Accepted findings are suppressed results; unreadable files are notifications
 * of the run.
 */
export function sarifReport(report: Report, language: Language): string {
  const findings = report.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const rules = [...new Map(findings.map(({ finding }) => [finding.rule, finding])).values()];
  const ruleIndex = new Map(rules.map(({ rule }, index) => [rule, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: rules.map((finding) => ruleDescriptor(finding, language)),
          },
        },
        language: language === 'zh' ? 'zh-CN' : 'en',
        artifacts: report.files.map(({ path }) => ({ location: { uri: fileUri(path) } })),
        invocations: [
          {
            executionSuccessful: report.summary.failed === 0,
            toolExecutionNotifications: report.files.flatMap((file) => failureNotification(file, language)),
          },
        ],
        results: findings.map(({ file, finding }) =>
          result(file, finding, ruleIndex.get(finding.rule)!, report, language),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor(finding: ReportFinding, language: Language) {
  const { title } = findingWords(finding, language);
  return {
    id: finding.rule,
    ...(title === null ? {} : { shortDescription: { text: title } }),
    ...(finding.alias.length === 0 ? {} : { properties: { tags: finding.alias } }),
  };
}

function result(file: ReportFile, finding: ReportFinding, ruleIndex: number, report: Report, language: Language) {
  const { expected, actual, difference, allowance, unit, verdict, alias, folded } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: findingWords(finding, language).message },
    locations: [location(file, report, finding)],
    relatedLocations: finding.related.map((cell, id) => ({ id, ...location(file, report, cell, relatedText(cell)) })),
    partialFingerprints: { 'budgetCheckKey/v1': finding.key },
    ...suppressionOf(finding),
    properties: { verdict, alias, expected, actual, difference, allowance, unit, folded },
  };
}

/** What was accepted earlier and is open again suppresses nothing. */
function suppressionOf({ accepted, acceptedEarlier }: ReportFinding) {
  const suppression = accepted
    ? { kind: 'external', justification: accepted.reason }
    : acceptedEarlier && { kind: 'external', status: 'underReview', justification: acceptedEarlier.reason };
  return suppression ? { suppressions: [suppression] } : {};
}

function relatedText(cell: ReportFinding['related'][number]): string {
  return cell.value === null ? cell.label : `${cell.label} ${cell.value} ${cell.unit}`;
}

function location(
  file: ReportFile,
  report: Report,
  at: { readonly sheet: string | null; readonly cell: string | null; readonly label: string | null },
  text?: string,
) {
  const artifactLocation = { uri: fileUri(file.path), index: report.files.indexOf(file) };
  const cell =
    at.sheet === null ? [] : [{ name: at.label ?? '', fullyQualifiedName: `${at.sheet}!${at.cell}`, kind: 'cell' }];
  return {
    physicalLocation: { artifactLocation },
    ...(cell.length === 0 ? {} : { logicalLocations: cell }),
    ...(text === undefined ? {} : { message: { text } }),
  };
}

function failureNotification(file: ReportFile, language: Language) {
  if (file.status !== 'failed') return [];
  return [
    {
      level: 'error',
      message: { text: errorWords(file, language) },
      descriptor: { id: file.errorCode ?? 'unreadable' },
      locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file.path) } } }],
    },
  ];
}

/** A path as a URI reference: relative ones stay relative, `C:\\…` and `/…` become file URIs, everything else is escaped. */
function fileUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const escaped = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${escaped.slice(escaped.indexOf('/'))}`;
  return slashed.startsWith('/') ? `file://${escaped}` : escaped;
}
