import { checkWorkbook } from '../../src/checking';
import type { Workbook } from '../../src/workbook';
import { GROWTH_SHAPES } from './support/growth-shapes';
import { ms, summarise } from './support/measure';

/**
 * How the time of a whole check grows with the size of what is checked: every shape of rows at a size, twice and four times it.
 * Bar: 2.5 a doubling; what is quadratic shows 4. Ratios of times within one run, so that the speed of the machine does not count.
 */
const BAR = 2.5;
const RUNS = 3;

/** The least of some runs: what other programs take away only ever adds. Fresh sheets, so that nothing remembered helps. */
function leastTime(workbook: Workbook): number {
  const times = Array.from({ length: RUNS }, () => {
    const fresh = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
    global.gc?.();
    const start = performance.now();
    checkWorkbook(fresh);
    return performance.now() - start;
  });
  return summarise(times).least;
}

/** `growth -- --shape NAME` measures that one alone. */
const only = process.argv[process.argv.indexOf('--shape') + 1];
let over = 0;
for (const { name, size, make } of GROWTH_SHAPES) {
  if (process.argv.includes('--shape') && name !== only) continue;
  leastTime(make(Math.ceil(size / 4)));
  const times = [size, 2 * size, 4 * size].map((each) => leastTime(make(each)));
  const ratios = times.slice(1).map((time, index) => time / times[index]!);
  const isOver = ratios.every((ratio) => ratio > BAR);
  if (isOver) over += 1;
  const all = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  console.log(
    `${name.padEnd(28)} ${String(size).padStart(7)}  ${times.map(ms).join(', ')}   ratios ${all}${isOver ? '  OVER' : ''}`,
  );
}
console.log(`bar ${BAR} a doubling; ${over} shapes over it`);
process.exitCode = over > 0 ? 1 : 0;
