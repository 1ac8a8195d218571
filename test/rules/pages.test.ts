import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { RULES } from '../../src/rules';
import { cellOf, findingsOf } from '../support/rule-tester';

const FOLDER = join(__dirname, '../../docs/rules');

interface Page {
  readonly id: string;
  readonly text: string;
}

const pages: Page[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
  .map((file) => ({
    id: relative('.', file).split(sep).join('/').replace(/\.md$/u, ''),
    text: readFileSync(join(FOLDER, file), 'utf8'),
  }));

describe('rules and their pages', () => {
  test.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    '%s has a page with its id, aliases and title',
    (id, rule) => {
      const page = pages.find((one) => one.id === id);
      expect(page?.text).toMatch(new RegExp(`^# ${id}\\s`, 'u'));
      for (const alias of rule.meta.alias) expect(page?.text).toContain(alias);
    },
  );

  test('every page belongs to a rule', () => {
    const known = new Set(RULES.map((rule) => rule.meta.id));
    expect(pages.map((page) => page.id).filter((id) => !known.has(id))).toEqual([]);
  });

  test('the catalogue links every page', () => {
    const catalogue = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    expect(pages.map((page) => page.id).filter((id) => !catalogue.includes(`${id}.md`))).toEqual([]);
  });
});

const examples = pages.flatMap(({ id, text }) =>
  [...text.matchAll(/^```grid (bad cell=(\S+)|good)\n([\s\S]*?)^```$/gmu)].map((match) => ({
    id,
    cell: match[2] ?? null,
    grid: match[3]!,
  })),
);

describe('examples on the pages', () => {
  test('every page has a bad and a good one', () => {
    const lacking = pages.filter(
      ({ id }) =>
        !examples.some((one) => one.id === id && one.cell !== null) ||
        !examples.some((one) => one.id === id && one.cell === null),
    );
    expect(lacking.map((page) => page.id)).toEqual([]);
  });

  test.each(examples.map((example) => [`${example.id} ${example.cell ?? 'good'}`, example] as const))(
    '%s',
    (_, { id, cell, grid }) => {
      const cells = findingsOf(id, grid).map(cellOf);
      if (cell === null) expect(cells).toEqual([]);
      else expect(cells).toContain(cell);
    },
  );
});
