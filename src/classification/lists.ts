import economic from './data/economic';
import functions from './data/function';
import government from './data/government';
import revenue from './data/revenue';
import type { Evidence, Member, SchemeName } from './model';

const LISTS: Readonly<Record<SchemeName, string>> = { function: functions, economic, government, revenue };

/** First digit of every code of a scheme. */
export const FIRST_DIGIT: Readonly<Record<SchemeName, string>> = {
  function: '2',
  economic: '3',
  government: '5',
  revenue: '1',
};

const EVIDENCE: Readonly<Record<string, Evidence>> = {
  o: 'observed',
  u: 'observed-undated',
  c: 'cited',
  m: 'memory',
  l: 'memory-low',
};

/**
 * Codes that meant something else before the economic classification of 2018, seen in tables of Jiangsu departments of
 * 2017. The lists hold one row for each code, so these stand here.
 */
const UNTIL_2017: Readonly<Partial<Record<SchemeName, readonly (readonly [code: string, name: string])[]>>> = {
  economic: [
    ['30104', '其他社会保障缴费'],
    ['30311', '住房公积金'],
    ['30312', '提租补贴'],
  ],
};

/** The rows of one of our lists, in the order of their codes. */
export function readList(scheme: SchemeName): Member[] {
  const former = UNTIL_2017[scheme] ?? [];
  return [...LISTS[scheme].split('\n').map(memberOf), ...former.map(([code, name]) => formerMember(code, name))];
}

function memberOf(line: string): Member {
  const [code = '', name = '', letter = '', first = '', last = '', aliases = '', note = ''] = line.split('\t');
  const evidence = EVIDENCE[letter] ?? 'memory-low';
  return {
    code,
    name,
    first: first === '' ? null : Number(first),
    last: last === '' ? null : Number(last),
    aliases: aliases === '' ? [] : aliases.split('；'),
    evidence,
    doubtful: evidence === 'memory-low',
    note,
  };
}

function formerMember(code: string, name: string): Member {
  return { code, name, first: null, last: 2017, aliases: [], evidence: 'observed', doubtful: false, note: '' };
}
