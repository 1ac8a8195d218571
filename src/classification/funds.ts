import { levelOf } from './levels';
import { classification } from './schemes';

/**
 * 款 of government funds (政府性基金) as the rule catalogue (CL-04) and the names in the list give them, codes of earlier
 * editions included. The 98 款 (超长期特别国债安排的支出) are added by rule below.
 */
const FUND_SECTIONS: ReadonlySet<string> = new Set(
  [
    '20610 20707 20709 20710 20822 20823 20829 21160 21161',
    '21207 21208 21209 21210 21211 21212 21213 21214 21215 21216 21217 21218 21219',
    '21360 21364 21366 21367 21368 21369 21370 21371 21372 21373 21374',
    '21460 21462 21463 21464 21468 21469 21470 21471 21472 21473 21560 21562 21660 22006',
    '22904 22908 22909 22910 22911 22960 23004 23104 23105 23106 23107 23204 23304',
  ].flatMap((line) => line.split(' ')),
);

/** 项 of funds and of state capital under a 款 that other budgets share. */
const ITEMS: ReadonlyMap<string, FundJudgement> = new Map([
  ['2170402', 'fund'],
  ['2170403', 'fund'],
  ['2170404', 'fund'],
  ['2300603', 'fund'],
  ['2300802', 'fund'],
  ['2300803', 'capital'],
  ['2300902', 'fund'],
  ['2300903', 'social-insurance'],
  ['2300904', 'capital'],
]);
const SHARED_SECTIONS: ReadonlySet<string> = new Set(['21704', '23006', '23008', '23009', '23011']);

/** 类 that one budget has to itself. */
const WHOLE_CLASSES: ReadonlyMap<string, FundJudgement> = new Map([
  ['201', 'ordinary'],
  ['202', 'ordinary'],
  ['203', 'ordinary'],
  ['204', 'ordinary'],
  ['209', 'social-insurance'],
  ['219', 'ordinary'],
  ['223', 'capital'],
  ['227', 'ordinary'],
  ['234', 'fund'],
]);

/** `unknown`: the 类 or 款 is shared by several budgets, or the code is not in our list. */
export type FundJudgement = 'fund' | 'capital' | 'social-insurance' | 'ordinary' | 'unknown';

/** The budget a function code belongs to: 政府性基金, 国有资本经营, 社会保险基金 or (ordinary) 一般公共预算. */
export function budgetOf(code: string, year: number | null = null): FundJudgement {
  const section = code.slice(0, 5);
  const item = ITEMS.get(code);
  if (item !== undefined) return item;
  if (FUND_SECTIONS.has(section) || isSpecialBond(section, year)) return 'fund';
  if (section === '23005') return 'capital';
  if (section === '23017' || section === '23018' || section === '23019') return 'social-insurance';
  const whole = WHOLE_CLASSES.get(code.slice(0, 3));
  if (whole !== undefined) return whole;
  const listed = levelOf(code) !== '类' && classification('function').find(section) !== null;
  return listed && !SHARED_SECTIONS.has(section) ? 'ordinary' : 'unknown';
}

/** Ultra-long special treasury bonds, in the fund budget since 2024, are the 款 98 of whatever 类 they pay for. */
function isSpecialBond(section: string, year: number | null): boolean {
  return section.length === 5 && section.endsWith('98') && (year === null || year >= 2024);
}

/** Does the code belong in a 政府性基金 table? Null where neither the code nor our list tells. */
export function isFundCode(code: string, year: number | null = null): boolean | null {
  const budget = budgetOf(code, year);
  return budget === 'unknown' ? null : budget === 'fund';
}
