import { checkWorkbook } from '../../src/checking';
import { formatRef } from '../../src/workbook';
import { LAYOUT_IDS, makeRandom, makeWorkbook } from '../workbooks';
import { FAULTS } from './support/inject';
import { judge, serious, type Judgement } from './support/judge';
import { percent, table } from './support/measure';

/*
 * Faults put into clean made workbooks of every layout: how many are found and located, and how often a clean workbook
 * is blamed. Options: --seed N, --trials N (for each layout and fault), --layout ID, --fault WORDS, --show N (missed
 * faults to print). Exit 1 below 95 % found or located, or on any finding at error or warning level in a clean book.
 */

interface Options {
  readonly seed: number;
  readonly trials: number;
  readonly layout: string | null;
  readonly fault: string | null;
  readonly show: number;
}

/** Different books each layout is tried in; trials take turns. */
const BOOKS = 12;
const BAR = 0.95;

function readOptions(args: readonly string[]): Options {
  const value = (name: string): string | null => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? null : (args[at + 1] ?? null);
  };
  return {
    seed: Number(value('seed') ?? 1),
    trials: Number(value('trials') ?? 36),
    layout: value('layout'),
    fault: value('fault'),
    show: Number(value('show') ?? 0),
  };
}

interface Score {
  tried: number;
  found: number;
  located: number;
  pinned: number;
}

class Scores {
  private readonly scores = new Map<string, Score>();
  readonly total = this.of('all');

  add(keys: readonly string[], { found, located, pinned }: Judgement): void {
    for (const key of ['all', ...keys]) {
      const score = this.of(key);
      score.tried++;
      if (found) score.found++;
      if (located) score.located++;
      if (pinned) score.pinned++;
    }
  }

  line(name: string, key: string): string[] {
    const { tried, found, located, pinned } = this.of(key);
    return [name, String(tried), percent(found, tried), percent(located, tried), percent(pinned, tried)];
  }

  located(key: string): string {
    const { tried, located } = this.of(key);
    return percent(located, tried);
  }

  private of(key: string): Score {
    let score = this.scores.get(key);
    if (!score) this.scores.set(key, (score = { tried: 0, found: 0, located: 0, pinned: 0 }));
    return score;
  }
}

function run(options: Options): boolean {
  const layouts = LAYOUT_IDS.filter((id) => options.layout === null || id === options.layout);
  const faults = FAULTS.filter(({ id }) => options.fault === null || id.includes(options.fault));
  const scores = new Scores();
  const blamed: string[] = [];
  const cleanCounts: string[][] = [['clean workbooks', 'books', 'errors', 'warnings']];
  const missed: string[] = [];
  for (const layout of layouts) {
    const books = Array.from({ length: Math.min(BOOKS, options.trials) }, (_, index) => {
      const book = makeWorkbook(layout, options.seed * 1000 + index);
      return { book, clean: serious(checkWorkbook(book.workbook)) };
    });
    const findings = books.flatMap(({ book, clean }) => clean.map((finding) => ({ book, finding })));
    const count = (severity: string): string =>
      String(findings.filter(({ finding }) => finding.severity === severity).length);
    cleanCounts.push([layout, String(books.length), count('error'), count('warning')]);
    for (const { book, finding } of findings) {
      const place = finding.site ? formatRef(finding.site) : 'workbook';
      blamed.push(
        `${layout} seed ${book.seed}  ${finding.severity} ${finding.rule} at ${place}: ${finding.message.zh}`,
      );
    }
    for (const fault of faults) {
      for (let trial = 0; trial < options.trials; trial++) {
        const { book, clean } = books[trial % books.length]!;
        const seed = options.seed * 100_003 + trial * 31 + faults.indexOf(fault);
        const injection = fault.inject(book, makeRandom(seed));
        if (!injection) continue;
        const judgement = judge(clean, checkWorkbook(injection.workbook), injection);
        scores.add([fault.id, layout, `${layout}/${fault.id}`], judgement);
        if (judgement.located) continue;
        const told = judgement.findings
          .slice(0, 3)
          .map(({ rule, site }) => `${rule} at ${site ? formatRef(site) : 'workbook'}`);
        missed.push(
          `${judgement.found ? 'not located' : 'not found'}  ${layout} seed ${book.seed}  ${fault.id}: ${injection.description}  [${told.join('; ')}]`,
        );
      }
    }
  }
  print(
    scores,
    layouts,
    faults.map(({ id }) => id),
    cleanCounts,
  );
  if (blamed.length > 0)
    console.log(`\nfindings in clean workbooks\n${blamed.slice(0, Math.max(10, options.show)).join('\n')}`);
  if (options.show > 0) console.log(`\nmissed\n${missed.slice(0, options.show).join('\n')}`);
  const { tried, found, located } = scores.total;
  return blamed.length === 0 && found >= BAR * tried && located >= BAR * tried;
}

function print(
  scores: Scores,
  layouts: readonly string[],
  faults: readonly string[],
  clean: readonly string[][],
): void {
  const heads = ['tried', 'found', 'located', 'site or suspect'];
  console.log(table(clean));
  console.log(`\n${table([['fault', ...heads], ...faults.map((id) => scores.line(id, id))])}`);
  console.log(
    `\n${table([['layout', ...heads], ...layouts.map((id) => scores.line(id, id)), scores.line('all', 'all')])}`,
  );
  const matrix = layouts.map((layout) => [layout, ...faults.map((fault) => scores.located(`${layout}/${fault}`))]);
  console.log(`\nlocated\n${table([['layout', ...faults], ...matrix])}`);
}

process.exitCode = run(readOptions(process.argv.slice(2))) ? 0 : 1;
