import type { FactBook } from '../../facts';
import { baseKind, isFinal, type BudgetKind } from '../../tables';
import { LAW } from '../law';
import type { Rule } from '../rule';
import { fold } from './sheet-texts';

interface Expected {
  readonly kinds: readonly BudgetKind[];
  readonly name: string;
  /** Words of a title that may be this table although it was not understood. */
  readonly words: RegExp;
}

const EXPECTED: readonly Expected[] = [
  { kinds: ['budget-summary'], name: '收支总表', words: /收支|收入支出/u },
  { kinds: ['revenue-summary'], name: '收入总表', words: /收入/u },
  { kinds: ['expenditure-summary'], name: '支出总表', words: /支出/u },
  { kinds: ['fiscal-summary'], name: '财政拨款收支总表', words: /财政拨款/u },
  { kinds: ['general-expenditure'], name: '一般公共预算支出表', words: /一般公共|公共财政/u },
  {
    kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure', 'wages-detail', 'goods-detail'],
    name: '一般公共预算基本支出表',
    words: /基本支出/u,
  },
  { kinds: ['fund-expenditure'], name: '政府性基金预算支出表', words: /基金/u },
  { kinds: ['capital-expenditure'], name: '国有资本经营预算支出表', words: /国有资本|国资/u },
  { kinds: ['three-public'], name: '“三公”经费支出表', words: /三公/u },
];
/** Fewer are an extract of a set (文字说明的附表), not a set with gaps. */
const A_SET = 4;

/** 公开的九张表要齐全。只放了几张表的工作簿不是一套公开表，不判断；缺表只报一次，不影响别的核对。 */
export const tablesPresent: Rule = {
  meta: {
    id: 'disclosure/tables-present',
    alias: ['DC-01'],
    title: { zh: '九张公开表齐全', en: 'All nine tables are there' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      missing: {
        zh: '有 {count} 张公开表，没有找到：{missing}',
        en: '{count} tables of the set are there; not found: {missing}',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const final of [false, true]) {
      const kinds = new Set<string>(
        book.tables.filter(({ kind }) => isFinal(kind) === final).map(({ kind }) => baseKind(kind)),
      );
      const found = EXPECTED.filter((table) => table.kinds.some((kind) => kinds.has(kind)));
      if (found.length < A_SET) continue;
      const missing = EXPECTED.filter((table) => !found.includes(table) && !maybeThere(table, book));
      if (missing.length === 0) continue;
      // 国有资本经营预算 joined the published set last: older sets have eight tables by right.
      const onlyCapital = missing.every(({ kinds: [kind] }) => kind === 'capital-expenditure');
      yield {
        messageId: 'missing',
        data: { count: String(found.length), missing: missing.map(({ name }) => name).join('、') },
        site: null,
        tables: [],
        severity: onlyCapital ? 'info' : 'warning',
        key: `${final ? 'final' : 'budget'}|${missing.map(({ kinds: [kind] }) => kind).join(',')}`,
      };
    }
  },
};

/** A sheet that was not understood may be the table. */
function maybeThere({ words }: Expected, book: FactBook): boolean {
  return book.recognition.unplaced.some(({ sheet, title }) => words.test(fold(`${sheet} ${title ?? ''}`)));
}
