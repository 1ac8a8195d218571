import type { Messages } from '../../reporting/messages';
import type { Language } from '../../reporting/model';
import type { Severity, Text } from '../../rules';
import type { TableKind } from '../../tables';
import type { Edit } from '../../workbook';
import type { Keeping } from '../session/acceptances';
import type { Filter, TabName, Way } from '../session/state';
import type { TableState } from '../session/findings-view';
import type { Settings } from '../session/settings';

/** How a relation between two tables stands, from worst to best. */
export type LinkState = 'violated' | 'suspicious' | 'rounding' | 'exact' | 'not-checkable';

/** Every word the pane says, in one typed table; findings, reasons and host errors bring their own words. */
export interface PaneText {
  readonly product: string;
  readonly tabs: Readonly<Record<TabName, string>>;
  readonly tabList: string;
  readonly loading: string;
  readonly close: string;
  readonly way: Readonly<Record<Way['kind'], string>>;

  readonly check: string;
  readonly checkAgain: string;
  readonly checkSheet: string;
  readonly intro: string;
  readonly reading: string;
  readonly checking: string;
  readonly writing: string;
  readonly cancel: string;
  readonly stale: string;
  readonly recheck: string;
  readonly calculate: string;
  readonly undo: string;
  readonly redo: string;
  readonly result: string;

  readonly findings: string;
  readonly search: string;
  readonly severity: string;
  readonly anySeverity: string;
  readonly grouping: string;
  readonly byTable: string;
  readonly byRule: string;
  readonly which: string;
  readonly accepted: Readonly<Record<Filter['accepted'], string>>;
  readonly clearFilter: string;
  readonly clearSearch: string;
  readonly showThem: string;
  readonly noMatch: string;
  readonly nothingFound: string;
  readonly nothingCompared: string;
  readonly treeHelp: string;

  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly whole: string;
  readonly derivation: string;
  readonly role: string;
  readonly here: string;
  readonly place: string;
  readonly line: string;
  readonly figure: string;
  readonly sumOfParts: string;
  readonly basis: string;
  readonly rulePage: string;
  readonly suspects: string;
  readonly fixes: string;
  readonly before: string;
  readonly after: string;
  readonly empty: string;
  readonly apply: string;
  readonly format: string;
  readonly accept: string;
  readonly acceptReason: string;
  readonly acceptAgain: string;
  readonly acceptNow: string;
  readonly reasonMissing: string;
  readonly revoke: string;
  readonly acceptances: string;
  readonly staleAcceptance: string;

  readonly tables: string;
  readonly tableState: Readonly<Record<TableState, string>>;
  readonly why: string;
  readonly goTo: string;
  readonly onlyThis: string;
  readonly recognisedAs: string;
  readonly automatic: string;
  readonly noTable: string;
  readonly byHand: string;
  readonly unplaced: string;
  readonly notChecked: string;
  readonly notCheckedHelp: string;
  readonly readingNotes: string;

  readonly graph: string;
  readonly graphHelp: string;
  readonly enlarge: string;
  readonly asList: string;
  readonly linkState: Readonly<Record<LinkState, string>>;
  readonly noLinks: string;

  readonly reportIntro: string;
  readonly reportFirst: string;
  readonly insertReport: string;
  readonly insertReportHelp: string;
  readonly copyReport: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly printReport: string;
  readonly printHelp: string;
  readonly printNow: string;
  readonly saveReport: string;

  readonly language: string;
  readonly locales: Readonly<Record<Settings['locale'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly autoRecheck: string;
  readonly autoRecheckHelp: string;
  readonly strict: string;
  readonly strictHelp: string;
  readonly officer: string;
  readonly officerHelp: string;
  readonly about: string;
  readonly privacy: string;
  readonly viewOnly: string;
  readonly noExcel: string;
  readonly usePage: string;

  readonly editKinds: Readonly<
    Record<Exclude<Edit['kind'], 'set-value' | 'set-formula' | 'set-number-format'>, string>
  >;

  acceptHint(keeping: Keeping): string;
  /** Something written into the workbook, with what makes it stay. */
  kept(what: string, keeping: Keeping): string;
  reopened(count: number): string;
  progress(sheet: string, done: number, total: number): string;
  shown(count: number, total: number): string;
  moreFindings(count: number): string;
  findingsOf(count: number): string;
  applied(title: string): string;
  appliedInVain(title: string): string;
  appliedUnchecked(title: string): string;
  undone(title: string): string;
  redone(title: string): string;
  readonly acceptedNotice: string;
  readonly revokedNotice: string;
  readonly recognisedNotice: string;
  readonly cancelledNotice: string;
  reportInserted(sheet: string): string;
  filteredTable(names: readonly string[]): string;
  filteredSheet(sheet: string): string;
  tableCount(count: number): string;
  confidence(percent: number): string;
  position(index: number, total: number): string;
  goToCell(address: string): string;
  link(from: string, to: string): string;
  moreChanges(count: number): string;
  sheetKind(sheet: string): string;
  host(version: string): string;
}

/** What components speak with. */
export interface Speech {
  readonly language: Language;
  readonly text: PaneText;
  /** The words pane and reports share. */
  readonly say: Messages;
  readonly pick: (text: Text) => string;
  readonly kindName: (kind: TableKind) => string;
  readonly severity: (severity: Severity) => string;
}
