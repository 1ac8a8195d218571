import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { makeSheet, type CellValue, type Workbook } from '../../src/workbook';
import { makeRandom, writeXlsx } from '../workbooks';
import { builtCli, inTemporaryFolder, runNode, type ChildRun } from './support/child';
import { summarise } from './support/measure';

/**
 * A 支出总表 of a hundred thousand rows: the reader library alone against the whole check, each in a process of its own.
 * Bars: 1.3 times the reader, 400 MB.
 */
const ROWS = 100_000;
const RUNS = 5;
const WAN = 1_000_000;

/** Units one below another, each with 类, 款 and 项 rows that add up exactly in fen and are printed in 元. */
function longWorkbook(): Workbook {
  const random = makeRandom(11);
  const header: CellValue[][] = [
    ['部门支出总表'],
    ['部门：云岭县统计局', null, null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ];
  const names = ['行政运行', '一般行政管理事务', '专项统计业务', '专项普查活动'];
  const codes = ['2010501', '2010502', '2010505', '2010507'];
  const body: CellValue[][] = [];
  let basicTotal = 0;
  let projectTotal = 0;
  const line = (labels: CellValue[], basic: number, project: number): CellValue[] => [
    ...labels,
    (basic + project) / 100,
    basic / 100,
    project / 100,
  ];
  while (header.length + body.length + 8 <= ROWS) {
    const unit = body.length / 7 + 1;
    const items = codes.map(() => [random.int(1, WAN * 10), random.int(0, WAN * 5)] as const);
    const basic = items.reduce((sum, [one]) => sum + one, 0);
    const project = items.reduce((sum, [, one]) => sum + one, 0);
    basicTotal += basic;
    projectTotal += project;
    body.push(line([`271${String(unit).padStart(6, '0')}`, `第${unit}统计站`], basic, project));
    body.push(line(['201', '一般公共服务支出'], basic, project));
    body.push(line(['20105', '统计信息事务'], basic, project));
    items.forEach((item, index) => body.push(line([codes[index]!, names[index]!], ...item)));
  }
  const total = line([null, '合计'], basicTotal, projectTotal);
  return {
    name: 'long.xlsx',
    sheets: [makeSheet({ name: '部门支出总表', values: [...header, total, ...body] })],
    notes: [],
  };
}

const megabytes = (runs: readonly ChildRun[]): number => Math.max(...runs.map((run) => run.megabytes));

async function main(): Promise<void> {
  const [, self = '', mode, given] = process.argv;
  if (mode === 'reader') {
    const { sheets } = await readXlsx(readFileSync(given!));
    console.log(sheets[0]?.rows.length);
    return;
  }
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'long.xlsx');
    const bytes = await writeXlsx(longWorkbook());
    writeFileSync(file, bytes);
    const reader: ChildRun[] = [];
    const whole: ChildRun[] = [];
    for (let run = 0; run < RUNS; run++) {
      reader.push(runNode(folder, [self, 'reader', file]));
      whole.push(runNode(folder, [builtCli(), '--format', 'json', '--output', join(folder, 'report.json'), file]));
    }
    const alone = summarise(reader.map((run) => run.milliseconds)).median;
    const all = summarise(whole.map((run) => run.milliseconds)).median;
    console.log(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB file`);
    console.log(
      `reader alone   ${alone.toFixed(0)} ms, ${megabytes(reader).toFixed(0)} MB, exit ${String(reader[0]?.status)}`,
    );
    console.log(
      `whole check    ${all.toFixed(0)} ms, ${megabytes(whole).toFixed(0)} MB, exit ${String(whole[0]?.status)}`,
    );
    console.log(`ratio          ${(all / alone).toFixed(2)}   bar 1.30; memory bar 400 MB`);
    if (whole[0]?.status !== 0) console.log(whole[0]?.output.slice(0, 2000));
  });
}

void main();
