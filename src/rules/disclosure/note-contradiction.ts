import { placesOf, type PlacedSide } from '../../facts';
import { baseKind, type TableNote } from '../../tables';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Site } from '../model';
import type { Observation, Rule } from '../rule';
import { fold } from './sheet-texts';

const KINDS = [
  'fund-expenditure',
  'capital-expenditure',
  'three-public',
  'general-expenditure',
  'general-basic-expenditure',
  'project-list',
] as const;
/** What a table's own money is called in its note. */
const MONEY: Readonly<Record<string, RegExp>> = {
  'fund-expenditure': /政府性?基金/u,
  'capital-expenditure': /国有资本经营|国资经营/u,
  'three-public': /三公/u,
};

/** 表下注明“空表”“无数据”而表中有数，或注里写着金额而表中没有数：注或数必有一个是上年或别的表留下的。 */
export const noteContradiction: Rule = {
  meta: {
    id: 'disclosure/note-contradiction',
    alias: ['DC-04'],
    title: { zh: '注明空表的表没有数', en: 'A table noted as empty carries no figures' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      filled: {
        zh: '注“{note}”说本表为空，表中却有 {count} 行有数（如“{label}”）',
        en: 'The note “{note}” says the table is empty, yet {count} rows carry figures (such as “{label}”)',
      },
      blank: {
        zh: '注“{note}”写着 {amount}，表中却没有数',
        en: 'The note “{note}” names {amount}, yet the table carries no figure',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const kind of KINDS) {
      for (const final of [false, true]) {
        const places = placesOf(book, kind, final);
        for (const place of places) {
          if (place.sideIndex === 0 && places.every(({ table, filled }) => table !== place.table || !filled))
            yield* amountsWithoutTable(place);
          yield* figuresAgainstNote(place);
        }
      }
    }
  },
};

function* figuresAgainstNote(place: PlacedSide): Generator<Observation> {
  const { table, side } = place;
  const note = table.notes.find(({ text }) => saysEmpty(text, MONEY[baseKind(table.kind)]));
  if (!note) return;
  const columns = side.columns.flatMap(({ measure, aspect: { version = 'budget' } }, column) =>
    measure === 'amount' && (version === 'budget' || version === 'final') ? [column] : [],
  );
  const filled = side.rows.flatMap(({ role }, row) => {
    const column = columns.find((at) => side.columns[at]!.fen[row]! > 0);
    return role === 'placeholder' || column === undefined ? [] : [{ place, row, column }];
  });
  const [first] = filled;
  if (!first) return;
  yield {
    messageId: 'filled',
    data: { note: shortened(note), count: String(filled.length), label: siteAt(first).label },
    site: siteOfNote(place, note),
    tables: [table.id],
    related: [relatedAt(first)],
    key: table.kind,
  };
}

/** The reverse is only a warning: a note may name an amount for another reason. */
function* amountsWithoutTable(place: PlacedSide): Generator<Observation> {
  const { table } = place;
  const money = MONEY[baseKind(table.kind)];
  if (!money) return;
  for (const note of table.notes) {
    const amount = clausesOf(note.text)
      .filter((clause) => money.test(clause) && !/上年|去年|标准|以上|以下/u.test(clause))
      .map((clause) => /(?<![\d.])(?!0+(?:\.0+)?[万亿]?元)\d+(?:\.\d+)?[万亿]?元/u.exec(clause)?.[0])
      .find((text) => text !== undefined);
    if (amount === undefined) continue;
    yield {
      messageId: 'blank',
      data: { note: shortened(note), amount },
      site: siteOfNote(place, note),
      tables: [table.id],
      severity: 'warning',
      key: `${table.kind}|blank`,
    };
  }
}

/** 空表、无数据, or a clause that says there is none of the table's own money: 无政府性基金预算. */
function saysEmpty(text: string, money: RegExp | undefined): boolean {
  if (/空表|无数据/u.test(fold(text))) return true;
  return clausesOf(text).some((clause) => {
    const none = /(?:^|[^有])(?:无|没有|未安排)(.*)$/u.exec(clause)?.[1];
    if (none === undefined || /基本支出|项目支出|结转|结余|上年|转移|增减|变化|其他/u.test(none)) return false;
    return money?.test(none.slice(0, 16)) === true && /(预算|经费|支出|收入)/u.test(none);
  });
}

function clausesOf(text: string): string[] {
  return fold(text)
    .replace(/["“”‘’'《》]/gu, '')
    .split(/[,。;、，；]/u);
}

function shortened({ text }: TableNote): string {
  return text.trim().slice(0, 60);
}

function siteOfNote({ table }: PlacedSide, { row, column }: TableNote): Site {
  return { sheet: table.sheet, row, column, label: '注' };
}
