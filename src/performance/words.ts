import { findUnit, type Unit } from '../amounts';
import { parseDecimal, type Decimal } from './decimal';
import type { ColumnMeaning, Target } from './model';
import { readTarget } from './target';
import { fold } from './text';
import {
  columnOf,
  coreOf,
  figureHeadingOf,
  isFormTitle,
  isPlainIndicator,
  labelOf,
  mayMeanSomething,
  monthOf,
  readLabel,
  type FigureHeading,
  type LabelMeaning,
} from './vocabulary';

/** `项目名称：…` in one cell: what stands before the colon, and the value behind it. */
export interface InlineField {
  readonly label: LabelMeaning;
  readonly value: string;
}

/**
 * What a text says, a bit for each: those of a row's cells are put together, so that whoever looks for something passes
 * over the rows that do not say it.
 */
export const SAYS = {
  code: 1 << 0,
  name: 1 << 1,
  entity: 1 << 2,
  total: 1 << 3,
  whole: 1 << 4,
  fiscal: 1 << 5,
  carried: 1 << 6,
  other: 1 << 7,
  basic: 1 << 8,
  project: 1 << 9,
  purpose: 1 << 10,
  plan: 1 << 11,
  goal: 1 << 12,
  known: 1 << 13,
  /** A word that headers of indicators have and rows of indicators have not. */
  heading: 1 << 14,
  /** A level of indicators: no header is without. */
  level: 1 << 15,
  month: 1 << 16,
  figures: 1 << 17,
  /** A colon with something before it. */
  colon: 1 << 18,
  /** Maybe a unit of money. */
  yuan: 1 << 19,
  /** Maybe the heading of what tasks consist of. */
  content: 1 << 20,
  /** A sign that HTML begins with. */
  mark: 1 << 21,
} as const satisfies Readonly<Record<LabelMeaning, number>> & Readonly<Record<string, number>>;

const HEADING =
  /[一二三]\s*级|(?:指标|目标|预期)\s*值|绩\s*效\s*指\s*标|指标名称|指标内容|(?:具体|明细)指标|职责|活动/u;
const LONGEST_HEADING = 30;

/**
 * A text of a form with what it says in each of the places it may stand in. The forms of a sheet repeat their labels, so
 * cells of the same text share one of these.
 */
export class Words {
  /** Bits of {@link SAYS}. */
  readonly says: number;
  /** What it says as a label of the upper part; null for values. */
  readonly label: LabelMeaning | null;
  /** What it says as the heading of an indicator column. */
  readonly column: ColumnMeaning | null;
  /** The last month of a plan's period. */
  readonly month: number | null;
  /** What it says as the heading of a column of figures. */
  readonly figureHeading: FigureHeading | null;
  readonly isPlainIndicator: boolean;
  private asFolded: string | undefined;
  private asInline: InlineField | null | undefined;
  private asUnit: Unit | null | undefined;
  private asTitle: boolean | undefined;
  private asTarget: Target | undefined;
  private asShare: Decimal | null | undefined;

  constructor(readonly text: string) {
    const core = mayMeanSomething(text) ? coreOf(text) : '';
    this.label = core === '' ? null : labelOf(text, core);
    this.column = core === '' ? null : columnOf(text, core);
    this.month = core === '' ? null : monthOf(core);
    this.figureHeading = core === '' ? null : figureHeadingOf(core);
    this.isPlainIndicator = isPlainIndicator(core);
    this.says = this.bits();
  }

  /** Full-width forms folded, blanks out. */
  get folded(): string {
    return (this.asFolded ??= fold(this.text));
  }

  get inline(): InlineField | null {
    return this.asInline === undefined ? (this.asInline = readInline(this.text)) : this.asInline;
  }

  /** The unit of money it states. */
  get unit(): Unit | null {
    return this.asUnit === undefined ? (this.asUnit = findUnit(this.text)) : this.asUnit;
  }

  get isTitle(): boolean {
    return (this.asTitle ??=
      this.label === null && !this.isPlainIndicator && this.text.includes('绩') && isFormTitle(this.folded));
  }

  /** What it says as the target of an indicator. */
  get target(): Target {
    return (this.asTarget ??= readTarget(this.text));
  }

  /** The number of a percentage, with its sign or without. */
  get share(): Decimal | null {
    return this.asShare === undefined ? (this.asShare = readShare(this.folded)) : this.asShare;
  }

  private bits(): number {
    const { text, label, column } = this;
    let says: number = label === null ? 0 : SAYS[label];
    if (text.length <= LONGEST_HEADING && HEADING.test(text)) says |= SAYS.heading;
    if (column === 'level1' || column === 'level2' || column === 'level3' || this.isPlainIndicator) says |= SAYS.level;
    if (this.month !== null) says |= SAYS.month;
    if (this.figureHeading !== null) says |= SAYS.figures;
    if (text.indexOf(':', 2) > 0 || text.indexOf('：', 2) > 0) says |= SAYS.colon;
    if (text.includes('元')) says |= SAYS.yuan;
    if (text.includes('容')) says |= SAYS.content;
    if (text.includes('<') || text.includes('&')) says |= SAYS.mark;
    return says;
  }
}

function readShare(plain: string): Decimal | null {
  return parseDecimal(plain.endsWith('%') ? plain.slice(0, -1) : plain.replace(/百分比$/u, ''));
}

function readInline(text: string): InlineField | null {
  const inline = /^([^:：]{2,12})[:：]\s*(\S[\s\S]*)$/u.exec(text);
  const label = inline && readLabel(inline[1]!);
  return label && { label, value: inline[2]! };
}
