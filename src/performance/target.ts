import { compareDecimals, parseDecimal, type Decimal } from './decimal';
import type { Comparator, Target } from './model';
import { fold, isDash } from './text';
import { doubledUnit, unitClassOf } from './units';

/** Words and signs of each comparator, longest first: 大于等于 is not 大于. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|》=|>≥|≥=|大于等于|大于或等于|不少于|不低于|不小于|不得少于|不得低于|至少|达到|达|保持在)/u, '≥'],
  [/^(?:≤|≦|⩽|<=|=<|《=|小于等于|小于或等于|不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|控制在)/u, '≤'],
  [/^(?:>|》|大于|超过|高于|多于)/u, '>'],
  [/^(?:<|《|小于|低于|少于|不足)/u, '<'],
  [/^(?:=|等于|为)/u, '='],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:\(含\))?(?:及以上|以上|及其以上)$/u, '≥'],
  [/(?:\(含\))?(?:及以下|以下|以内|之内|内)$/u, '≤'],
];
const NUMBER = /^([+-]?\d[\d,]*(?:\.\d+)?)(.*)$/u;
const RANGE = /^([+-]?\d[\d,]*(?:\.\d+)?)(\D{0,6}?)(?:[-~—–至到])([+-]?\d[\d,]*(?:\.\d+)?)(\D*)$/u;

/** The comparator a cell of signs holds (≥、大于等于、>=); null for words that are none. */
export function readComparator(text: string): Comparator | null {
  const plain = fold(text);
  for (const [pattern, comparator] of BEFORE) if (pattern.exec(plain)?.[0] === plain) return comparator;
  return null;
}

/** Reads 符号 + 数值 + 单位 out of one text: `≥90%`, `不低于 20 件`, `95%以上`, `80%-100%`, `元`, `及时`. */
export function readTarget(text: string): Target {
  const plain = fold(text);
  if (plain === '' || isDash(plain)) return { kind: 'blank' };
  const [sign, rest] = takeBefore(plain);
  const range = readRange(sign === null ? plain : rest);
  if (range) return range;
  const number = NUMBER.exec(rest);
  if (!number) return withoutNumber(plain, sign, rest);
  const [suffix, unit] = takeAfter(number[2]!);
  const value = parseDecimal(number[1]!);
  if (!value || !looksLikeUnit(unit)) return { kind: 'text', hasNumber: true };
  return { kind: 'number', comparator: sign ?? suffix ?? '=', bare: sign === null && suffix === null, value, unit };
}

/** Symbol, value and unit of three cells. A sign or unit written with the number goes before the cells'. */
export function joinTarget(comparator: string, target: Target, unit: string): Target {
  const sign = readComparator(comparator);
  if (target.kind === 'number') {
    return {
      ...target,
      comparator: target.bare && sign ? sign : target.comparator,
      bare: target.bare && sign === null,
      unit: target.unit || fold(unit),
    };
  }
  if (target.kind === 'range') return { ...target, unit: target.unit || fold(unit) };
  return target;
}

function takeBefore(plain: string): readonly [Comparator | null, string] {
  for (const [pattern, comparator] of BEFORE) {
    const match = pattern.exec(plain);
    if (match) return [comparator, plain.slice(match[0].length)];
  }
  return [null, plain];
}

function takeAfter(unit: string): readonly [Comparator | null, string] {
  for (const [pattern, comparator] of AFTER) {
    const match = pattern.exec(unit);
    if (match) return [comparator, unit.slice(0, unit.length - match[0].length)];
  }
  return [null, unit];
}

function readRange(plain: string): Target | null {
  const match = RANGE.exec(plain);
  if (!match) return null;
  const [low, high] = [parseDecimal(match[1]!), parseDecimal(match[3]!)];
  const unit = match[4]!;
  if (!low || !high || !isKnownUnit(unit) || (match[2] !== '' && match[2] !== unit)) return null;
  return compareDecimals(low, high) <= 0 ? { kind: 'range', low, high, unit } : null;
}

function withoutNumber(plain: string, sign: Comparator | null, rest: string): Target {
  if (rest === '' || isKnownUnit(rest) || doubledUnit(rest) !== null) {
    const isUnit = rest !== '' && (sign !== null || WRITTEN_ALONE.test(rest));
    if (isUnit || rest === '') return { kind: 'unit-only', unit: rest };
  }
  return { kind: 'text', hasNumber: /\d/u.test(plain) };
}

/** Units that say nothing when they stand alone; 优、中、好 and 年 may be words. */
const WRITTEN_ALONE =
  /[元%‰]|^(?:百分比|百分点|人次|万人次?|场次|批次|台套|课时|平方米|立方米|公顷|亩|公里|千米|米|吨|公斤|小时|分钟|天|个?工作日|个月|件|份|人|次|个|台|套|户|辆|场|册|本|项|篇|期|批|处|座|棵|株|家|条|张|[台件][(](?:套|份)[)])$/u;

function isKnownUnit(unit: string): boolean {
  return unit === '' || unitClassOf(unit) !== null;
}

/** Short words after a number are taken for its unit even when it is not known here; clauses are not. */
function looksLikeUnit(unit: string): boolean {
  if (isKnownUnit(unit) || doubledUnit(unit) !== null) return true;
  return unit.length <= 8 && !/[\d,，、;；。()≥≤<>]|完成|前|年度|目标/u.test(unit);
}

/** The number a target promises at least and at most; null where it sets no such bound. */
export function boundsOf(target: Target): { readonly low: Decimal | null; readonly high: Decimal | null } {
  if (target.kind === 'range') return { low: target.low, high: target.high };
  if (target.kind !== 'number') return { low: null, high: null };
  const { comparator, value } = target;
  return {
    low: comparator === '≥' || comparator === '>' || comparator === '=' ? value : null,
    high: comparator === '≤' || comparator === '<' || comparator === '=' ? value : null,
  };
}
