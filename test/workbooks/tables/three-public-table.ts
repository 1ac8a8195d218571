import { Block, writeHeader } from '../block';
import type { Role } from '../names';
import type { Style } from '../style';
import {
  FISCAL,
  threePublicSum,
  THREE_PUBLIC_ITEMS,
  type Fen,
  type MoneySource,
  type ThreePublicItem,
  type Truth,
} from '../truth/model';

const ABROAD: readonly ThreePublicItem[] = ['abroad-research', 'abroad-other'];
const VEHICLES: readonly ThreePublicItem[] = ['purchase', 'running'];

/** Items from the top row down, the funds as columns (河北). */
export function verticalThreePublic(truth: Truth, style: Style): Block {
  const block = new Block('three-public', style);
  const funds: readonly (readonly [string, readonly MoneySource[]])[] = [
    ['合计', FISCAL],
    ['一般公共预算财政拨款', ['general']],
    ['政府性基金预算拨款', ['fund']],
    ['国有资本经营预算财政拨款', ['capital']],
  ];
  const lines: readonly (readonly [string, readonly ThreePublicItem[], Role, number | null])[] = [
    ['“三公”经费小计', THREE_PUBLIC_ITEMS, 'total', null],
    ['一、因公出国（境）费', ABROAD, 'subtotal', 0],
    ['    其中：教学科研人员因公出国（境）费', ['abroad-research'], 'leaf', 1],
    ['          其他因公出国（境）费', ['abroad-other'], 'leaf', 1],
    ['二、公务用车购置及运维费', VEHICLES, 'subtotal', 0],
    ['    其中：公务用车购置费', ['purchase'], 'leaf', 4],
    ['          公务用车运行维护费', ['running'], 'leaf', 4],
    ['三、公务接待费', ['reception'], 'leaf', 0],
  ];
  const serial = style.serial ? 1 : 0;
  const paths = [['项  目'], ...funds.map(([name]) => ['资 金 性 质', name])];
  const top = style.frame(block, truth, style.titles['three-public'] ?? '', style.unitFen, paths.length + serial);
  let row = writeHeader(block, top, serial ? [['序号'], ...paths] : paths);
  if (style.columnNumbers) {
    block.put(row, 0, '栏次');
    for (let column = 1; column <= funds.length + 1; column++) block.put(row, column, column);
    row++;
  }
  block.bodyTop = row;
  lines.forEach(([label, items, role, into], index) => {
    if (serial) block.put(row + index, 0, index + 1);
    block.put(row + index, serial, label);
    funds.forEach(([, sources], fund) => {
      const fen = threePublicSum(truth, { items, sources });
      block.figure(row + index, serial + 1 + fund, fen, role, label.trim(), into === null ? null : row + into);
    });
  });
  return block;
}

export type AcrossColumn = readonly [path: readonly string[], amount: (entity: number | null) => Fen];

export interface AcrossOptions {
  readonly title: string;
  readonly columns: readonly AcrossColumn[];
  /** One row for each unit under a total, with the unit's name in the first column. */
  readonly byUnit?: boolean;
  readonly unitFen?: number;
  readonly decimals?: number;
  readonly note?: string;
}

/** Items across, one row of figures or one for each unit (全国、上海、江苏、决算). */
export function acrossThreePublic(truth: Truth, style: Style, options: AcrossOptions): Block {
  const block = new Block('three-public', style);
  block.publishIn(options.unitFen ?? style.unitFen, options.decimals ?? style.decimals);
  const labels = options.byUnit ? [['单位名称']] : [];
  const paths = [...labels, ...options.columns.map(([path]) => path)];
  const top = style.frame(block, truth, options.title, block.unitFen, paths.length);
  const row = writeHeader(block, top, paths);
  block.bodyTop = row;
  const units = options.byUnit ? [null, ...truth.entities.map((_, entity) => entity)] : [null];
  units.forEach((entity, index) => {
    const label = entity === null ? '合计' : truth.entities[entity]!.name;
    if (options.byUnit) block.put(row + index, 0, label);
    options.columns.forEach(([path, amount], column) => {
      const role: Role = entity === null ? 'total' : 'leaf';
      const name = path[path.length - 1]!;
      block.figure(
        row + index,
        labels.length + column,
        amount(entity),
        options.byUnit ? role : 'cross',
        name,
        entity === null ? null : row,
      );
    });
  });
  if (options.note) {
    block.put(row + units.length, 0, options.note);
    block.merge(row + units.length, 0, row + units.length, paths.length - 1);
  }
  return block;
}

/** The amount of some items, for this year or the year (or budget) beside it. */
export function itemAmount(truth: Truth, items: readonly ThreePublicItem[], before = false): AcrossColumn[1] {
  return (entity) => threePublicSum(truth, { items, before, ...(entity === null ? {} : { entity }) });
}

export const ITEM_GROUPS = { all: THREE_PUBLIC_ITEMS, abroad: ABROAD, vehicles: VEHICLES } as const;
