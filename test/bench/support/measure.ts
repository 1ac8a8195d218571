/** Times of repeated runs in milliseconds, sorted. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly p95: number;
  readonly runs: number;
  readonly times: readonly number[];
}

export function summarise(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), least: sorted[0] ?? NaN, p95: at(0.95), runs: sorted.length, times: sorted };
}

/**
 * Runs `work` for `warmUp` milliseconds, in which V8 compiles what is hot, then measures it. The result of every run is handed to
 * `keep` so that none is optimised away.
 */
export function measure<T>(work: (run: number) => T, runs: number, warmUp: number, keep: (result: T) => void): Timing {
  let before = 0;
  for (const start = performance.now(); performance.now() - start < warmUp; before++) keep(work(before));
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const result = work(before + run);
    times.push(performance.now() - start);
    keep(result);
  }
  return summarise(times);
}

/** Integers of 4 bytes: more than a core's own cache holds, less than the one that cores share. */
const WALK = 1 << 20;

/**
 * A yardstick for the machine: 100 000 steps through 4 MB, each where the last one says. Where the median is several times the
 * least, other programs take the shared cache, and every median of that time is too long, the least times not.
 */
export function memoryWalk(): string {
  const next = new Int32Array(WALK);
  // A full cycle in leaps that no prefetching foresees (a linear congruential generator of full period).
  for (let at = 0; at < WALK; at++) next[at] = (Math.imul(at, 1664525) + 1013904223) & (WALK - 1);
  let at = 0;
  const walk = measure(
    () => {
      for (let step = 0; step < 100_000; step++) at = next[at]!;
      return at;
    },
    200,
    500,
    () => undefined,
  );
  return `yardstick, 100 000 steps through 4 MB  ${describe(walk)}`;
}

/** Somewhere for results to go. */
export function makeSink(): { keep: (value: unknown) => void } {
  let last: unknown = null;
  return {
    keep: (value) => {
      last = value === last ? null : value;
    },
  };
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;

export function describe(timing: Timing): string {
  return `median ${ms(timing.median)}, least ${ms(timing.least)}, p95 ${ms(timing.p95)} (${timing.runs} runs)`;
}

/** Columns of text lined up; a Chinese character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, index) => (widths[index] = Math.max(widths[index] ?? 0, width(text))));
  return rows
    .map((row) =>
      row
        .map((text, index) => text + ' '.repeat(widths[index]! - width(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
