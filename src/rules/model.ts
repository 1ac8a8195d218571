import type { Unit } from '../amounts';
import type { Edit } from '../workbook';

export type Severity = 'error' | 'warning' | 'info';
/** What is known of a relation. `not-checkable` always comes with a reason; it never counts as passed. */
export type Verdict = 'exact' | 'rounding' | 'suspicious' | 'violated' | 'not-checkable';

export interface Text {
  readonly zh: string;
  readonly en: string;
}

export interface RuleMeta {
  /** `group/name`, the same in src/rules, test/rules and docs/rules. */
  readonly id: string;
  /** Ids of the rule catalogue (docs/rules/README.md), for example HF-01. */
  readonly alias: readonly string[];
  readonly title: Text;
  readonly severity: Severity;
  /** Law, regulation or accounting principle the rule stands on. */
  readonly basis: Text;
  /** Templates by message id; `{name}` takes the value of that name from the finding's data. */
  readonly messages: Readonly<Record<string, Text>>;
  readonly fixable: boolean;
}

/** A cell with the words around it. Zero-based. */
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the figure is: row label, then column header. */
  readonly label: string;
}

export interface RelatedCell extends Site {
  readonly role: 'total' | 'part' | 'same' | 'bound';
  /** Fen; null where the cell is blank or holds no figure. */
  readonly fen: number | null;
  /** The unit this cell's table prints. */
  readonly unit: Unit;
}

export type SuspectKind =
  | 'cell' /** changing this one cell satisfies most relations */
  | 'missing-row' /** a row equal to the difference is missing or left out */
  | 'digit-swap'
  | 'factor-ten'
  | 'unit' /** 元 and 万元 mixed */
  | 'sign'
  | 'blank';

export interface Suspect {
  readonly kind: SuspectKind;
  readonly site: Site;
  /** The value in fen that would satisfy the relations; null when none is known. */
  readonly proposed: number | null;
  readonly text: Text;
}

export interface Fix {
  readonly title: Text;
  /** `suggestion` needs a person's judgement; `safe` does not change any figure's meaning. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly alias: readonly string[];
  readonly severity: Severity;
  readonly verdict: Exclude<Verdict, 'exact'>;
  /** Null for findings on the workbook as a whole. */
  readonly site: Site | null;
  /** Ids of the tables concerned, the site's table first. */
  readonly tables: readonly string[];
  /** Fen; null where the finding is not about a figure. */
  readonly expected: number | null;
  readonly actual: number | null;
  readonly difference: number | null;
  readonly allowance: number | null;
  /** Unit of the figures when printed; null where there are none. */
  readonly unit: Unit | null;
  /** Decimals the site's table prints. */
  readonly decimals: number;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly message: Text;
  readonly related: readonly RelatedCell[];
  /** What the related parts add up to, fen; absent where no parts stand against a total. */
  readonly sumOfParts?: number;
  readonly suspects: readonly Suspect[];
  readonly fixes: readonly Fix[];
  /** Meaning, not place: rule + fact coordinates. Survives moved rows and renamed sheets. */
  readonly key: string;
  /** Other relations that fail for the same cause. */
  readonly folded: number;
  /** The figures of the relation, its total first: fen, null where blank. Absent where no relation is shown. */
  readonly figures?: readonly (number | null)[];
}
