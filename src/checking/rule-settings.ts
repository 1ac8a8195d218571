import { RULES, type Rule, type RuleMeta, type Severity } from '../rules';
import { Memory } from '../workbook';

/** How severe what a rule says is to be; `off` leaves it out. */
type RuleLevel = Severity | 'off';

/**
 * Levels by name: that of a rule (`hierarchy/function-sum`) or a number of the catalogue (`HF-07`). A number stands for what
 * answers to it, of every rule, and goes before the name of the rule.
 */
export type RuleSettings = Readonly<Record<string, RuleLevel>>;

/** The level set for what a rule says under these numbers; null where none is. */
export function levelOf(settings: RuleSettings | undefined, rule: string, alias: readonly string[]): RuleLevel | null {
  if (!settings) return null;
  const name = [...alias, rule].find((one) => Object.hasOwn(settings, one));
  return name === undefined ? null : settings[name]!;
}

/** How severe it is what a rule says under these numbers, after the settings. */
export function ruledSeverity(
  { id }: Pick<RuleMeta, 'id'>,
  alias: readonly string[],
  own: Severity,
  settings: RuleSettings | undefined,
): Severity {
  const level = levelOf(settings, id, alias);
  return level === null || level === 'off' ? own : level;
}

const active = new Memory<readonly Rule[]>();

/**
 * The rules without what is switched off; the same list for the same settings, so that what they claimed is kept. A relation
 * that is claimed by what is off stays claimed by it: another rule would only tell the same under another name.
 */
export function activeRules(settings: RuleSettings | undefined): readonly Rule[] {
  if (!settings || !Object.values(settings).includes('off')) return RULES;
  return active.of(settings, () => RULES.map((rule) => withoutOff(rule, settings)));
}

function withoutOff(rule: Rule, settings: RuleSettings): Rule {
  const { id, alias } = rule.meta;
  const isOff = (numbers: readonly string[]): boolean => levelOf(settings, id, numbers) === 'off';
  if (!isOff([]) && !alias.some((number) => isOff([number]))) return rule;
  const { relate, observe } = rule;
  return {
    ...rule,
    meta: { ...rule.meta, alias: alias.filter((number) => !isOff([number])) },
    ...(rule.claims ? { claims: rule.claims.map((one) => (isOff(one.alias) ? { ...one, off: true } : one)) } : {}),
    ...(relate
      ? { relate: (context) => without(relate(context), ({ alias: own = alias.slice(0, 1) }) => isOff(own)) }
      : {}),
    ...(observe ? { observe: (context) => without(observe(context), ({ alias: own = alias }) => isOff(own)) } : {}),
  };
}

function* without<Item extends { readonly alias?: readonly string[] }>(
  items: Iterable<Item>,
  isOff: (item: Item) => boolean,
): Generator<Item> {
  for (const item of items) if (!isOff(item)) yield item;
}
