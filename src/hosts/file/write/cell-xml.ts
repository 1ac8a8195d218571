import { formatCell, isCellError, type CellValue } from '../../../workbook';
import { escapeXml } from './xml';

/** What a cell is to hold. `style` is its number in the style book. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

/**
 * A cell as it stands in a row; '' for one without content and looks. Text is kept in place, so no shared table grows. A formula
 * is written without a result: Excel works it out when it opens the file.
 */
export function cellXml(row: number, column: number, { value, formula, style }: CellContent): string {
  const open = `<c r="${formatCell(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  if (formula !== undefined) return `${open}><f>${escapeXml(formula)}</f></c>`;
  if (value === null) return style > 0 ? `${open}/>` : '';
  if (isCellError(value)) return `${open} t="e"><v>${escapeXml(value.error)}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(literalText(value))}</t></is></c>`;
}

/**
 * In the text of cells `_x0041_` stands for a character by its number: so characters XML cannot hold are written, and where
 * such a text is meant as it reads, its first `_` is.
 */
function literalText(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_').replace(/[^\P{Cc}\t\n\u007f-\u009f]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}
