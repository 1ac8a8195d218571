/**
 * Turns the collected code lists (CSV) into the compact modules under src/classification/data.
 * Usage: node scripts/make-classification.mjs FOLDER, where FOLDER holds the five CSV files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = ''] = process.argv;
if (folder === '') throw new Error('usage: node scripts/make-classification.mjs FOLDER');

/**
 * No field of the lists contains a comma or a quote, so a split is a parse.
 * @param {string} file
 */
function rows(file) {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/u);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
}

/**
 * @param {string} name
 * @param {(string | undefined)[][]} lines
 */
function write(name, lines) {
  const text = lines.map((cells) => cells.join('\t').replace(/\t+$/u, '')).join('\n');
  const body = `// Made by scripts/make-classification.mjs; see docs/classification.md.\nexport default ${JSON.stringify(text)};\n`;
  writeFileSync(new URL(`../src/classification/data/${name}.ts`, import.meta.url), body);
}

const LISTS = {
  function: 'function-expenditure.csv',
  economic: 'economic-department.csv',
  government: 'economic-government.csv',
  revenue: 'revenue.csv',
};
for (const [name, file] of Object.entries(LISTS)) {
  write(
    name,
    rows(file).map((row) => [row.code, row.name, row.first_year, row.last_year, row.aliases, row.evidence]),
  );
}
write(
  'mapping',
  rows('economic-mapping.csv').map((row) => [
    row.department_code,
    row.government_code_admin,
    row.government_code_institution,
  ]),
);
