import { checkWorkbook } from '../../src/checking';
import { applyEdits, type Workbook } from '../../src/workbook';
import type { MadeWorkbook } from '../workbooks';
import { largeBook, someFigure, typicalBook } from './support/book';
import { describe, makeSink, measure, memoryWalk } from './support/measure';

/** One figure changes, everything else stays the same sheet objects: what a check after each edit costs. Bar: 5 ms. */
const WARM_UP = 4000;
const sink = makeSink();

function bench(title: string, made: MadeWorkbook): void {
  const figure = someFigure(made);
  let workbook: Workbook = made.workbook;
  const rechecked = measure(
    (run) => {
      const edit = { kind: 'set-value', at: figure, value: figure.value + (run % 2) } as const;
      workbook = applyEdits(workbook, [edit]).workbook;
      return checkWorkbook(workbook);
    },
    200,
    WARM_UP,
    sink.keep,
  );
  console.log(`${title}: change one figure and check again  ${describe(rechecked)}   bar 5 ms`);
}

bench('typical', typicalBook());
bench('many units', largeBook());
console.log(memoryWalk());
