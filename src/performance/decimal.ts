/** An exact decimal: `coefficient × 10^−scale`. Targets and percentages are compared as these, never as floats. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/u;

/** Reads plain digits with an optional sign and point (`-1.50`); null for anything else. Thousands commas may stand. */
export function parseDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(text.includes(',') ? text.replace(/,(?=\d{3}(?:\D|$))/gu, '') : text);
  if (!match || text.length > 40) return null;
  const decimals = match[3] ?? '';
  const fraction = decimals.endsWith('0') ? decimals.replace(/0+$/u, '') : decimals;
  const coefficient = BigInt(match[2]! + fraction);
  return { coefficient: match[1] === '-' ? -coefficient : coefficient, scale: fraction.length };
}

/** A stored number as the decimal of at most 15 digits it stands for; null for what is no finite number. */
export function decimalOf(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const parsed = parseDecimal(mantissa);
  return parsed && shift(parsed, Number(exponent));
}

/** `decimal × 10^places`. */
export function shift({ coefficient, scale }: Decimal, places: number): Decimal {
  const to = scale - places;
  return to >= 0 ? { coefficient, scale: to } : { coefficient: coefficient * 10n ** BigInt(-to), scale: 0 };
}

/** Negative, zero or positive as `one` is less than, equal to or greater than `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [raise(one, scale), raise(other, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { coefficient: raise(one, scale) + raise(other, scale), scale };
}

export function fromInteger(value: number): Decimal {
  return { coefficient: BigInt(value), scale: 0 };
}

/** The double nearest to a decimal. */
export function toNumber(decimal: Decimal): number {
  return decimal.scale === 0 ? Number(decimal.coefficient) : Number(formatDecimal(decimal));
}

/** Shortest plain notation: `-0.5`, `100`. */
export function formatDecimal({ coefficient, scale }: Decimal): string {
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/u, '');
  return `${coefficient < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function raise({ coefficient, scale }: Decimal, to: number): bigint {
  return to === scale ? coefficient : coefficient * 10n ** BigInt(to - scale);
}
