import economic from './data/economic';
import functions from './data/function';
import government from './data/government';
import revenue from './data/revenue';
import type { ClassificationOverride, Level, Member, SchemeName } from './model';
import { normaliseName } from './names';

const DATA: Readonly<Record<SchemeName, string>> = { function: functions, economic, government, revenue };
const FIRST_DIGIT: Readonly<Record<SchemeName, string>> = {
  function: '2',
  economic: '3',
  government: '5',
  revenue: '1',
};

export interface NameQuery {
  readonly level?: Level;
  /** Only members whose code starts with this. */
  readonly under?: string;
  readonly year?: number;
}

/** One code list, read on first use. */
export class Scheme {
  private readonly members = new Map<string, Member>();
  private readonly names = new Map<string, Member[]>();

  constructor(
    readonly name: SchemeName,
    override?: ClassificationOverride,
  ) {
    for (const line of DATA[name].split('\n')) this.add(memberOf(line));
    for (const row of override?.rows ?? []) {
      if (!row.code.startsWith(FIRST_DIGIT[name])) continue;
      this.add({ code: row.code, name: row.name, first: row.year, last: row.year, aliases: [], doubtful: false });
    }
  }

  private add(member: Member): void {
    this.members.set(member.code, member);
    for (const name of [member.name, ...member.aliases]) {
      const key = normaliseName(name);
      const list = this.names.get(key);
      if (list) list.push(member);
      else this.names.set(key, [member]);
    }
  }

  find(code: string): Member | null {
    return this.members.get(code) ?? null;
  }

  /** Is the code in force in that year, as far as the list knows? */
  inForce(member: Member, year: number | null): boolean {
    if (year === null) return true;
    return (member.first === null || member.first <= year) && (member.last === null || member.last >= year);
  }

  /** The member of that name; official names come before former ones, codes in force before others. */
  byName(name: string, { level, under, year }: NameQuery = {}): Member | null {
    const key = normaliseName(name);
    const found = (this.names.get(key) ?? []).filter(
      (member) =>
        (level === undefined || levelOf(member.code) === level) &&
        (under === undefined || member.code.startsWith(under)),
    );
    const rank = (member: Member): number =>
      (this.inForce(member, year ?? null) ? 0 : 2) + (normaliseName(member.name) === key ? 0 : 1);
    return [...found].sort((a, b) => rank(a) - rank(b) || a.code.length - b.code.length)[0] ?? null;
  }

  children(code: string): Member[] {
    return [...this.members.values()].filter(
      (member) => member.code.length === code.length + 2 && member.code.startsWith(code),
    );
  }

  hasClass(code: string): boolean {
    return this.members.has(code.slice(0, 3));
  }

  /** Codes one slip away: two neighbouring digits swapped or one digit changed; those of the given name first. At most three. */
  nearest(code: string, name: string | null): Member[] {
    const key = name === null ? null : normaliseName(name);
    const sameName =
      key === null
        ? []
        : (this.names.get(key) ?? []).filter(
            (member) => member.code !== code && member.code.startsWith(code.slice(0, 3)),
          );
    const near = [...this.members.values()].filter(
      (member) => member.code.length === code.length && oneSlip(member.code, code),
    );
    return [...new Set([...sameName, ...near])].slice(0, 3);
  }
}

function memberOf(line: string): Member {
  const [code = '', name = '', first = '', last = '', aliases = '', evidence = ''] = line.split('\t');
  return {
    code,
    name,
    first: first === '' ? null : Number(first),
    last: last === '' ? null : Number(last),
    aliases: aliases === '' ? [] : aliases.split('；'),
    doubtful: evidence === 'memory-low',
  };
}

function oneSlip(a: string, b: string): boolean {
  const differing: number[] = [];
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) differing.push(index);
  if (differing.length === 1) return true;
  const [first, second] = differing;
  return differing.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
}

/** 3 digits 类, 5 款, 7 项; null for other lengths. */
export function levelOf(code: string): Level | null {
  return code.length === 3 ? '类' : code.length === 5 ? '款' : code.length === 7 ? '项' : null;
}

export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

const shared = new Map<SchemeName, Scheme>();

/** A code list; without an override it is read once and kept, since the lists never change while the program runs. */
export function classification(name: SchemeName, override?: ClassificationOverride): Scheme {
  if (override) return new Scheme(name, override);
  let scheme = shared.get(name);
  if (!scheme) shared.set(name, (scheme = new Scheme(name)));
  return scheme;
}
