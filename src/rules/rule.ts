import type { ClassificationOverride } from '../classification';
import type { Evaluated, ExactPairs, FactBook } from '../facts';
import type { Workbook } from '../workbook';
import type { Claim } from './claims';
import type { Finding, Fix, RelatedCell, RuleMeta, Severity, Site, Text } from './model';

export interface RuleContext {
  readonly workbook: Workbook;
  readonly book: FactBook;
  /** The workbook's budget year; null when none is named. */
  readonly year: number | null;
  readonly override: ClassificationOverride | undefined;
}

/** Something the rule would have looked at but could not, with the reason. */
export interface Unchecked {
  readonly unchecked: Text;
  readonly tables: readonly string[];
  readonly alias?: readonly string[];
}

/** A finding that is no relation between figures. Data fills the placeholders of the message. */
export interface Observation {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly site: Site | null;
  readonly tables: readonly string[];
  readonly alias?: readonly string[];
  /** Defaults to the rule's own. */
  readonly severity?: Severity;
  /** Figures in fen, where the observation is about one. */
  readonly expected?: number;
  readonly actual?: number;
  readonly related?: readonly RelatedCell[];
  readonly fixes?: readonly Fix[];
  /** What is meant, not where it stands; becomes part of the finding's key. */
  readonly key: string;
}

/** A relation, or many that hold, with the catalogue ids they answer to. */
export interface Claimed {
  readonly relation: Evaluated | ExactPairs;
  readonly alias?: readonly string[];
  readonly severity?: Severity;
}

/**
 * One check. `claims` gives a name, a severity and a legal basis to relations that the general principles already found;
 * `relate` adds relations only this rule knows of; `observe` looks at anything else.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /** Patterns of the relations that are this rule's; the first that fits gives the catalogue ids. */
  readonly claims?: readonly Claim[];
  readonly relate?: (context: RuleContext) => Iterable<Claimed | Unchecked>;
  readonly observe?: (context: RuleContext) => Iterable<Observation | Unchecked>;
  /** What it observes follows from the figures it relates to: nothing is said where one of these is blamed already. */
  readonly follows?: true;
  /** It looks at how lines hang together: nothing is said of a side whose lines were not understood. */
  readonly aboutLines?: true;
  /** Lowers (or raises) the severity of one relation, for legitimate exceptions. */
  readonly severityOf?: (relation: Evaluated) => Severity;
}

export function isUnchecked(item: object): item is Unchecked {
  return 'unchecked' in item;
}

/** Fills `{name}` placeholders. */
export function fill(template: Text, data: Readonly<Record<string, string>>): Text {
  const put = (text: string): string => text.replace(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole);
  return { zh: put(template.zh), en: put(template.en) };
}

export type { Finding };
