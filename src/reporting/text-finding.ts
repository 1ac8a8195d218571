import type { ReportFinding, ReportRelated } from './model';
import type { TextContext } from './text-style';
import { padLeft, padRight, printable, textWidth } from './text-width';
import { acceptanceWords, addressFrom, findingWords } from './words';

/** One finding, from the line that names the cell down to what can be done about it. `sign` is already coloured. */
export function findingLines(finding: ReportFinding, sign: string, context: TextContext): string[] {
  const { message, title } = findingWords(finding, context.language);
  const place = [finding.cell, finding.label]
    .filter((part) => part !== null && part !== '')
    .map((part) => printable(part!));
  const rule = [...finding.alias, title ?? finding.rule].join(' ');
  const details = [
    printable(message),
    ...figureLine(finding, context),
    ...derivationLines(finding, context),
    ...suspectLines(finding, context),
    ...fixLines(finding, context),
    ...closingLines(finding, context),
  ];
  const head = [sign, ...place].join('  ');
  return [`  ${head}  ${context.paint('dim', `[${printable(rule)}]`)}`, ...details.map((line) => `      ${line}`)];
}

function figureLine(finding: ReportFinding, { say }: TextContext): string[] {
  const figures = [
    [say.expected, finding.expected],
    [say.actual, finding.actual],
    [say.difference, finding.difference],
    [say.allowance, finding.allowance],
  ].flatMap(([word, value]) => (value === null ? [] : [`${word} ${value}`]));
  return figures.length === 0 ? [] : [`${figures.join('  ')}${say.brackets(finding.unit ?? '')}`];
}

/** Role, cell, label and figure of every cell the relation stands on, each in its own column, figures flush right. */
function derivationLines(finding: ReportFinding, { say, paint }: TextContext): string[] {
  if (finding.related.length === 0) return [];
  const rows = finding.related.map((cell) => ({
    role: say.role[cell.role],
    address: printable(addressFrom(finding.sheet, cell)),
    label: printable(cell.label),
    value: valueText(cell, finding.unit, say.blank),
  }));
  if (finding.sumOfParts !== null)
    rows.push({ role: say.sumOfParts, address: '', label: '', value: finding.sumOfParts });
  const width = (key: 'role' | 'address' | 'label' | 'value') => Math.max(...rows.map((row) => textWidth(row[key])));
  const widths = { role: width('role'), address: width('address'), label: width('label'), value: width('value') };
  return [
    paint('dim', say.derivation),
    ...rows.map((row) => {
      const words = [
        padRight(row.role, widths.role),
        padRight(row.address, widths.address),
        padRight(row.label, widths.label),
      ];
      return `  ${words.join('  ')}  ${padLeft(row.value, widths.value)}`;
    }),
  ];
}

function valueText(cell: ReportRelated, unit: string | null, blank: string): string {
  if (cell.value === null) return blank;
  return cell.unit === unit ? cell.value : `${cell.value} ${cell.unit}`;
}

function suspectLines(finding: ReportFinding, { say, language }: TextContext): string[] {
  return finding.suspects.map((suspect) => {
    const place = `${printable(addressFrom(finding.sheet, suspect))} ${printable(suspect.label)}`.trim();
    const text = printable(language === 'zh' ? suspect.text : suspect.textEn);
    const proposed = suspect.proposed === null ? '' : say.brackets(say.proposed(suspect.proposed));
    return `${say.suspects}  ${place}  ${text}${proposed}`;
  });
}

function fixLines(finding: ReportFinding, { say, language }: TextContext): string[] {
  return finding.fixes.map(({ title, titleEn, kind, edits }) => {
    const remarks = [say.edits(edits), ...(kind === 'suggestion' ? [say.suggestion] : [])];
    return `${say.fixes}  ${printable(language === 'zh' ? title : titleEn)}${say.brackets(say.list(remarks))}`;
  });
}

function closingLines(finding: ReportFinding, { say, paint }: TextContext): string[] {
  const { folded } = finding;
  const acceptance = acceptanceWords(finding, say);
  return [...(folded > 0 ? [paint('dim', say.folded(folded))] : []), ...(acceptance ? [printable(acceptance)] : [])];
}
