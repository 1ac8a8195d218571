import { RULES, type Severity } from '../rules';

type Level = Severity | 'off';

export interface NamedRules {
  /** Levels by the name the catalogue gives. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly unknown: readonly { readonly name: string; readonly nearest: string | null }[];
}

/** What a configuration names: rule ids (`hierarchy/function-sum`) or catalogue numbers (`HF-07`), in capitals or not. */
export function rulesNamed(named: Readonly<Record<string, Level>>): NamedRules {
  const known = new Map(NAMES.map((name) => [plain(name), name]));
  const rules = new Map<string, Level>();
  const unknown: { name: string; nearest: string | null }[] = [];
  for (const [name, level] of Object.entries(named)) {
    const own = known.get(plain(name));
    if (own === undefined) unknown.push({ name, nearest: nearestName(plain(name)) });
    else rules.set(own, level);
  }
  return { rules: Object.fromEntries(rules), unknown };
}

const NAMES: readonly string[] = [...new Set(RULES.flatMap(({ meta }) => [meta.id, ...meta.alias]))];

const plain = (name: string): string => name.trim().toLowerCase();

/** Among so many letters, one may be wrong. */
const LETTERS_AN_ERROR = 3;

function nearestName(wanted: string): string | null {
  let nearest: string | null = null;
  let least = wanted.length / LETTERS_AN_ERROR;
  for (const name of NAMES) {
    const distance = Math.min(
      ...[name, name.slice(name.indexOf('/') + 1)].map((one) => lettersApart(plain(one), wanted)),
    );
    if (distance > least || (distance === least && nearest !== null)) continue;
    nearest = name;
    least = distance;
  }
  return nearest;
}

/** How many letters have to be changed, added or taken away to make one word of the other. */
function lettersApart(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const now = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const change = before[to]! + (one[at] === other[to] ? 0 : 1);
      now.push(Math.min(change, before[to + 1]! + 1, now[to]! + 1));
    }
    before = now;
  }
  return before[other.length]!;
}
