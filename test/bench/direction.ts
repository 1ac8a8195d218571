import { LABELLED } from '../performance/indicator/labelled';
import { measure, type Count } from '../performance/indicator/labelled/measure';
import { percent, table } from './support/measure';

/*
 * What an indicator's words are read to mean, held against labels: precision (of the answers given) and recall (of the
 * answers there are), of direction and of class, on the half looked at while the words were gathered and on the half that
 * was not. `--show N` prints N errors of the design half; those of the held-out half are not printed, so that it stays
 * held out. Exit 1 when direction on the held-out half falls below the bars.
 */

const PRECISION_BAR = 0.95;
const RECALL_BAR = 0.75;

function rates({ right, given, wanted }: Count): string[] {
  return [percent(right, given), percent(right, wanted)];
}

function run(args: readonly string[]): boolean {
  const at = args.indexOf('--show');
  const show = at < 0 ? 0 : Number(args[at + 1] ?? 20);
  const rows = [
    [
      'half',
      'indicators',
      'direction precision',
      'recall',
      'sure precision',
      'recall',
      'class precision',
      'recall',
      'reversed found',
      'right blamed',
    ],
  ];
  let passed = true;
  for (const split of ['design', 'held-out'] as const) {
    const indicators = LABELLED.filter((one) => one.split === split);
    const { direction, sure, class: byClass, reversed, falseAlarms, errors } = measure(indicators);
    const found = percent(reversed.right, reversed.wanted);
    rows.push([
      split,
      String(indicators.length),
      ...rates(direction),
      ...rates(sure),
      ...rates(byClass),
      found,
      String(falseAlarms),
    ]);
    if (split === 'design' && show > 0) console.log(errors.slice(0, show).join('\n'));
    const { right, given, wanted } = direction;
    passed &&= right >= PRECISION_BAR * given && right >= RECALL_BAR * wanted;
  }
  console.log(table(rows));
  return passed;
}

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
