import { CellState, baseKind, type StandardTable } from '../../tables';
import { LAW } from '../law';
import type { Observation, Rule, RuleContext } from '../rule';
import { fold, textCells } from './sheet-texts';

const KINDS = new Set<string>(['fund-expenditure', 'capital-expenditure', 'three-public']);
/** 空表、没有……、不涉及: any way to say that there is nothing. */
const NOTHING = /空表|无|没有|未(安排|发生|编制)|不(涉及|存在)|为(0|零)|零/u;

/** 没有数的政府性基金、国有资本经营、“三公”表仍要列出，并说明没有数的原因。空白的模板不判断。各地做法不一，只作提示。 */
export const emptyNote: Rule = {
  meta: {
    id: 'disclosure/empty-note',
    alias: ['DC-02', 'TP-08'],
    title: { zh: '空表注明没有数', en: 'An empty table says that it is empty' },
    severity: 'info',
    basis: LAW.disclosure,
    messages: {
      silent: {
        zh: '“{title}”没有数，也没有注明“空表列示”或填 0',
        en: '“{title}” carries no figure and no note says that it is empty',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const { book } = context;
    if (!book.places.some(({ filled }) => filled)) return;
    const empty = book.tables.filter((table) => KINDS.has(baseKind(table.kind)) && isEmpty(table));
    const silent = empty.filter((table) => !saysNothing(context, table));
    // Many places leave empty tables without a word; where another one of the workbook has its note, this one lacks it.
    const habit = empty.length > silent.length;
    for (const table of silent) yield observationOf(table, habit && baseKind(table.kind) !== 'three-public');
  },
};

function isEmpty({ sides }: StandardTable): boolean {
  const blank = sides.every(({ columns, rows }) =>
    columns.every((column) => rows.every((_, row) => isBlank(column.states[row]!))),
  );
  return sides.length > 0 && blank && !sides.some(({ rows }) => rows.some(({ role }) => role === 'placeholder'));
}

function saysNothing(context: RuleContext, table: StandardTable): boolean {
  return remarks(context, table).some((text) => NOTHING.test(text));
}

function isBlank(state: CellState): boolean {
  return state === CellState.Blank || state === CellState.Dash || state === CellState.Text;
}

/** Text in and below the table, down to the next one on the sheet; its labels are no remarks. */
function remarks({ workbook, book }: RuleContext, table: StandardTable): string[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return [];
  const { top } = table.range;
  const below = book.tables.filter((other) => other.sheet === table.sheet && other.range.top > top);
  const last = Math.min(sheet.values.length, ...below.map((other) => other.range.top)) - 1;
  return textCells(sheet, top, last).map(({ text }) => fold(text));
}

function observationOf(table: StandardTable, lacking: boolean): Observation {
  const cell = table.titleCell ?? { row: table.range.top, column: table.range.left };
  return {
    messageId: 'silent',
    data: { title: table.title },
    site: { sheet: table.sheet, ...cell, label: table.title },
    tables: [table.id],
    alias: baseKind(table.kind) === 'three-public' ? ['TP-08'] : ['DC-02'],
    severity: lacking ? 'warning' : 'info',
    key: table.kind,
  };
}
