/**
 * 款 of government funds, as the rule catalogue (CL-04) and the lists name them: what a 政府性基金 table may print. A
 * 款 outside this list is not an error, since the list is not complete.
 */
const FUND_SECTIONS: ReadonlySet<string> = new Set([
  '20610',
  '20707',
  '20709',
  '20710',
  '20822',
  '20823',
  '20829',
  '21160',
  '21161',
  '21208',
  '21210',
  '21211',
  '21213',
  '21214',
  '21215',
  '21216',
  '21217',
  '21218',
  '21219',
  '21366',
  '21367',
  '21369',
  '21370',
  '21371',
  '21372',
  '21373',
  '21374',
  '21460',
  '21462',
  '21463',
  '21464',
  '21468',
  '21469',
  '21470',
  '21471',
  '21472',
  '21473',
  '21562',
  '21660',
  '22904',
  '22908',
  '22909',
  '22910',
  '22960',
  '23004',
  '23204',
  '23304',
]);

/** 类 that no general-budget table prints, or that belong to one budget only. */
const ORDINARY_CLASSES: ReadonlySet<string> = new Set([
  '201',
  '202',
  '203',
  '204',
  '205',
  '209',
  '219',
  '221',
  '222',
  '227',
]);

export type FundJudgement = 'fund' | 'capital' | 'social-insurance' | 'ordinary' | 'unknown';

/** Which budget a function code belongs to, as far as its 类 and 款 tell. */
export function budgetOf(code: string): FundJudgement {
  if (code.startsWith('223')) return 'capital';
  if (code.startsWith('209')) return 'social-insurance';
  if (FUND_SECTIONS.has(code.slice(0, 5))) return 'fund';
  if (ORDINARY_CLASSES.has(code.slice(0, 3))) return 'ordinary';
  return 'unknown';
}
