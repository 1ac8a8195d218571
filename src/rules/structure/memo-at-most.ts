import { formatFen } from '../../amounts';
import { evaluate, fenOf, hasFigure, quantumAt, shownOf, unitOf, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import { relationMessages } from '../relation-messages';
import type { Observation, Rule } from '../rule';
import { eachPlace, type Say } from '../scope';

/** “其中”各行不相加，但每一行、以及并列各行之和，都不大于所属的行。 */
export const memoAtMost: Rule = {
  meta: {
    id: 'structure/memo-at-most',
    alias: ['HF-09'],
    title: { zh: '“其中”不大于所属的行', en: '其中 rows stay within the row they belong to' },
    severity: 'warning',
    basis: LAW.arithmetic,
    messages: {
      ...relationMessages,
      together: {
        zh: '“{label}”为 {value}，其下“其中”各行之和为 {sum}，多出 {difference}',
        en: '“{label}” shows {value}, its 其中 rows add up to {sum}, {difference} more',
      },
    },
    fixable: true,
  },
  relate: eachPlace((place, say) => {
    for (const { parent, memos } of memoGroups(place)) {
      for (const memo of memos) {
        const relation = evaluate({
          kind: 'at-most',
          principle: 'declared',
          total: memo,
          parts: [parent],
          axis: 'memo',
        });
        if (relation) say({ relation });
      }
    }
  }),
  observe: eachPlace((place, say) => {
    for (const { parent, memos } of memoGroups(place)) together(parent, memos, say);
  }),
};

interface MemoGroup {
  readonly parent: Fact;
  readonly memos: readonly Fact[];
}

/** The 其中 figures of each printed figure, column by column. A blank parent is another rule's matter. */
function memoGroups(place: PlacedSide): MemoGroup[] {
  const { rows, columns } = place.side;
  if (!place.filled || !rows.some(({ role }) => role === 'memo')) return [];
  return rows.flatMap(({ parent: owner }, first) => {
    const children = place.children[owner];
    if (children?.[0] !== first) return [];
    const memos = children.filter((row) => rows[row]!.role === 'memo');
    if (memos.length === 0) return [];
    return columns.flatMap(({ measure }, column) => {
      const parent = { place, row: owner, column };
      const printed = memos.map((row) => ({ place, row, column })).filter(hasFigure);
      return measure === 'amount' && hasFigure(parent) && printed.length > 0 ? [{ parent, memos: printed }] : [];
    });
  });
}

/** Rows that fail one by one are not said again. */
function together(parent: Fact, memos: readonly Fact[], say: Say<Observation>): void {
  if (memos.length < 2 || memos.some((memo) => fenOf(memo) > fenOf(parent))) return;
  const sum = memos.reduce((rest, memo) => rest + shownOf(memo), 0);
  const excess = sum - shownOf(parent);
  const slack = [parent, ...memos].reduce((rest, fact) => rest + quantumAt(fact), 0);
  if (excess * 2 < slack) return;
  const site = siteAt(parent);
  const unit = unitOf(parent);
  say({
    messageId: 'together',
    data: {
      label: site.label,
      value: formatFen(shownOf(parent), unit, 2),
      sum: formatFen(sum, unit, 2),
      difference: formatFen(excess, unit, 2),
    },
    site,
    tables: [parent.place.table.id],
    related: [relatedAt(parent, 'bound'), ...memos.map((memo) => relatedAt(memo, 'part'))],
    key: `${parent.place.table.kind}|${site.label}`,
  });
}
