/**
 * Arithmetic on the decimals that doubles stand for: 0.1 + 0.2 is 0.3, as Excel shows it. Sums, differences and products are
 * exact; only the result becomes a double again.
 */

/** Integers below it are exact in a double, the sum of two of them as well. */
const SAFE = 2 ** 52;
/** Excel keeps as many significant digits. */
const DIGITS = 15;

interface Decimal {
  readonly digits: bigint;
  /** The number is `digits × 10^−scale`. */
  readonly scale: number;
}

/** The number with 15 significant digits. */
export function significant(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(DIGITS)) + 0;
}

/** A sum of many numbers, exact however many they are. */
export class ExactSum {
  /** Figures with at most two decimals, in hundredths. */
  private hundredths = 0;
  private rest: Decimal = NOTHING;

  add(value: number): void {
    const hundredths = Math.round(value * 100);
    if (hundredths / 100 === value && Math.abs(hundredths) < SAFE) this.addHundredths(hundredths);
    else this.rest = plus(this.rest, decimalOf(value));
  }

  take(other: ExactSum): void {
    this.addHundredths(other.hundredths);
    if (other.rest !== NOTHING) this.rest = plus(this.rest, other.rest);
  }

  get value(): number {
    if (this.rest === NOTHING) return this.hundredths / 100 + 0;
    return numberOf(plus(this.rest, { digits: BigInt(this.hundredths), scale: 2 }));
  }

  private addHundredths(hundredths: number): void {
    const sum = this.hundredths + hundredths;
    if (Math.abs(sum) < SAFE) this.hundredths = sum;
    else this.rest = plus(this.rest, { digits: BigInt(hundredths), scale: 2 });
  }
}

export function added(one: number, other: number): number {
  const sum = new ExactSum();
  sum.add(one);
  sum.add(other);
  return sum.value;
}

export function multiplied(one: number, other: number): number {
  const [first, second] = [decimalOf(one), decimalOf(other)];
  return numberOf({ digits: first.digits * second.digits, scale: first.scale + second.scale });
}

export type Direction = 'nearest' | 'up' | 'down';

/** Rounds to decimal places as Excel does: half away from zero; `up` and `down` are away from zero and towards it. */
export function rounded(value: number, places: number, direction: Direction): number {
  const { digits, scale } = decimalOf(significant(value));
  const drop = scale - places;
  if (drop <= 0) return value + 0;
  // Beyond the longest number there is nothing is left, or the first digit.
  const unit = 10n ** BigInt(Math.min(drop, 400));
  const size = digits < 0n ? -digits : digits;
  const left = size % unit;
  const isUp = direction === 'up' ? left > 0n : direction === 'nearest' && left * 2n >= unit;
  const whole = size / unit + (isUp ? 1n : 0n);
  return numberOf({ digits: digits < 0n ? -whole : whole, scale: places });
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };

/** The shortest decimal that stands for a finite double. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return raised({ digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) });
}

/** With a scale that is not negative. */
function raised({ digits, scale }: Decimal): Decimal {
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  const at = ({ digits, scale: own }: Decimal): bigint =>
    own === scale ? digits : digits * 10n ** BigInt(scale - own);
  return { digits: at(one) + at(other), scale };
}

function numberOf({ digits, scale }: Decimal): number {
  return Number(`${digits}e${-scale}`) + 0;
}
