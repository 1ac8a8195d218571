import { makeSheet, type CellValue, type Workbook } from '../../src/workbook';
import { makeRandom } from './random';

const WAN = 1_000_000;

/** A 支出总表 of many rows: units one below another, each with 类, 款 and 项 rows that add up exactly in fen and are printed in 元. */
export function longWorkbook(rows: number): Workbook {
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
  while (header.length + body.length + 8 <= rows) {
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
