import type { Fact, PlacedSide } from '../../facts';
import { formatCell, formulaAt, parseArea, type Area, type Sheet } from '../../workbook';
import { LAW } from '../law';
import { siteAt } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

/** 合计的公式应包括它下面的每一行：漏了的行现在可能是空白，一填数合计就错。 */
export const totalFormula: Rule = {
  meta: {
    id: 'units/total-formula',
    alias: ['UN-06'],
    title: { zh: '合计公式包括全部分项', en: 'Formulas of totals cover all their parts' },
    severity: 'warning',
    basis: LAW.arithmetic,
    messages: {
      gap: {
        zh: '“{label}”的公式 ={formula} 没有包括“{part}”（{cell}）',
        en: 'The formula ={formula} of “{label}” leaves out “{part}” ({cell})',
      },
    },
    fixable: false,
  },
  observe: eachPlace((place, say, { workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name === place.table.sheet);
    if (!sheet || sheet.formulas.length === 0) return;
    for (const row of place.parents) {
      for (let column = 0; column < place.side.columns.length; column += 1) {
        const missed = leftOut({ place, row, column }, sheet);
        if (!missed) continue;
        const site = siteAt({ place, row, column });
        say({
          messageId: 'gap',
          data: { label: site.label, formula: missed.formula, part: missed.site.label, cell: missed.cell },
          site,
          tables: [place.table.id],
          key: `${place.table.kind}|${site.label}`,
        });
      }
    }
  }),
};

interface Missed {
  readonly formula: string;
  readonly site: ReturnType<typeof siteAt>;
  readonly cell: string;
}

const SUM_ONLY = /^(?:SUM\([A-Z0-9:,$]+\)|\$?[A-Z]+\$?\d+(?:\+\$?[A-Z]+\$?\d+)+)$/iu;

/** The first part a plain sum leaves out; null for other formulas and for sums that take up lower or other rows. */
function leftOut({ place, row, column }: Fact, sheet: Sheet): Missed | null {
  const line = place.side.rows[row]!;
  const at = place.side.columns[column]!.column;
  const formula = line.sheet === sheet.name ? formulaAt(sheet, line.row, at) : undefined;
  if (formula === undefined || !SUM_ONLY.test(formula.replace(/\s/gu, ''))) return null;
  const areas = [...formula.matchAll(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu)].flatMap(
    ([reference]) => parseArea(reference.toUpperCase()) ?? [],
  );
  // A sum over other columns is another matter.
  if (areas.length === 0 || areas.some(({ left, right }) => left !== at || right !== at)) return null;
  const parts = place.parts[row]!;
  const open = parts.filter((part) => !isCovered(place, part, areas));
  // Where hardly anything is covered the formula adds up something else.
  if (open.length === 0 || open.length * 2 >= parts.length) return null;
  const fact = { place, row: open[0]!, column };
  const site = siteAt(fact);
  return { formula, site, cell: formatCell(site.row, site.column) };
}

/** A line is in the sum itself, or all lines below it are. */
function isCovered(place: PlacedSide, row: number, areas: readonly Area[]): boolean {
  const at = place.side.rows[row]!.row;
  if (areas.some(({ top, bottom }) => at >= top && at <= bottom)) return true;
  const below = place.parts[row] ?? [];
  return below.length > 0 && below.every((part) => isCovered(place, part, areas));
}
