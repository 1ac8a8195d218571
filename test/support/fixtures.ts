import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import type { Workbook } from '../../src/workbook';

/** Published workbooks beside the project; not part of it. */
const FOLDER = join(__dirname, '../../../shared/fixtures');

export const haveFixtures = existsSync(FOLDER);

if (!haveFixtures)
  process.stderr.write('The folder of published workbooks is not here: tests on them check the made workbooks only.\n');

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(join(FOLDER, `${name}.xlsx`));
}

export function readFixture(name: string): Promise<Workbook> {
  return readWorkbook(fixtureBytes(name), `${name}.xlsx`);
}

/** Every published workbook by its name below the folder. */
export const FIXTURES = haveFixtures
  ? ([
      'qinglong-2024',
      'bazhou-2019',
      'gaoyi-2021',
      'guangyang-2022',
      'ziyang-2020',
      'regions/js-renda-2019',
      'regions/sh-wanli-2024',
      'regions/sh-guiziju-2024-final',
      'regions/sh-template-2026-department_original',
      'regions/sh-template-2026-unit_original',
      'regions/gd-zhanjiang-perf-2023',
    ] as const)
  : ([] as const);
