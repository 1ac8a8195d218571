/**
 * Turns the collected code lists (CSV) into the compact modules under src/classification/data.
 * Usage: node scripts/make-classification.mjs FOLDER, where FOLDER holds the five CSV files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/make-classification.mjs FOLDER');

/** Evidence words shorten to letters; src/classification/lists.ts reads them. */
const EVIDENCE = new Map([
  ['observed', 'o'],
  ['observed-undated', 'u'],
  ['cited', 'c'],
  ['memory', 'm'],
  ['memory-low', 'l'],
]);

/**
 * No field of the lists contains a comma or a quote, so a split is a parse.
 * @param {string} file
 * @returns {((name: string) => string)[]}
 */
function rows(file) {
  const [head = '', ...lines] = readFileSync(join(String(folder), file), 'utf8')
    .trim()
    .split(/\r?\n/u);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`${file}: ${line}`);
    return (/** @type {string} */ name) => {
      const cell = cells[names.indexOf(name)];
      if (cell === undefined) throw new Error(`${file} has no column ${name}`);
      return cell;
    };
  });
}

/** @param {string} evidence */
function letter(evidence) {
  const found = EVIDENCE.get(evidence);
  if (found === undefined) throw new Error(`unknown evidence ${evidence}`);
  return found;
}

/**
 * @param {string} name
 * @param {readonly string[][]} lines
 */
function write(name, lines) {
  const text = lines.map((cells) => cells.join('\t').replace(/\t+$/u, '')).join('\n');
  const body = `// Made by scripts/make-classification.mjs; see docs/classification.md.\nexport default ${JSON.stringify(text)};\n`;
  writeFileSync(new URL(`../src/classification/data/${name}.ts`, import.meta.url), body);
  console.log(`${name}: ${lines.length} rows, ${body.length} characters`);
}

for (const [file, name] of /** @type {const} */ ([
  ['function-expenditure.csv', 'function'],
  ['economic-department.csv', 'economic'],
  ['economic-government.csv', 'government'],
  ['revenue.csv', 'revenue'],
])) {
  write(
    name,
    rows(file).map((cell) => [
      cell('code'),
      cell('name'),
      letter(cell('evidence')),
      cell('first_year'),
      cell('last_year'),
      cell('aliases'),
      cell('notes'),
    ]),
  );
}
write(
  'mapping',
  rows('economic-mapping.csv').map((cell) =>
    ['department_code', 'government_code_admin', 'government_code_institution'].map(cell),
  ),
);
