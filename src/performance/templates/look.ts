import type { CellStyle } from '../../workbook';
import type { TemplateCell } from './model';

const FONT = { fontName: '宋体', fontSize: 10.5, vertical: 'center' } as const;

export const FRAMED: CellStyle = { ...FONT, wrap: true, border: true };

/** How a cell of a form looks. */
export function styleOf({ kind, align }: TemplateCell): CellStyle {
  switch (kind) {
    case 'title':
      return { ...FONT, fontSize: 16, bold: true, horizontal: align };
    case 'note':
      return { ...FONT, horizontal: align };
    case 'header':
      return { ...FRAMED, bold: true, horizontal: align };
    default:
      return { ...FRAMED, horizontal: align };
  }
}

/** Points. */
export const HEIGHT = { title: 30, line: 22, row: 30, text: 76 } as const;

/** Percent of the year's money. */
export const PERCENT_FORMAT = '0%';
export const TEXT_FORMAT = '@';
/** Two decimals, more where they are needed. */
export const AMOUNT_FORMAT = '0.00####';
