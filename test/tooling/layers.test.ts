import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** A file, what it imports, and the rule that has to object. */
const FORBIDDEN: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/workbook/a.ts', '../amounts/ok', 'layer-workbook'],
  ['src/amounts/a.ts', '../classification/ok', 'layer-amounts'],
  ['src/classification/a.ts', '../tables/ok', 'layer-classification'],
  ['src/tables/a.ts', '../facts/ok', 'layer-tables'],
  ['src/facts/a.ts', '../rules/ok', 'layer-facts'],
  ['src/rules/a.ts', '../checking/ok', 'layer-rules'],
  ['src/performance/b.ts', '../narrative/ok', 'layer-performance'],
  ['src/performance/a.ts', '../rules/ok', 'layer-performance'],
  ['src/narrative/a.ts', '../checking/ok', 'layer-narrative'],
  ['src/checking/a.ts', '../reporting/ok', 'layer-checking'],
  ['src/reporting/a.ts', '../hosts/file/ok', 'layer-reporting'],
  ['src/hosts/memory/a.ts', '../../tables/ok', 'layer-hosts'],
  ['src/hosts/memory/b.ts', '../file/ok', 'hosts-stand-alone'],
  ['src/taskpane/a.ts', '../page/ok', 'layer-taskpane'],
  ['src/taskpane/b.ts', '../hosts/file/ok', 'pane-talks-to-the-port'],
  ['src/cli/a.ts', '../taskpane/ok', 'layer-cli'],
  ['src/helpers/a.ts', '../workbook/ok', 'known-layer'],
  ['src/rules/c.ts', 'react', 'engine-is-pure'],
  ['src/rules/d.ts', 'node:fs', 'engine-is-pure'],
  ['src/tables/b.ts', 'path', 'engine-is-pure'],
  ['src/checking/b.ts', 'left-pad', 'engine-is-pure'],
  ['src/cli/b.ts', 'react', 'react-in-pane-and-page'],
  ['src/cli/c.ts', 'hucre/xlsx', 'xlsx-libraries-in-file-host'],
  ['src/page/a.ts', '@e965/xlsx', 'xlsx-libraries-in-file-host'],
  ['src/hosts/memory/c.ts', 'fflate', 'xlsx-libraries-in-file-host'],
  ['src/taskpane/c.ts', '@microsoft/office-js', 'office-in-excel-host'],
  ['src/hosts/file/a.ts', 'node:fs', 'node-modules-on-the-command-line'],
];

/** As above, but types may be imported. */
const FORBIDDEN_AT_RUN_TIME: typeof FORBIDDEN = [
  ['src/taskpane/d.ts', '../checking/ok', 'pane-checks-in-the-worker'],
  ['src/page/b.ts', '../tables/ok', 'pane-checks-in-the-worker'],
];

/** A circle within one layer; the tool reports it once, at one of the two. */
const CIRCLE = [
  ['src/facts/one.ts', './two'],
  ['src/facts/two.ts', './one'],
] as const;

const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['src/amounts/allowed.ts', '../workbook/ok'],
  ['src/tables/allowed.ts', '../classification/ok'],
  ['src/rules/allowed.ts', '../facts/ok'],
  ['src/checking/allowed.ts', '../narrative/ok'],
  ['src/reporting/allowed.ts', '../checking/ok'],
  ['src/hosts/file/allowed.ts', 'hucre/xlsx'],
  ['src/hosts/excel/allowed.ts', '@microsoft/office-js'],
  ['src/taskpane/index.ts', '../hosts/excel/ok'],
  ['src/taskpane/allowed.ts', 'react'],
  ['src/taskpane/e.ts', '../checking/ok'],
  ['src/page/allowed.ts', '../taskpane/ok'],
  ['src/cli/allowed.ts', 'node:fs'],
];

const LAYERS =
  'workbook amounts classification tables facts rules performance narrative checking reporting taskpane page cli commands'
    .split(' ')
    .concat('hosts/memory', 'hosts/file', 'hosts/excel');

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

let folder: string;
let found: Set<string>;

/** One made-up source tree holds all cases, so that the tool starts once. */
beforeAll(() => {
  // Node follows links when it resolves imports; a linked temporary folder would look like another tree.
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'layers-'));
  for (const layer of LAYERS) write(`src/${layer}/ok.ts`, 'export type Ok = 1;');
  for (const [file, imports] of [...FORBIDDEN, ...CIRCLE, ...ALLOWED]) {
    // Type imports only: even these may not point upwards.
    write(file, `import type * as it from '${imports}';\nexport type It = typeof it;`);
  }
  for (const [file, imports] of FORBIDDEN_AT_RUN_TIME) {
    write(file, `import * as it from '${imports}';\nexport const seen = it;`);
  }
  write('package.json', '{}');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', config, '--output-type', 'json', 'src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Cruise;
  found = new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe('layers', () => {
  test.each([...FORBIDDEN, ...FORBIDDEN_AT_RUN_TIME])('%s may not import %s (%s)', (file, _imports, rule) => {
    expect(found).toContain(`${file} ${rule}`);
  });

  test('files may not import each other', () => {
    expect([...found].filter((line) => line.endsWith(' no-circular'))).toHaveLength(1);
  });

  test.each(ALLOWED)('%s may import %s', (file) => {
    // The made-up tree has no packages installed: what cannot be resolved is not the question here.
    const objections = [...found].filter((line) => line.startsWith(`${file} `) && !line.endsWith(' resolvable'));
    expect(objections).toEqual([]);
  });
});
