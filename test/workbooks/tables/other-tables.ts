import type { CellValue } from '../../../src/workbook';
import { Block, writeHeader } from '../block';
import { publish, WAN, type Style } from '../style';
import type { Fen, Truth } from '../truth/model';

/** 政府采购预算表: bought things by project, the money of this year's general appropriation. */
export function procurementTable(truth: Truth, style: Style): Block {
  const block = new Block('procurement', style);
  const paths = [
    ['政府采购项目来源', '项目名称'],
    ['采购物品名称'],
    ['政府采购目录序号'],
    ['计量单位'],
    ['数量'],
    ['单价'],
    ['政府采购金额', '合计'],
    ['政府采购金额', '一般公共预算拨款'],
  ];
  const top = style.frame(block, truth, style.titles.procurement ?? '政府采购预算表', style.unitFen, paths.length);
  const row = writeHeader(block, top, paths);
  block.bodyTop = row;
  const amounts = truth.purchases.map((line) => line.quantity * line.price);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  block.put(row, 0, '合计');
  block.figure(row, 6, total, 'total', '合计');
  block.figure(row, 7, total, 'total', '合计');
  truth.purchases.forEach((line, index) => {
    const at = row + 1 + index;
    block.line(at, [line.project, line.item, line.catalogue, line.unit, line.quantity]);
    block.figure(at, 5, line.price, 'cross', `${line.item}单价`);
    block.figure(at, 6, amounts[index]!, 'leaf', line.item, row);
    block.figure(at, 7, amounts[index]!, 'leaf', line.item, row);
  });
  return block;
}

/** 固定资产占用情况表: value always in 万元, as the published ones have it. */
export function assetsTable(truth: Truth, style: Style): Block {
  const block = new Block('assets', style);
  block.publishIn(WAN, 2);
  const { assets } = truth;
  block.line(0, ['部门固定资产占用情况表']);
  block.merge(0, 0, 0, 2);
  block.line(1, [`${truth.code}${truth.department}`, null, `截止时间：${truth.year - 1}-12-31`]);
  block.line(2, ['项   目', '数量', '价值（金额单位：万元）']);
  block.bodyTop = 3;
  const lines: readonly (readonly [string, CellValue, Fen])[] = [
    ['资产总额', null, assets.buildings + assets.vehicles + assets.equipment + assets.other],
    ['1、房屋（平方米）', assets.area, assets.buildings],
    ['2、车辆（台、辆）', assets.cars, assets.vehicles],
    ['3、单价在20万元以上的设备', 1, assets.equipment],
    ['4、其他固定资产', null, assets.other],
  ];
  lines.forEach(([label, count, fen], index) => {
    block.line(3 + index, [label, count]);
    block.figure(3 + index, 2, fen, index === 0 ? 'total' : 'leaf', label, index === 0 ? null : 3);
  });
  return block;
}

export function institutionsTable(truth: Truth, style: Style): Block {
  const block = new Block(null, style);
  block.line(0, ['部门机构设置情况']);
  block.merge(0, 0, 0, 3);
  block.line(1, ['单位名称', '单位性质', '单位规格', '经费保障形式']);
  truth.entities.forEach((unit, index) => {
    block.line(2 + index, [
      unit.name,
      index === 0 ? '行政' : '财政补助事业单位',
      index === 0 ? '正科级' : '股级',
      '财政拨款',
    ]);
  });
  return block;
}

export function coverPage(truth: Truth, style: Style, final: boolean): Block {
  const block = new Block(null, style);
  const what = final ? '决算' : '预算';
  block.line(4, [`${truth.year}年部门${what}公开`]);
  block.line(8, [`部门名称：${truth.department}`]);
  block.line(10, [`编制日期：${final ? truth.year + 1 : truth.year}年2月`]);
  return block;
}

export function contentsPage(titles: readonly string[], style: Style): Block {
  const block = new Block(null, style);
  block.line(0, ['目    录']);
  titles.forEach((title, index) => block.line(2 + index, [`${index + 1}. ${title}`]));
  return block;
}

/** An amount as prose prints it. */
export const inProse = (fen: Fen): string => `${publish(fen, WAN, 2).value.toFixed(2)}万元`;

/** A page of prose: one paragraph to a row. */
export function prosePage(title: string, paragraphs: readonly string[], style: Style): Block {
  const block = new Block(null, style);
  block.line(0, [title]);
  paragraphs.forEach((paragraph, index) => block.line(1 + index, [paragraph]));
  return block;
}
