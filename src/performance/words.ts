import { findUnit, type Unit } from '../amounts';
import type { ColumnMeaning } from './model';
import {
  isFormTitle,
  isPlainIndicator,
  readColumn,
  readFigureHeading,
  readLabel,
  readMonth,
  type LabelMeaning,
} from './vocabulary';

/** `项目名称：…` in one cell: what stands before the colon, and the value behind it. */
export interface InlineField {
  readonly label: LabelMeaning;
  readonly value: string;
}

/**
 * A text of a form with what it says in each of the places it may stand in; read when first asked. The forms of a sheet
 * repeat their labels, so cells of the same text share one of these.
 */
export class Words {
  private asLabel: LabelMeaning | null | undefined;
  private asColumn: ColumnMeaning | null | undefined;
  private asMonth: number | null | undefined;
  private asHeading: { readonly money: boolean } | null | undefined;
  private asInline: InlineField | null | undefined;
  private asUnit: Unit | null | undefined;
  private asTitle: boolean | undefined;
  private asPlain: boolean | undefined;

  constructor(readonly text: string) {}

  /** What it says as a label of the upper part; null for values. */
  get label(): LabelMeaning | null {
    return this.asLabel === undefined ? (this.asLabel = readLabel(this.text)) : this.asLabel;
  }

  /** What it says as the heading of an indicator column. */
  get column(): ColumnMeaning | null {
    return this.asColumn === undefined ? (this.asColumn = readColumn(this.text)) : this.asColumn;
  }

  /** The last month of a plan's period. */
  get month(): number | null {
    return this.asMonth === undefined ? (this.asMonth = readMonth(this.text)) : this.asMonth;
  }

  /** What it says as the heading of a column of figures. */
  get figureHeading(): { readonly money: boolean } | null {
    return this.asHeading === undefined ? (this.asHeading = readFigureHeading(this.text)) : this.asHeading;
  }

  get inline(): InlineField | null {
    return this.asInline === undefined ? (this.asInline = readInline(this.text)) : this.asInline;
  }

  /** The unit of money it states. */
  get unit(): Unit | null {
    return this.asUnit === undefined ? (this.asUnit = findUnit(this.text)) : this.asUnit;
  }

  get isTitle(): boolean {
    return (this.asTitle ??= isFormTitle(this.text));
  }

  get isPlainIndicator(): boolean {
    return (this.asPlain ??= isPlainIndicator(this.text));
  }
}

function readInline(text: string): InlineField | null {
  const inline = /^([^:：]{2,12})[:：]\s*(\S[\s\S]*)$/u.exec(text);
  const label = inline && readLabel(inline[1]!);
  return label && { label, value: inline[2]! };
}
