import { checkWorkbook } from '../../src/checking';
import type { Edit } from '../../src/workbook';
import { parseGrid } from '../support/grid';

const SPENDING = `
## 支出总表
支出总表 |||
部门：样例局 ||| 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 497.96 | 409.56 | 88.40
'201 | 一般公共服务支出 | 398.65 | 310.25 | 88.40
'20103 | 政府办公厅（室）及相关机构事务 | 398.65 | 310.25 | 88.40
'2010301 | 行政运行 | 310.25 | 310.25 |
'2010302 | 一般行政管理事务 | 88.40 || 88.40
'208 | 社会保障和就业支出 | 99.31 | 99.31 |
'20805 | 行政事业单位养老支出 | 99.31 | 99.31 |
'2080505 | 机关事业单位基本养老保险缴费支出 | 99.31 | 99.31 |
`;

/** The same figures as 一般公共预算支出表, written otherwise. */
const fiscal = (
  unit: string,
  change: (text: string) => string,
  headings: (line: string) => string = (line) => line,
): string =>
  SPENDING.replaceAll('支出总表', '一般公共预算支出表')
    .replace('单位：万元', unit)
    .replace(/^科目编码.*$/mu, headings)
    .replace(/(?<=\| )\d+\.\d\d/gu, change);

/** 497.96 → 4979600 and the like, by powers of ten. */
const times =
  (places: number) =>
  (text: string): string => {
    const value = Math.round(Number(text) * 100);
    return places >= 2 ? String(value * 10 ** (places - 2)) : (value / 10 ** (2 - places)).toFixed(2 - places);
  };

function check(text: string) {
  const { tables, findings } = checkWorkbook(parseGrid(text), { rules: { 'disclosure/tables-present': 'off' } });
  const fiscalTable = tables.find(({ kind }) => kind === 'general-expenditure')!;
  return { findings, columns: fiscalTable.sides[0]!.columns };
}

const same = (text: string): string => text;
const BASE = check(SPENDING + fiscal('单位：万元', same));

test('the tables agree as they stand', () => {
  expect(BASE.findings).toEqual([]);
  expect([...BASE.columns[0]!.fen]).toHaveLength(8);
  expect(BASE.columns[0]!.fen[0]).toBe(497_960_000);
});

test.each([
  ['元 shown as 万元', '单位：万元', times(4), 'C4:E11 0!.0,'],
  ['元 shown as 万元, with more commas than are right', '单位：万元', times(4), 'C4:E11 0!.0000,'],
  ['元 shown as 千元', '单位：千元', times(4), 'C4:E11 #,##0.00,'],
  ['元 shown as 百万元', '单位：百万元', times(4), 'C4:E11 0.00,,'],
  ['a total without the format', '单位：万元', times(4), 'C5:E11 0!.0,'],
  ['百万元', '单位：百万元', times(-2), 'A1:A1 0'],
  ['亿元', '单位：亿元', times(-4), 'A1:A1 0'],
])('%s: nothing is found, and the figures are the same', (_, unit, change, format) => {
  const { findings, columns } = check(`${SPENDING}${fiscal(unit, change)}@format ${format}\n`);
  expect(findings).toEqual([]);
  expect(columns.map(({ fen }) => [...fen])).toEqual(BASE.columns.map(({ fen }) => [...fen]));
});

test('a column in another unit that its heading states is read in it', () => {
  let cell = 0;
  const third = (text: string): string => ((cell += 1), text);
  const lines = fiscal('单位：万元', third, (line) => line.replace('基本支出', '基本支出（元）')).split('\n');
  const inYuan = lines.map((line) => {
    const cells = line.split('|');
    return cells.length === 5 && /\d\.\d/u.test(cells[3]!)
      ? [...cells.slice(0, 3), times(4)(cells[3]!), cells[4]!].join('|')
      : line;
  });
  const { findings, columns } = check(SPENDING + inYuan.join('\n'));
  expect(cell).toBeGreaterThan(0);
  expect(findings).toEqual([]);
  expect(columns.map(({ unit }) => unit?.name ?? null)).toEqual([null, '元', null]);
  expect([...columns[1]!.fen]).toEqual([...BASE.columns[1]!.fen]);
});

test('a figure is set right in the unit that its cell is stored in', () => {
  const wrong = (text: string): string => (text === '99.31' ? '993100' : times(4)(text));
  const text = fiscal('单位：万元', wrong).replace('行政运行 | 3102500', '行政运行 | 3102000');
  const { findings } = check(`${SPENDING}${text}@format C4:E11 0!.0,\n`);
  const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix): readonly Edit[] => fix.edits));
  const values = edits.flatMap((edit) =>
    edit.kind === 'set-value' && edit.at.sheet !== '支出总表' ? [edit.value] : [],
  );
  expect(values).toContain(3_102_500);
  expect(values.filter((value) => typeof value === 'number' && value < 10_000)).toEqual([]);
});
