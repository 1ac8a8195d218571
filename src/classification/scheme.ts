import { DIGITS, parentCode } from './levels';
import { FIRST_DIGIT, readList } from './lists';
import type { ClassificationOverride, Level, Member, SchemeName } from './model';
import { looseName, normaliseName } from './names';
import { nearestTo } from './nearest';

export interface NameQuery {
  readonly level?: Level;
  /** Only members whose code starts with this. */
  readonly under?: string;
  readonly year?: number;
}

/** One code list with the user's rows before ours. Years are budget years; null or absent = any. */
export class Scheme {
  /** Members of each code, the user's first. */
  private readonly members = new Map<string, Member[]>();
  /** By number of digits, then by normalised name; a 收支总表 asks for the 30 类 and needs no index of 2,000 codes. */
  private readonly names = new Map<number, Map<string, Member[]>>();
  /** By number of digits and year: the members in force. */
  private readonly current = new Map<string, readonly Member[]>();
  private families: Map<string, string[]> | null = null;

  constructor(
    readonly name: SchemeName,
    override?: ClassificationOverride,
  ) {
    const listed = readList(name);
    for (const row of override?.rows ?? []) {
      if (row.code.startsWith(FIRST_DIGIT[name])) this.add(userMember(row, listed));
    }
    for (const member of listed) this.add(member);
  }

  private add(member: Member): void {
    push(this.members, member.code, member);
  }

  /** The member of that code: the one in force in that year, else the one of another year; null when none is listed. */
  find(code: string, year: number | null = null): Member | null {
    const members = this.members.get(code);
    if (!members) return null;
    if (members.length === 1) return members[0]!;
    const inForce = members.filter((member) => this.inForce(member, year));
    // A row with a year of its own knows more about that year than one for all years.
    if (year !== null) inForce.sort((a, b) => rankInYear(a) - rankInYear(b));
    return inForce[0] ?? members[0] ?? null;
  }

  /** Is the code in force in that year, as far as the list knows? */
  inForce(member: Member, year: number | null): boolean {
    if (year === null) return true;
    return (member.first === null || member.first <= year) && (member.last === null || member.last >= year);
  }

  /**
   * The member of that name, null when there is none or several are equally good (行政运行 stands under every 款). Members in
   * force come before others, official names before former ones, then the higher level. 类 are also found without 支出.
   */
  byName(name: string, { level, under, year }: NameQuery = {}): Member | null {
    const key = normaliseName(name);
    const digits = level === undefined ? null : DIGITS[level];
    const named = this.named(key, digits).filter(({ code }) => under === undefined || code.startsWith(under));
    const found = best(named, (member) => [
      this.inForce(member, year ?? null) ? 0 : 1,
      normaliseName(member.name) === key ? 0 : 1,
      member.code.length,
    ]);
    return found ?? (level === '类' && named.length === 0 ? this.classWithoutEnding(name, year ?? null) : null);
  }

  /** 其他 alone is left out: every breakdown ends with it. */
  private classWithoutEnding(name: string, year: number | null): Member | null {
    const key = normaliseName(name);
    if (key === '其他') return null;
    const whole = `${key}支出`;
    const found = this.named(whole, DIGITS.类).filter(
      (member) =>
        normaliseName(member.name) === whole && this.find(member.code, year) === member && this.inForce(member, year),
    );
    return found.length === 1 ? found[0]! : null;
  }

  /** Members that bear this {@link normaliseName | normalised} name, officially or formerly; `digits` null = any level. */
  named(key: string, digits: number | null = null): readonly Member[] {
    if (digits === null) return [3, 5, 7].flatMap((level) => this.named(key, level));
    let names = this.names.get(digits);
    if (!names) this.names.set(digits, (names = this.indexNames(digits)));
    return names.get(key) ?? [];
  }

  private indexNames(digits: number): Map<string, Member[]> {
    const names = new Map<string, Member[]>();
    for (const [code, members] of this.members) {
      if (code.length !== digits) continue;
      for (const member of members) {
        for (const key of new Set([member.name, ...member.aliases].map(normaliseName))) push(names, key, member);
      }
    }
    return names;
  }

  /** Members one level below, in the order of the list; of a year only those in force. */
  children(code: string, year: number | null = null): Member[] {
    this.families ??= this.indexFamilies();
    return (this.families.get(code) ?? []).flatMap((child) => {
      const member = this.find(child, year);
      return member && this.inForce(member, year) ? [member] : [];
    });
  }

  private indexFamilies(): Map<string, string[]> {
    const families = new Map<string, string[]>();
    for (const code of this.members.keys()) push(families, parentCode(code) ?? '', code);
    for (const codes of families.values()) codes.sort();
    return families;
  }

  /** The 类, in the order of their codes. */
  classes(year: number | null = null): Member[] {
    return this.children('', year);
  }

  /** Official names of the 类, as a 收支总表 of that year prints them. */
  classNames(year: number | null = null): string[] {
    return this.classes(year).map((member) => member.name);
  }

  hasClass(code: string): boolean {
    return this.members.has(code.slice(0, 3));
  }

  /**
   * What may have been meant by a code, at most three: with a name only codes of that name (none at all: one slip away);
   * a slip is two neighbouring digits swapped or one digit changed.
   */
  nearest(code: string, name: string | null = null, year: number | null = null): Member[] {
    const key = `${code.length} ${year}`;
    let members = this.current.get(key);
    if (!members) this.current.set(key, (members = this.membersInForce(code.length, year)));
    return nearestTo(
      code,
      name,
      members.filter((member) => member.code !== code),
    );
  }

  private membersInForce(digits: number, year: number | null): readonly Member[] {
    return [...this.members.keys()].flatMap((code) => {
      const member = code.length === digits ? this.find(code, year) : null;
      return member && this.inForce(member, year) ? [member] : [];
    });
  }

  /** Do the table and the list mean the same name, allowing for what {@link looseName} leaves out? */
  sameName(member: Member, name: string): boolean {
    const key = normaliseName(name);
    const names = [member.name, ...member.aliases];
    if (names.some((known) => normaliseName(known) === key)) return true;
    // 资本性支出（基本建设） is a name of its own, not 资本性支出 with a remark.
    if (this.named(key, member.code.length).length > 0) return false;
    return names.some((known) => looseName(known) === looseName(name));
  }
}

/** A row of the user's list keeps the former names that ours knows for the code. */
function userMember({ code, name, year }: ClassificationOverride['rows'][number], listed: readonly Member[]): Member {
  const ours = listed.find((member) => member.code === code);
  const aliases = ours?.aliases ?? [];
  return { code, name, first: year, last: year, aliases, evidence: 'user', doubtful: false, note: '' };
}

function rankInYear({ evidence, first, last }: Member): number {
  return (evidence === 'user' ? 0 : 2) + (first === null && last === null ? 1 : 0);
}

/** The one item of lowest rank; null when there is none or a tie. */
function best(members: readonly Member[], rank: (member: Member) => readonly number[]): Member | null {
  const ranked = members.map((member) => ({ member, rank: rank(member).join(' ') }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const [first, second] = ranked;
  if (!first || (second?.rank === first.rank && second.member.code !== first.member.code)) return null;
  return first.member;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
