import { checkWorkbook } from '../../src/checking';
import { EXPENDITURE, HEBEI } from '../performance/layouts';
import { parseGrid } from '../support/grid';

/** A form with a target left blank and a sheet with a placeholder, beside a table that is as it should be. */
const workbook = parseGrid(`${EXPENDITURE}
${HEBEI.replace('≥5000卷', '')}
## 说明
一、部门职责
XX局主管本地事务，办公电话 13812345678。
`);

const sheetsBlamed = (left: readonly string[]): ReadonlySet<string | undefined> => {
  const recognition = Object.fromEntries(left.map((name) => [name, 'none'] as const));
  const { findings } = checkWorkbook(workbook, { recognition });
  return new Set(findings.flatMap(({ site }) => site?.sheet ?? []));
};

test('what stands on a sheet that the user left out is not looked at, neither forms nor texts', () => {
  const all = sheetsBlamed([]);
  const names = workbook.sheets.map(({ name }) => name).slice(1);
  expect(names.every((name) => all.has(name))).toBe(true);
  for (const name of names) expect(sheetsBlamed([name]).has(name)).toBe(false);
  expect(sheetsBlamed([])).toEqual(all);
});
