import type { PlacedSide } from '../../facts';
import type { Account, TableRow } from '../../tables';
import { Memory } from '../../workbook';

/** A row with its index in the side. */
export interface CodedRow {
  readonly row: number;
  readonly line: TableRow;
  readonly scheme: string;
  readonly code: string;
}

const blocksOf = new Memory<readonly (readonly CodedRow[])[]>();

/** Item rows that carry a code of the classification, by unit and scheme, in the order they stand. */
export function codedBlocks(place: PlacedSide): readonly (readonly CodedRow[])[] {
  return blocksOf.answer([place.frame], () => {
    const blocks = new Map<string, CodedRow[]>();
    const coded = new Map<Account, { scheme: string; code: string } | null>();
    let open: { entity: string; scheme: string; block: CodedRow[] } | null = null;
    place.side.rows.forEach((line, row) => {
      if (line.role !== 'item' || line.code === null) return;
      let read = coded.get(line.account);
      if (read === undefined) coded.set(line.account, (read = readAccount(line.account)));
      if (!read) return;
      const { scheme, code } = read;
      // Lines of one unit stand together.
      if (open?.entity !== line.entity || open.scheme !== scheme) {
        const key = `${line.entity}|${scheme}`;
        const block = blocks.get(key) ?? [];
        blocks.set(key, block);
        open = { entity: line.entity, scheme, block };
      }
      open.block.push({ row, line, scheme, code });
    });
    return [...blocks.values()];
  });
}

function readAccount(account: Account): { scheme: string; code: string } | null {
  const match = /^(function|economic|government):(\d+)$/u.exec(account);
  return match && { scheme: match[1]!, code: match[2]! };
}
