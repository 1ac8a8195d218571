import type { Area } from './area';

/** How cells look. Only what is named is changed. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** A thin line around every cell of the area. */
  readonly border?: boolean;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** A drop-down list over an area. */
export interface ListValidation {
  readonly area: Area;
  /** The entries, or a formula without the leading `=` that gives their range. */
  readonly source: readonly string[] | { readonly formula: string };
  /** Other entries are kept after a warning instead of being refused. */
  readonly open?: boolean;
  /** Shown when the cell is entered. */
  readonly prompt?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** A4, as wide as one page. */
  readonly fitToWidth: boolean;
  /** Zero-based rows printed on top of every page, both inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
}

/** Looks of a sheet: for the view in the page and for sheets made by edits. */
export interface SheetLook {
  /** By column, in characters of the standard font. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** By row, in points. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly styles?: readonly StyledArea[];
  readonly validations?: readonly ListValidation[];
  readonly page?: PageSetup;
}
