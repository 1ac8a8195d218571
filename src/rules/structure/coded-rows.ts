import type { PlacedSide } from '../../facts';
import type { TableRow } from '../../tables';

/** A row with its index in the side. */
export interface CodedRow {
  readonly row: number;
  readonly line: TableRow;
  readonly scheme: string;
  readonly code: string;
}

/** Item rows that carry a code of the classification, by unit and scheme, in the order they stand. */
export function codedBlocks({ side }: PlacedSide): CodedRow[][] {
  const blocks = new Map<string, CodedRow[]>();
  side.rows.forEach((line, row) => {
    const match = /^(function|economic|government):(\d+)$/u.exec(line.account);
    if (!match || line.role !== 'item' || line.code === null) return;
    const key = `${line.entity}|${match[1]!}`;
    const block = blocks.get(key);
    const one = { row, line, scheme: match[1]!, code: match[2]! };
    if (block) block.push(one);
    else blocks.set(key, [one]);
  });
  return [...blocks.values()];
}
