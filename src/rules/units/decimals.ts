import type { Fact, PlacedSide } from '../../facts';
import { fenOf, unitOf } from '../../facts';
import { formatFen } from '../../amounts';
import { CellState } from '../../tables';
import { LAW } from '../law';
import { siteAt } from '../observe';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';

/** 以文本形式存放的数字：SUM 会漏掉它。整张表都是文本的（导出或 csv）只提示一次。 */
export const decimals: Rule = {
  meta: {
    id: 'units/decimals',
    alias: ['UN-03'],
    title: { zh: '数字应以数值形式存放', en: 'Figures are stored as numbers' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      text: {
        zh: '“{label}”的 {value} 是文本，不是数值，求和公式会漏掉它',
        en: '“{label}” holds {value} as text, not as a number: formulas leave it out',
      },
      table: {
        zh: '“{title}”的数字大多以文本形式存放（{count} 处）',
        en: 'Most figures of “{title}” are stored as text ({count})',
      },
    },
    fixable: true,
  },
  observe: eachPlace((place, say) => {
    const { texts, numbers } = figuresOf(place);
    if (texts.length === 0) return;
    if (texts.length > numbers) say(wholeTable(place, texts));
    else for (const fact of texts) say(oneCell(fact));
  }),
};

function figuresOf(place: PlacedSide): { texts: Fact[]; numbers: number } {
  const texts: Fact[] = [];
  let numbers = 0;
  place.side.columns.forEach((column, index) => {
    if (column.measure !== 'amount') return;
    const { states } = column;
    for (let row = 0; row < states.length; row += 1) {
      const state: CellState = states[row]!;
      if (state === CellState.Number) numbers += 1;
      else if (state === CellState.TextNumber) texts.push({ place, row, column: index });
    }
  });
  return { texts, numbers };
}

function oneCell(fact: Fact): Observation {
  const site = siteAt(fact);
  const unit = unitOf(fact);
  const value = formatFen(fenOf(fact), unit, unit.power).replace(/\.?0+$/u, '');
  return {
    messageId: 'text',
    data: { label: site.label, value },
    site,
    tables: [fact.place.table.id],
    key: `${fact.place.table.kind}|${site.label}`,
    fixes: [
      {
        title: { zh: '改为数值', en: 'Make it a number' },
        kind: 'safe',
        edits: [{ kind: 'set-value', at: site, value: Number(value) }],
      },
    ],
  };
}

function wholeTable({ table }: PlacedSide, texts: readonly Fact[]): Observation {
  return {
    messageId: 'table',
    data: { title: table.title, count: String(texts.length) },
    site: siteAt(texts[0]!),
    tables: [table.id],
    severity: 'info',
    key: table.kind,
  };
}
