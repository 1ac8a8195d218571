import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CLI as COMMAND } from '../../scripts/builds.mjs';
import type { Report } from '../../src/reporting';

const SAMPLE = resolve('assets', 'sample', 'sample.xlsx');

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budget-check-built-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function check(...args: string[]): { status: number | null; report: Report; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--format', 'json', ...args], {
    encoding: 'utf8',
  });
  return { status, report: JSON.parse(stdout) as Report, stderr };
}

describe('built command', () => {
  it('loads what V8 compiled of it at the build', () => {
    expect(existsSync(resolve('dist', 'cli', 'main.js.compiled'))).toBe(true);
  });

  it('ships the licences of all it bundles', () => {
    const licences = readFileSync(resolve('dist', 'cli', 'THIRD-PARTY-LICENSES.txt'), 'utf8').split('\n');
    expect(licences).toEqual(expect.arrayContaining(['@e965/xlsx', 'commander', 'fflate', 'hucre', 'zod']));
  });

  it('checks a folder on several threads and finds in each file what it finds in the one', () => {
    for (let n = 1; n <= 9; n++) copyFileSync(SAMPLE, join(directory, `单位${n}.xlsx`));
    writeFileSync(join(directory, '损坏.xlsx'), 'PK damaged');
    const one = check(SAMPLE);
    expect(one).toMatchObject({ status: 1, stderr: '' });
    const findings = one.report.files[0]?.findings ?? [];
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);

    const all = check(directory);
    expect(all.status).toBe(2);
    expect(all.report.files.map(({ status }) => status).sort()).toEqual([
      ...Array<string>(9).fill('checked'),
      'failed',
    ]);
    for (const file of all.report.files) {
      if (file.status === 'checked') expect(file.findings).toEqual(findings);
    }
  });
});
