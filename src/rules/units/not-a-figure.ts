import { figureSlip } from '../../amounts';
import { positionOf, stateOf, type Fact } from '../../facts';
import type { Amount, PerformanceForm } from '../../performance';
import { CellState, isFigure } from '../../tables';
import { isCellError, valueAt, type CellRef, type CellValue } from '../../workbook';
import { LAW } from '../law';
import { siteAt } from '../observe';
import { eachForm, seen, setValue } from '../performance/forms';
import type { Fix, Severity } from '../model';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';

/** 金额格里写的不是数字：本来要写数字而写错的、公式报错的是错误；写了别的话的是警告。都没有参加核对。 */
export const notAFigure: Rule = {
  meta: {
    id: 'units/not-a-figure',
    alias: ['UN-10'],
    title: { zh: '金额格里是能读出的数字', en: 'Amount cells hold figures that can be read' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      slip: {
        zh: '“{label}”写的是“{text}”，不是数字，没有参加核对',
        en: '“{label}” holds “{text}”, which is no figure: nothing was checked with it',
      },
      error: {
        zh: '“{label}”是错误值 {text}，没有参加核对',
        en: '“{label}” holds the error {text}: nothing was checked with it',
      },
      words: {
        zh: '“{label}”写的是“{text}”，不是数字，没有参加核对；没有金额的应留空或填“—”',
        en: '“{label}” holds “{text}”, which is no figure: nothing was checked with it. Where there is no amount leave it blank or print a dash',
      },
      tooLarge: {
        zh: '“{label}”的 {text} 超出可计算的范围，没有参加核对',
        en: '“{label}” holds {text}, too large to compute: nothing was checked with it',
      },
    },
    fixable: true,
  },
  *observe(context) {
    yield* inTables(context);
    yield* inForms(context);
  },
};

/** Marks and words that say in place of an amount that there is none, or that it is not told. */
const SAYS_NONE =
  /^(?:无|暂无|没有|不适用|不涉及|不填|不填列|不公开|不予公开|涉密|保密|略|见.*|详见.*|注.*|备注.*|说明.*|N\/?A|[xX×✕*√✓○◯△#&~～_.。、—–-]+)$/iu;

const inTables = eachPlace<Observation>((place, say, { workbook }) => {
  const { rows, columns } = place.side;
  columns.forEach(({ measure, states }, column) => {
    if (measure !== 'amount') return;
    for (let row = 0; row < states.length; row += 1) {
      const fact = { place, row, column };
      const kind = unread(stateOf(fact));
      if (kind === null || rows[row]!.role === 'text' || rows[row]!.role === 'placeholder') continue;
      const at = positionOf(fact);
      const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
      const found = sheet ? judged(valueAt(sheet, at.row, at.column), kind, at) : null;
      if (found && (found.messageId !== 'words' || isLine(fact))) say(observed(fact, found));
    }
  });
});

type Unread = 'text' | 'error' | 'tooLarge';

function unread(state: CellState): Unread | null {
  if (state === CellState.Text) return 'text';
  if (state === CellState.Error) return 'error';
  return state === CellState.TooLarge ? 'tooLarge' : null;
}

/** Words in a row without code or figure say nothing of an amount: it may be a heading. */
function isLine({ place: { side }, row }: Fact): boolean {
  const { code, label } = side.rows[row]!;
  return code !== null || (label.trim() !== '' && side.columns.some(({ states }) => isFigure(states[row]!)));
}

interface Found {
  readonly messageId: string;
  readonly severity: Severity;
  readonly text: string;
  readonly fixes: readonly Fix[];
}

function judged(value: CellValue, kind: Unread, at: CellRef): Found | null {
  if (isCellError(value)) return { messageId: 'error', severity: 'error', text: value.error, fixes: [] };
  const text = String(value).trim();
  if (kind === 'tooLarge') return { messageId: 'tooLarge', severity: 'warning', text, fixes: [] };
  const slip = figureSlip(text);
  if (slip)
    return { messageId: 'slip', severity: 'error', text, fixes: slip.meant === null ? [] : [asFigure(at, slip.meant)] };
  return SAYS_NONE.test(text) ? null : { messageId: 'words', severity: 'warning', text, fixes: [] };
}

function asFigure(at: CellRef, meant: string): Fix {
  return setValue(at, Number(meant), { zh: `改为 ${meant}`, en: `Change to ${meant}` });
}

function observed(fact: Fact, { text, ...found }: Found): Observation {
  const site = siteAt(fact);
  return {
    ...found,
    data: { label: site.label, text },
    site,
    tables: [fact.place.table.id],
    key: `${fact.place.table.kind}|${site.label}|${text}`,
  };
}

const inForms = eachForm((form, context, say) => {
  const told = new Set<string>();
  for (const { at, figure, label } of amountsOf(form)) {
    const kind = figure.kind === 'text' || figure.kind === 'error' ? figure.kind : null;
    const place = `${at.row}|${at.column}`;
    const sheet = kind && !told.has(place) ? context.workbook.sheets.find(({ name }) => name === at.sheet) : undefined;
    const found = kind && sheet ? judged(valueAt(sheet, at.row, at.column), kind, at) : null;
    if (!found) continue;
    told.add(place);
    const { text, ...rest } = found;
    say(seen(context, { form, at, label, ...rest, data: { label, text }, key: `${label}|${text}` }));
  }
});

function amountsOf({ money, natures, tasks, duties }: PerformanceForm): Amount[] {
  const all = [
    ...money.flatMap(({ total, fiscal, carried, others }) => [total, fiscal, carried, ...others]),
    natures.basic,
    natures.project,
    ...tasks.flatMap(({ total, fiscal, other }) => [total, fiscal, other]),
    ...duties.map(({ budget }) => budget),
  ];
  return all.filter((amount) => amount !== null);
}
