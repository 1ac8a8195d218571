import type { PlacedSide } from '../../facts';
import { textAt, valueAt, type Edit, type Sheet } from '../../workbook';
import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Observation, Rule, RuleContext } from '../rule';
import { printedCodes, type PrintedCode } from './codes';

/** 科目编码在当年科目表内。本工具的科目表大多未经官方核对，所以查不到只作警告；连“类”都没有才是错误。 */
export const codeExists: Rule = {
  meta: {
    id: 'classification/code-exists',
    alias: ['CL-01'],
    title: { zh: '科目编码在当年的科目表内', en: 'Codes exist in that year’s list' },
    severity: 'warning',
    basis: LAW.functions,
    messages: {
      unknownClass: {
        zh: '没有“{code} {name}”所属的类：编码有误',
        en: 'There is no class that “{code} {name}” could belong to: the code is wrong',
      },
      notListed: {
        zh: '“{code} {name}”不在本工具的科目表内，相近的有：{nearest}',
        en: '“{code} {name}” is not in this tool’s list; near it: {nearest}',
      },
      misprint: {
        zh: '“{printed} {name}”的编码有误：按名称、位置和金额应为 {code}',
        en: 'The code of “{printed} {name}” is wrong: by its name, place and figures it must be {code}',
      },
      otherYear: {
        zh: '“{code} {name}”按本工具的科目表只用于{years}',
        en: 'By this tool’s list “{code} {name}” is for {years} only',
      },
    },
    fixable: true,
  },
  *observe(context) {
    let told = 0;
    for (const printed of printedCodes(context)) {
      const observation = observe(printed, told < MOST_SUGGESTED);
      if (observation === null) continue;
      told += 1;
      yield observation;
    }
    for (const place of context.book.places) {
      const { rows } = place.side;
      for (let row = 0; row < rows.length; row += 1) {
        const { misprint, code } = rows[row]!;
        if (misprint !== null && code !== null) yield misprintAt(place, row, misprint, code, context);
      }
    }
  },
};

/** 编码抄错一位或一级：读作按名称、位置和金额应有的编码（src/tables/misprints.ts），由此引出的汇总不符不再另报。 */
function misprintAt(
  place: PlacedSide,
  at: number,
  misprint: string,
  code: string,
  { workbook }: RuleContext,
): Observation {
  const { label, sheet: name, row } = place.side.rows[at]!;
  const sheet = workbook.sheets.find((one) => one.name === name);
  const edits = sheet ? codeEdits(place, sheet, row, code) : [];
  const site = codeSite(place, at);
  return {
    messageId: 'misprint',
    severity: 'error',
    data: { printed: misprint, name: label.trim(), code },
    site: edits[0] ? { ...site, column: edits[0].at.column } : site,
    tables: [place.table.id],
    key: `${place.table.kind}|${misprint}|${code}`,
    fixes:
      edits.length > 0 ? [{ title: { zh: `改为 ${code}`, en: `Change to ${code}` }, kind: 'suggestion', edits }] : [],
  };
}

type SetValue = Extract<Edit, { kind: 'set-value' }>;

/** Sets the code cells that do not say their part of the code: all of it, the part of their level, or all down to that level. */
function codeEdits({ side }: PlacedSide, sheet: Sheet, row: number, code: string): SetValue[] {
  const edits: SetValue[] = [];
  const columns = side.codeColumns.filter((column) => textAt(sheet, row, column).trim() !== '');
  const split = columns.length > 1;
  columns.forEach((column, level) => {
    const upTo = split ? code.slice(0, 3 + level * 2) : code;
    const part = level === 0 ? upTo : upTo.slice(-2);
    const value = valueAt(sheet, row, column);
    const text = textAt(sheet, row, column).replace(/\D/gu, '');
    if (text === upTo || text.padStart(2, '0') === part) return;
    const wanted = text.length > 3 && text.length > part.length ? upTo : part;
    edits.push({
      kind: 'set-value',
      at: { sheet: sheet.name, row, column },
      value: typeof value === 'number' ? Number(wanted) : wanted,
    });
  });
  return edits;
}

/** More are not listed one by one; to seek what each was meant for takes time. */
const MOST_SUGGESTED = 200;

function observe(printed: PrintedCode, suggests: boolean): Observation | null {
  const { code, name, judgement, places } = printed;
  if (judgement.kind !== 'unknown-class' && judgement.kind !== 'not-listed' && judgement.kind !== 'other-year')
    return null;
  const [first] = places;
  const base = {
    site: codeSite(first!.place, first!.row),
    tables: [...new Set(places.map(({ place }) => place.table.id))],
    key: code,
  };
  switch (judgement.kind) {
    case 'unknown-class':
      return { ...base, messageId: 'unknownClass', severity: 'error', data: { code, name } };
    case 'not-listed': {
      const members = suggests ? judgement.nearest : [];
      const nearest = members.map((member) => `${member.code} ${member.name}`).join('、') || '（无）';
      return { ...base, messageId: 'notListed', data: { code, name, nearest } };
    }
    case 'other-year': {
      const { first: from, last } = judgement.member;
      const years = `${from === null ? '' : `${from} 年`}${last === null ? '以后' : `至 ${last} 年`}`;
      return { ...base, messageId: 'otherYear', data: { code, name, years } };
    }
  }
}
