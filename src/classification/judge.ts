import { levelOf, parentCode } from './levels';
import type { Member } from './model';
import { normaliseName } from './names';
import type { Scheme } from './scheme';

/**
 * What can be said of a code and the name printed beside it (CL-01 to CL-03). Most of our rows are unconfirmed, so only
 * `unknown-class` and `bad-length` can be errors, and in the economic classification, where units number lines of their
 * own, a name never is more than a warning.
 */
export type Judgement =
  /** Listed, in force, the name fits or none is given. `former`: the name is one of earlier editions. */
  | { readonly kind: 'known'; readonly member: Member; readonly former: boolean }
  /** No 类 of that number exists. */
  | { readonly kind: 'unknown-class'; readonly nearest: readonly Member[] }
  /** The number of digits is none of 3, 5, 7 (economic: 3, 5). */
  | { readonly kind: 'bad-length' }
  /** Not in our list, which is not complete. `parent`: the nearest listed level above. */
  | { readonly kind: 'not-listed'; readonly nearest: readonly Member[]; readonly parent: Member | null }
  /** In the list, but for other years: see `member.first`, `member.last` and `member.note`. */
  | { readonly kind: 'other-year'; readonly member: Member }
  /** `named`: the other member under the same parent that bears the name, if one does. */
  | { readonly kind: 'name-differs'; readonly member: Member; readonly named: Member | null }
  /** The name belongs to another 类 or 款 than the one the code says. */
  | { readonly kind: 'contradicts'; readonly member: Member; readonly named: Member };

/** Judges a code (digits only) and its name ('' = none printed) by a list; `year` null = unknown. */
export function judgeCode(scheme: Scheme, code: string, name: string, year: number | null): Judgement {
  if (!hasLevel(scheme, code)) return { kind: 'bad-length' };
  const member = scheme.find(code, year);
  if (!member) return judgeUnlisted(scheme, code, name, year);
  if (!scheme.inForce(member, year)) return { kind: 'other-year', member };
  if (name.trim() === '') return { kind: 'known', member, former: false };
  if (scheme.sameName(member, name)) return { kind: 'known', member, former: isFormer(member, name) };
  const named = ownerOf(scheme, code, name, year);
  if (named && parentCode(named.code) !== parentCode(code)) return { kind: 'contradicts', member, named };
  return { kind: 'name-differs', member, named };
}

function hasLevel(scheme: Scheme, code: string): boolean {
  const level = levelOf(code);
  const deepest = scheme.name === 'economic' || scheme.name === 'government' ? 5 : 7;
  // Revenue goes on to 目 with 9 digits, which our list does not hold.
  return (level !== null && code.length <= deepest) || (scheme.name === 'revenue' && code.length === 9);
}

function judgeUnlisted(scheme: Scheme, code: string, name: string, year: number | null): Judgement {
  // Sought only where it is asked for: a long table may have no code that is listed.
  const near = {
    get nearest(): readonly Member[] {
      return scheme.nearest(code, name, year);
    },
  };
  // Of revenue we hold only the main 类.
  if (!scheme.hasClass(code) && scheme.name !== 'revenue')
    return Object.assign(near, { kind: 'unknown-class' as const });
  let above = parentCode(code);
  while (above !== null && !scheme.find(above)) above = parentCode(above);
  return Object.assign(near, { kind: 'not-listed' as const, parent: above === null ? null : scheme.find(above, year) });
}

function isFormer(member: Member, name: string): boolean {
  const key = normaliseName(name);
  return normaliseName(member.name) !== key && member.aliases.some((alias) => normaliseName(alias) === key);
}

/** Whose name it is in that year and level: the one sibling of the code that bears it, else the one member anywhere. */
function ownerOf(scheme: Scheme, code: string, name: string, year: number | null): Member | null {
  const owners = scheme
    .named(normaliseName(name), code.length)
    .filter((other) => other.code !== code && scheme.inForce(other, year));
  const siblings = owners.filter((other) => parentCode(other.code) === parentCode(code));
  const [owner, ...others] = siblings.length > 0 ? siblings : owners;
  return owner && others.length === 0 ? owner : null;
}
