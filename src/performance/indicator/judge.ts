import { classOf } from './class';
import { readPhrase, type Reading } from './direction';
import type { IndicatorJudgement, IndicatorWords, Measure } from './model';
import { plainName, segment, type Token } from './segment';
import { measureOfUnit } from './unit-measure';
import type { Role } from './words';

/** Longer ones are sentences, of which the end says little. */
const LONGEST_NAME = 60;

/**
 * What an indicator measures, which way is better and which 二级指标 it fits, from its words alone. The
 * class the form gives is not looked at, because it may be what is wrong; nor is the description, which explains more
 * often than it names (helping itself to it made more errors than it mended).
 */
export function judgeIndicator(words: IndicatorWords): IndicatorJudgement {
  const whole = plainName(words.name);
  const plain = whole.length > LONGEST_NAME ? '' : whole;
  const name = segment(plain);
  const byUnit = measureOfUnit(words.unit);
  const reading = settle(readPhrase(name, byUnit), byUnit, name);
  const { class: fit, word } = classOf(plain, name, reading, words.unit ?? '');
  return {
    measures: reading.measures,
    better: reading.better,
    sure: reading.better !== null && reading.sure,
    change: reading.change,
    class: fit,
    why: joined(reading.words, word),
  };
}

/** Each word once, in reading order. */
function joined(words: readonly string[], last: string): string {
  const each = words.filter((word, at) => words.indexOf(word) === at);
  return (last === '' || each.includes(last) ? each : [...each, last]).join('·');
}

/** A percentage is a rate, whatever the last word: 公众安全感 90%, 费用下降 5%. */
function settle(reading: Reading, byUnit: Measure | null, name: readonly Token[]): Reading {
  const measures =
    reading.measures === null || reading.measures === 'quality'
      ? (byUnit ?? reading.measures ?? 'quality')
      : reading.measures;
  // 及时性 in hours is time taken, of which the words say nothing.
  const isOther = byUnit === 'duration' && reading.measures === 'quality';
  // 社会和谐稳定 20% names no rate: what the figure is of can only be guessed.
  const isGuess = measures === 'rate' && reading.better === 'more' && !endsInMeasure(name);
  return {
    measures,
    better: isOther ? null : reading.better,
    sure: reading.sure && !isGuess,
    change: reading.change,
    words: reading.words,
  };
}

const MEASURES: ReadonlySet<Role | 'measure' | undefined> = new Set([
  'measure',
  'rise',
  'fall',
  'save',
  'hold',
] as const);

function endsInMeasure(name: readonly Token[]): boolean {
  return MEASURES.has(name.at(-1)?.meaning?.role);
}
