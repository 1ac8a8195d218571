import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { readPerformanceForms } from '../../src/performance';
import { recogniseTables } from '../../src/tables';
import { textAt } from '../../src/workbook';
import { saveCopy } from '../../src/hosts/file';
import { BOOK } from '../performance/templates/book';
import { parseGrid } from '../support/grid';
import { Bench } from './command';

let bench: Bench;
beforeEach(async () => {
  bench = new Bench();
  const { bytes } = await saveCopy(parseGrid(BOOK), '预算.xlsx');
  writeFileSync(join(bench.directory, '预算.xlsx'), bytes);
});
afterEach(() => bench.close());

const insert = (...argv: string[]) => bench.run(['insert-template', ...argv]);
const formsIn = async (name: string) => {
  const workbook = await readWorkbook(readFileSync(join(bench.directory, name)), name);
  return { workbook, forms: readPerformanceForms(workbook, recogniseTables(workbook).tables) };
};

test('every project without a form gets one, filled from the workbook; the original is not touched', async () => {
  const before = readFileSync(join(bench.directory, '预算.xlsx'));
  const { code, out, err } = await insert('-o', '含绩效.xlsx', '预算.xlsx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    [
      '绩效1档案数字化加工!A1:G17  档案数字化加工',
      '  待填：资金用途、绩效目标',
      '绩效2库房设备更新!A1:G17  库房设备更新',
      '  待填：资金用途、绩效目标',
      '绩效3档案开放宣传!A1:G17  档案开放宣传',
      '  待填：资金用途、绩效目标',
      '插入了 3 张绩效目标表，已写入 含绩效.xlsx\n',
    ].join('\n'),
  );
  expect(readFileSync(join(bench.directory, '预算.xlsx')).equals(before)).toBe(true);
  const { forms } = await formsIn('含绩效.xlsx');
  expect(forms.map(({ projectCode, money }) => [projectCode?.text, money[0]?.total?.figure])).toMatchObject([
    ['13099925P00100000001A', { fen: 30_250_000 }],
    ['13099925P00100000002B', { fen: 20_000_000 }],
    ['13099925P00100000003C', { fen: 6_250_000 }],
  ]);
});

test('again: those that have a form are passed over, unless they are asked for', async () => {
  await insert('-o', '1.xlsx', '-p', '库房设备更新', '预算.xlsx');
  expect((await insert('-o', '2.xlsx', '1.xlsx')).out).toContain('插入了 2 张');
  const full = await insert('-o', '3.xlsx', '2.xlsx');
  expect(full).toMatchObject({
    code: 2,
    out: '',
    err: '每个项目都已有绩效目标表。要再插入，请用 --project 或 --all。\n',
  });
  expect((await insert('-o', '3.xlsx', '--all', '2.xlsx')).out).toContain('插入了 3 张');
});

test('one sheet for all, a chosen unit, by code', async () => {
  const { out } = await insert(
    '-o',
    '1.xlsx',
    '--one-sheet',
    '--unit',
    '元',
    '-p',
    '13099925P00100000002B',
    '预算.xlsx',
  );
  expect(out).toContain('项目绩效目标表!A1:G17  库房设备更新');
  const { workbook } = await formsIn('1.xlsx');
  const sheet = workbook.sheets.at(-1)!;
  expect([textAt(sheet, 1, 5), sheet.values[3]![2]]).toEqual(['单位：元', 200000]);
});

test('a form of the department at a cell of a blank sheet, and not over what stands there', async () => {
  const { code, err } = await insert('-t', 'hn-dept-overall-2023', '-o', '1.xlsx', '--at', '支出总表!G1', '预算.xlsx');
  expect([code, err]).toEqual([0, '']);
  const over = await insert('-t', 'hn-dept-overall-2023', '-o', '2.xlsx', '--at', "'支出总表'!B2", '预算.xlsx');
  expect(over.code).toBe(2);
  expect(over.err).toContain('已有内容');
});

test('--list names forms with how far they are known, and projects', async () => {
  const { code, out } = await insert('--list', '预算.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('nat-project-2015        项目支出绩效目标申报表（2015年样式）');
  expect(out).toContain('凭记忆整理，未与原件核对');
  expect(out).toContain('13099925P00100000001A 档案数字化加工（没有绩效目标表）');
});

test.each([
  [['-o', 'x.xlsx'], '请给出要插入绩效目标表的文件。'],
  [['-o', 'x.xlsx', '预算.xlsx', '预算.xlsx'], '一次只能给一个文件。'],
  [['预算.xlsx'], '请用 --output 指定写入哪个文件'],
  [['-o', '预算.xlsx', '预算.xlsx'], '就是要核对的文件'],
  [['-o', 'x.xlsx', '-t', 'zz', '预算.xlsx'], '没有模板“zz”'],
  [['-o', 'x.xlsx', '-p', '修路', '预算.xlsx'], '工作簿里没有项目“修路”'],
  [['-o', 'x.xlsx', '--unit', '美元', '预算.xlsx'], '金额单位不能是“美元”'],
  [['-o', 'x.xlsx', '--at', 'A1', '预算.xlsx'], '“A1”不是单元格'],
  [['-o', 'x.xlsx', '--at', '没有!A1', '预算.xlsx'], '没有工作表“没有”'],
  [['-o', 'x.xlsx', '--at', '空!A1', '--one-sheet', '预算.xlsx'], '只能选一个'],
  [['-o', 'x.xlsx', '-t', 'nat-dept-2015', '--all', '预算.xlsx'], '--all 只用于项目的绩效目标表'],
  [['-o', 'x.xlsx', '没有.xlsx'], '找不到文件'],
  [['-o', '没有/x.xlsx', '预算.xlsx'], '无法写入 没有/x.xlsx'],
  [['-o', 'x.xlsx', '--色'], '没有这个选项'],
])('%j is refused in words', async (argv, message) => {
  const { code, out, err } = await insert(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('a file that is there is replaced only with --force, the original never', async () => {
  bench.file('别的.docx', 'a letter');
  const refused = await insert('-o', '别的.docx', '预算.xlsx');
  expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('别的.docx 已经存在') });
  expect(readFileSync(join(bench.directory, '别的.docx'), 'utf8')).toBe('a letter');
  expect((await insert('-o', '别的.docx', '--force', '预算.xlsx')).code).toBe(0);
  expect((await insert('-o', '预算.xlsx', '--force', '预算.xlsx')).err).toContain('就是要核对的文件');
});

test('a format that cannot be kept whole is refused', async () => {
  bench.file('预算.csv', '2025年部门收入总表\n项目,合计\n合计,5\n');
  expect(await insert('-t', 'nat-dept-2015', '-o', 'x.xlsx', '预算.csv')).toMatchObject({ code: 2, out: '' });
});

test('in English on request', async () => {
  const { err } = await insert('--lang', 'en', '预算.xlsx');
  expect(err).toBe(
    'Name the file to write with --output (the original is not changed).\nSee budget-check insert-template --lang en --help.\n',
  );
  expect((await insert('--lang', 'en', '--help')).out).toContain('Usage: budget-check insert-template');
});
