import { UNITS, type Unit } from './model';

/** Text in quotes, escaped signs, signs of width or filling (`_ `, `*x`) and brackets ([Red], [$¥-804]). */
const LITERALS = /"[^"]*"|[\\!].|[_*].|\[[^\]]*\]/gu;
/** Stands where literal text stood: between digits (`0!.0000`, a 万 trick) it means that the format is no plain one. */
const LITERAL = '\u0001';
const FIXED = /^[^0#.,]*(?:[#0,]*[#0])?(?:\.(0*))?[^0#.,]*$/u;

/** What a number format says of the figures it shows. */
export interface ShownAs {
  /** Decimals it fixes; null where it fixes none. */
  readonly decimals: number | null;
  /** The power of ten by which the figure shown is smaller than the figure stored; 0 for nearly all formats. */
  readonly scale: number;
}

const PLAIN: ShownAs = { decimals: null, scale: 0 };

const cache = new Map<string, ShownAs>();
const CACHED = 1000;

/**
 * Reads an Excel number format (US notation, as stored in the file). Decimals: `#,##0.00_);[Red](#,##0.00)` → 2, `0` → 0,
 * null for General, text, `0.##`, percent, dates, fractions, exponents, formats that scale and sections that disagree.
 * Scale: commas at the end (`0.00,` → 3) and a point that is mere text between digits (`0!.0000` → 4, `0!.0,` → 4).
 */
export function readNumberFormat(numberFormat: string | undefined): ShownAs {
  if (numberFormat === undefined) return PLAIN;
  let shownAs = cache.get(numberFormat);
  if (shownAs === undefined) {
    // A sheet asks for the same few formats a million times; a file with endless formats must not fill the memory.
    if (cache.size >= CACHED) cache.clear();
    shownAs = { decimals: readFormat(numberFormat), scale: readScale(numberFormat) };
    cache.set(numberFormat, shownAs);
  }
  return shownAs;
}

/** The decimals that {@link readNumberFormat} finds. */
export function formatDecimals(numberFormat: string | undefined): number | null {
  return readNumberFormat(numberFormat).decimals;
}

const TEXT_POINT = /([0#])(?:[!\\][.．]|"[.．]")([0#]+)/u;

/** Sections that disagree scale nothing: what is stored is then in the unit that is stated. */
function readScale(numberFormat: string): number {
  const scales = numberFormat.split(';').flatMap((section) => {
    const behind = TEXT_POINT.exec(section)?.[2]?.length ?? 0;
    const digits = section.replace(TEXT_POINT, '$1$2').replace(LITERALS, LITERAL);
    const commas = /[0#](,+)(?![0#,])/u.exec(digits)?.[1]?.length ?? 0;
    return /[0#]/u.test(digits) ? [behind + commas * 3] : [];
  });
  const [first = 0, ...others] = scales;
  return others.every((scale) => scale === first) ? first : 0;
}

/** The unit in which a figure is stored that a format scales to `unit`; 元 where no unit is so much smaller. */
export function storedUnit(unit: Unit, scale: number): Unit {
  return Object.values(UNITS).find(({ power }) => power === unit.power - scale) ?? UNITS.元;
}

function readFormat(numberFormat: string): number | null {
  const numeric = numberFormat
    .replace(LITERALS, LITERAL)
    .split(';')
    .filter((section) => /[0#]/u.test(section));
  const [first, ...others] = numeric.map(sectionDecimals);
  return first === undefined || others.some((decimals) => decimals !== first) ? null : first;
}

function sectionDecimals(section: string): number | null {
  if (/[a-z@%‰/?]/iu.test(section)) return null;
  const match = FIXED.exec(section);
  return match ? (match[1] ?? '').length : null;
}
