import { isFinal, type StandardTable } from '../../tables';
import { LAW } from '../law';
import type { Site } from '../model';
import type { Observation, Rule, RuleContext } from '../rule';
import { fold, headCells } from './sheet-texts';

interface Named {
  readonly year: number;
  readonly site: Site;
  /** Titles and 预算年度 bind; a sheet name or another line above the table may be left over. */
  readonly binding: boolean;
}

/** 各表写明的年度应当一致；不一致多半是上年的文件没有改全。预算表与决算表放在一起时分别比较。 */
export const sameYear: Rule = {
  meta: {
    id: 'disclosure/same-year',
    alias: ['DC-07'],
    title: { zh: '各表年度一致', en: 'All tables name the same year' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      differs: {
        zh: '“{title}”写的是 {year} 年，其余 {count} 张表是 {common} 年',
        en: '“{title}” says {year}, the other {count} tables say {common}',
      },
    },
    fixable: false,
  },
  *observe(context) {
    for (const final of [false, true]) {
      const dated = context.book.tables.filter(
        (table) =>
          table.year !== null && table.sides.length > 0 && table.kind !== 'assets' && isFinal(table.kind) === final,
      );
      const common = majority(dated);
      if (common === null) continue;
      const agreeing = dated.filter((table) => table.year === common).length;
      if (agreeing < 3) continue;
      for (const table of dated) {
        const other = otherYear(context, table, common);
        if (!other) continue;
        yield {
          messageId: 'differs',
          data: { title: table.title, year: String(other.year), common: String(common), count: String(agreeing) },
          site: other.site,
          tables: [table.id],
          severity: other.binding ? 'error' : 'warning',
          key: table.kind,
        };
      }
      yield* descriptions(context, final, { common, agreeing });
    }
  },
};

interface Common {
  readonly common: number;
  readonly agreeing: number;
}

/** 预算（决算）说明的标题还是上年的。正文里比较两年是常事，不看。 */
function* descriptions({ book }: RuleContext, final: boolean, { common, agreeing }: Common): Generator<Observation> {
  for (const { id, kind, title, sheet, range } of book.tables) {
    if (kind !== 'narrative' || !/说明|公开/u.test(title) || /决算/u.test(title) !== final) continue;
    const year = onlyYear(title);
    if (year === null || year === common || !/预算|决算/u.test(title)) continue;
    yield {
      messageId: 'differs',
      data: { title, year: String(year), common: String(common), count: String(agreeing) },
      site: { sheet, row: range.top, column: range.left, label: title },
      tables: [id],
      severity: 'warning',
      key: `${kind}|${sheet}`,
    };
  }
}

/** Where a table names a year that is not the common one: 预算年度, title, then anything else its year was read from. */
function otherYear(context: RuleContext, table: StandardTable, common: number): Named | null {
  const title = table.titleCell ?? { row: table.range.top, column: table.range.left };
  const site = { sheet: table.sheet, ...title, label: table.title };
  for (const cell of headCells(context, table)) {
    if (!/年度[:：]/u.test(cell.text)) continue;
    const year = onlyYear(cell.text);
    if (year !== null && year !== common)
      return { year, site: { ...site, row: cell.row, column: cell.column }, binding: true };
  }
  const titled = onlyYear(table.title);
  if (titled !== null && titled !== common) return { year: titled, site, binding: true };
  // A title that compares two years names this one, too.
  if (fold(table.title).includes(String(common))) return null;
  if (table.year !== null && table.year !== common) return { year: table.year, site, binding: false };
  const named = onlyYear(table.sheet);
  return named !== null && named !== common ? { year: named, site, binding: false } : null;
}

/** The year a text names; null when it names none or compares several. */
function onlyYear(text: string): number | null {
  const years = new Set([...fold(text).matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** The year more than half of the tables name. */
function majority(tables: readonly StandardTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > tables.length ? best[0] : null;
}
