import { remembered } from '../workbook';
import type { BudgetKind, TableKind } from './model';
import { normaliseLabel, setsFinalBesideBudget } from './text';

/** What a title says. `strength` 1 = names the table outright, lower = says only part. */
export interface TitleReading {
  readonly kind: TableKind;
  readonly strength: number;
  readonly because: string;
}

/**
 * Reads a table's kind out of the words of its title. Provinces name the same table differently (domain-rules §1.7), but
 * the words that tell tables apart are few: 收支 or only one of them, whose money (财政拨款、一般公共预算、政府性基金、
 * 国有资本经营), 基本支出, 三公, 项目. Returns null for titles that name none, or a table outside the disclosure set.
 */
export const readTitle = remembered((title): TitleReading | null => {
  const both = setsFinalBesideBudget(title);
  const text = normaliseLabel(title).replace(/\(?\d{4}年(度)?\)?/gu, '');
  if (text === '' || /含转移支付/u.test(text)) return null;
  return readOther(text) ?? readBudget(text, both);
});

function say(kind: TableKind, strength: number, because: string): TitleReading {
  return { kind, strength, because };
}

function readOther(text: string): TitleReading | null {
  if (/^目录$|目录$/u.test(text)) return say('contents', 1, '目录');
  if (/绩效/u.test(text)) {
    if (/绩效(目标|指标|自评|评价)|目标(申报)?表/u.test(text)) {
      if (/职责|工作活动/u.test(text)) return say('duty-performance', 1, '职责、绩效目标');
      if (/整体/u.test(text)) return say('department-performance', 1, '整体、绩效目标');
      return say('project-performance', 1, '绩效目标');
    }
    return null;
  }
  if (/政府采购|政府购买服务.*(表|预算)/u.test(text)) return say('procurement', 1, '政府采购、政府购买服务');
  if (/(固定|国有)资产/u.test(text) && /表|占用|情况/u.test(text)) return say('assets', 1, '资产');
  if (/机构设置/u.test(text)) return say('institutions', 1, '机构设置');
  if (/说明$|名词解释|主要职(能|责)/u.test(text)) return say('narrative', 0.8, '文字说明');
  return null;
}

/** @param both the title sets last year's 决算 beside this year's 预算: a budget table with a column of final accounts. */
function readBudget(text: string, both: boolean): TitleReading | null {
  const reading = budgetKind(text);
  if (!reading) return null;
  const [kind, strength, because] = reading;
  return /决算/u.test(text) && !both
    ? say(`final-${kind}`, strength, `${because}、决算`)
    : say(kind, strength, because);
}

function budgetKind(text: string): readonly [BudgetKind, number, string] | null {
  const both = /收支|收入支出/u.test(text);
  const general = /一般公共|公共财政/u.test(text);
  const whole = /表|总体情况|情况$|明细|预算|决算/u.test(text) ? 1 : 0.6;
  if (/三公/u.test(text)) return ['three-public', whole, '三公'];
  if (/机关运行/u.test(text)) return ['operating-expenses', whole, '机关运行经费'];
  if (/工资福利/u.test(text) && /明细/u.test(text)) return ['wages-detail', whole, '工资福利、明细'];
  if (/商品和服务/u.test(text) && /明细/u.test(text)) return ['goods-detail', whole, '商品和服务、明细'];
  if (/分类汇总|按(部门|政府)?(预算)?(支出)?经济/u.test(text) && !/基本支出/u.test(text)) {
    return /政府(预算)?(支出)?经济/u.test(text)
      ? ['economic-government', whole, '政府预算经济分类']
      : ['economic-department', whole, '部门预算经济分类'];
  }
  if (/专户|社会保险基金|转移支付|债务/u.test(text)) return null;
  if (/政府性?基金/u.test(text)) return ['fund-expenditure', whole, '政府性基金'];
  if (/国有资本|国资经营/u.test(text)) return ['capital-expenditure', whole, '国有资本经营'];
  if (/基本支出/u.test(text)) {
    if (/财政拨款/u.test(text) && !general) return ['fiscal-basic-expenditure', whole, '财政拨款、基本支出'];
    return ['general-basic-expenditure', general ? whole : 0.8, general ? '一般公共预算、基本支出' : '基本支出'];
  }
  // 会议费支出预算表, 政府购买服务支出表: what a single thing costs.
  if (/(费|服务|采购|补助|债务|资金|购置)支出/u.test(text) && !/专项|项目|拨款/u.test(text)) return null;
  if (/项目(支出|预算|经费)|专项(业务)?(经费|支出)/u.test(text)) return ['project-list', whole, '项目支出'];
  if (both)
    return /财政拨款|财政收支/u.test(text)
      ? ['fiscal-summary', whole, '财政拨款、收支']
      : ['budget-summary', whole, '收支'];
  if (general && /支出|拨款/u.test(text)) return ['general-expenditure', whole, '一般公共预算、支出'];
  if (/财政拨款/u.test(text) && /支出/u.test(text)) return ['fiscal-expenditure', whole, '财政拨款、支出'];
  // 收入决算表, 支出预算表 are outright names, too.
  const plain = /总/u.test(text) || (!general && /(收入|支出)(预算|决算)(情况)?表$/u.test(text)) ? 1 : 0.7 * whole;
  if (/收入/u.test(text) && !/支出/u.test(text)) return ['revenue-summary', plain, '收入'];
  if (/支出/u.test(text)) return ['expenditure-summary', plain, '支出'];
  return null;
}
