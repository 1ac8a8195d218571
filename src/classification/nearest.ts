import { parentCode } from './levels';
import type { Member } from './model';
import { looseName } from './names';
import { slipBetween } from './slips';

const SUGGESTIONS = 3;

/** Candidates that may have been meant by a code (and name), best first. */
export function nearestTo(code: string, name: string | null, candidates: readonly Member[]): Member[] {
  const slips = candidates.filter((member) => slipBetween(member.code, code) !== null);
  const named = name === null || name.trim() === '' ? [] : candidates.filter((member) => bears(member, name));
  // 行政运行 is at home under every 款: such a name helps only among neighbours.
  const close = named.filter((member) => slips.includes(member) || parentCode(member.code) === parentCode(code));
  const found = close.length > 0 ? close : named.length > 0 && named.length <= SUGGESTIONS ? named : slips;
  const rank = (member: Member): number =>
    (slipBetween(member.code, code) === 'swap' ? 0 : 1) + (parentCode(member.code) === parentCode(code) ? 0 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, SUGGESTIONS);
}

function bears(member: Member, name: string): boolean {
  const loose = looseName(name);
  return looseName(member.name) === loose || member.aliases.some((known) => looseName(known) === loose);
}
