import type { Member } from './model';
import { normaliseName } from './names';
import { levelOf, parentCode, type Scheme } from './scheme';

/** What can be said of a code and the name printed beside it. */
export type Judgement =
  | { readonly kind: 'known' }
  /** No 类 of that number exists. */
  | { readonly kind: 'unknown-class' }
  /** The number of digits is none of 3, 5, 7 (economic: 3, 5). */
  | { readonly kind: 'bad-length' }
  | { readonly kind: 'not-listed'; readonly nearest: readonly Member[] }
  /** In our list, but for other years. */
  | { readonly kind: 'other-year'; readonly member: Member }
  | { readonly kind: 'name-differs'; readonly member: Member }
  /** The name belongs to another 类 or 款 than the one the code says. */
  | { readonly kind: 'contradicts'; readonly member: Member; readonly named: Member };

/** Judges a code and its name by a list. Our lists are partly unconfirmed: callers keep most of this at warning level. */
export function judgeCode(scheme: Scheme, code: string, name: string, year: number | null): Judgement {
  const level = levelOf(code);
  if (level === null || (level === '项' && (scheme.name === 'economic' || scheme.name === 'government')))
    return { kind: 'bad-length' };
  const member = scheme.find(code);
  if (!member)
    return scheme.hasClass(code)
      ? { kind: 'not-listed', nearest: scheme.nearest(code, name) }
      : { kind: 'unknown-class' };
  if (!scheme.inForce(member, year)) return { kind: 'other-year', member };
  if (name === '' || sameName(member, name)) return { kind: 'known' };
  const named = scheme.byName(name, { level, ...(year === null ? {} : { year }) });
  if (named && named.code !== code && parentCode(named.code) !== parentCode(code))
    return { kind: 'contradicts', member, named };
  return { kind: 'name-differs', member };
}

/** Alike after normalising, or one the other with the word 支出 or 经费 left out or a bracket more or less. */
function sameName(member: Member, name: string): boolean {
  const loose = (text: string): string =>
    normaliseName(text)
      .replace(/\([^)]*\)/gu, '')
      .replace(/(支出|费用|经费|费)$/u, '');
  const given = loose(name);
  return [member.name, ...member.aliases].some((known) => loose(known) === given);
}
