import type { PlacedSide } from '../../facts';
import type { Account } from '../../tables';
import { Memory } from '../../workbook';

/** Item rows of one unit and scheme that carry a code, in the order they stand. */
export class CodedBlock {
  /** Indexes in the side. */
  readonly rows: number[] = [];
  /** The code of each of the rows. */
  readonly codes: string[] = [];
  /** Each code is greater than the one before: nothing is out of order or stands twice. */
  ascends = true;
  /** The same unit's block of another scheme. */
  private other: CodedBlock | null = null;

  constructor(
    readonly entity: string,
    readonly scheme: string,
  ) {}

  add(row: number, code: string): void {
    const { codes } = this;
    if (this.ascends && codes.length > 0 && code <= codes[codes.length - 1]!) this.ascends = false;
    this.rows.push(row);
    codes.push(code);
  }

  /** This block or the same unit's of the given scheme; null where there is none yet. */
  of(scheme: string): CodedBlock | null {
    return this.scheme === scheme ? this : (this.other?.of(scheme) ?? null);
  }

  /** Puts another block of the unit beside this one. */
  join(block: CodedBlock): void {
    if (this.other) this.other.join(block);
    else this.other = block;
  }
}

interface Coded {
  readonly scheme: string;
  readonly code: string;
}

const blocksOf = new Memory<readonly CodedBlock[]>();

/** The rows with codes of the classification, by unit and scheme. */
export function codedBlocks(place: PlacedSide): readonly CodedBlock[] {
  return blocksOf.answer([place], () => {
    const blocks: CodedBlock[] = [];
    const units = new Map<string, CodedBlock>();
    const coded = new Map<Account, Coded | null>();
    const { rows } = place.side;
    let open: CodedBlock | null = null;
    for (let row = 0; row < rows.length; row += 1) {
      const { role, code, account, entity } = rows[row]!;
      if (role !== 'item' || code === null) continue;
      let read = coded.get(account);
      if (read === undefined) coded.set(account, (read = readAccount(account)));
      if (!read) continue;
      // Lines of one unit stand together.
      if (open === null || open.entity !== entity || open.scheme !== read.scheme) {
        const unit = units.get(entity);
        open = unit?.of(read.scheme) ?? null;
        if (!open) {
          blocks.push((open = new CodedBlock(entity, read.scheme)));
          if (unit) unit.join(open);
          else units.set(entity, open);
        }
      }
      open.add(row, read.code);
    }
    return blocks;
  });
}

function readAccount(account: Account): Coded | null {
  const match = /^(function|economic|government):(\d+)$/u.exec(account);
  return match && { scheme: match[1]!, code: match[2]! };
}
