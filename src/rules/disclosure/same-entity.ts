import { BUDGET_KINDS, baseKind, type StandardTable } from '../../tables';
import { LAW } from '../law';
import type { Site } from '../model';
import type { Rule, RuleContext } from '../rule';
import { fold, headCells } from './sheet-texts';

const KINDS = new Set<string>([...BUDGET_KINDS, 'assets', 'procurement']);

/** 同一套表的编制部门（单位）名称一致；不一致多半是套用了别的部门的表。简称与全称视为一致。 */
export const sameEntity: Rule = {
  meta: {
    id: 'disclosure/same-entity',
    alias: ['DC-07'],
    title: { zh: '各表部门名称一致', en: 'All tables name the same department' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      differs: {
        zh: '“{title}”写的是“{entity}”，其余 {count} 张表是“{common}”',
        en: '“{title}” names “{entity}”, {count} other tables name “{common}”',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const named = context.book.tables.filter(({ kind, entity }) => KINDS.has(baseKind(kind)) && entity !== null);
    const common = commonName(named);
    if (common === null) return;
    const agreeing = named.filter(({ entity }) => alike(coreOf(entity), common)).length;
    if (agreeing < 3 || agreeing * 2 <= named.length) return;
    for (const table of named) {
      const entity = table.entity ?? '';
      if (alike(coreOf(entity), common)) continue;
      yield {
        messageId: 'differs',
        data: { title: table.title, entity, common, count: String(agreeing) },
        site: siteOf(context, table),
        tables: [table.id],
        key: table.kind,
      };
    }
  },
};

/** 107霸州市信访局, [107]霸州市信访局（本级） → 霸州市信访局. */
function coreOf(entity: string | null): string {
  return fold(entity ?? '')
    .replace(/^[[(]?[\d-]+[\])]?[-、.]?/u, '')
    .replace(/[()（）]/gu, '')
    .replace(/(本级|机关|部门|本部|汇总)+$/u, '');
}

/** One name is the other, or its short or long form: 信访局, 青龙满族自治县信访局, 省人大常委会办公厅. */
function alike(one: string, other: string): boolean {
  return one === '' || other === '' || isShortFor(one, other) || isShortFor(other, one);
}

/** Every sign of the short name stands in the long one, in order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

function commonName(tables: readonly StandardTable[]): string | null {
  const counts = new Map<string, number>();
  for (const { entity } of tables) counts.set(coreOf(entity), (counts.get(coreOf(entity)) ?? 0) + 1);
  counts.delete('');
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

function siteOf(context: RuleContext, table: StandardTable): Site {
  const name = fold(table.entity ?? '');
  const cell = headCells(context, table).find(({ text }) => fold(text).includes(name));
  const at = cell ?? table.titleCell ?? { row: table.range.top, column: table.range.left };
  return { sheet: table.sheet, row: at.row, column: at.column, label: table.title };
}
