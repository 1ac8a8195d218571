import { DIGITS } from '../../classification';
import type { PlacedSide } from '../../facts';
import type { Account, TableRow } from '../../tables';
import { Memory, remembered } from '../../workbook';

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

const { 类: TOP, 款: MIDDLE } = DIGITS;
/** Digits of the codes that others stand below. */
export const LEVELS = [TOP, MIDDLE];

interface Coded {
  readonly scheme: string;
  readonly code: string;
}

const blocksOf = new Memory<readonly CodedBlock[]>();

/**
 * The rows with codes of the classification, by unit and scheme; none where each unit's codes ascend and stand below their
 * parents, as they mostly do: there is nothing to say of these.
 */
export function codedBlocks(place: PlacedSide): readonly CodedBlock[] {
  return blocksOf.of(place.frame, () => {
    const { rows } = place.side;
    return standInOrder(rows) ? [] : blocksIn(rows);
  });
}

/** Whether the lines of a unit stand together, of one scheme, each greater than the one before and below its 类 and 款. */
function standInOrder(rows: readonly TableRow[]): boolean {
  const units = new Set<string>();
  let entity: string | null = null;
  let scheme = '';
  let before = '';
  let top: string | null = null;
  let middle: string | null = null;
  for (const line of rows) {
    if (line.role !== 'item' || line.code === null) continue;
    const coded = codedBy(line.account);
    if (!coded) continue;
    const { code } = coded;
    if (line.entity !== entity) {
      ({ entity } = line);
      if (units.has(entity)) return false;
      units.add(entity);
      ({ scheme } = coded);
      top = middle = null;
    } else if (code <= before || coded.scheme !== scheme) return false;
    before = code;
    if (code.length === TOP) top = code;
    else if (code.length > TOP && (top === null || !code.startsWith(top))) return false;
    if (code.length === MIDDLE) middle = code;
    else if (code.length > MIDDLE && (middle === null || !code.startsWith(middle))) return false;
  }
  return true;
}

function blocksIn(rows: readonly TableRow[]): CodedBlock[] {
  const blocks: CodedBlock[] = [];
  const units = new Map<string, CodedBlock>();
  let open: CodedBlock | null = null;
  for (let row = 0; row < rows.length; row += 1) {
    const { role, code, account, entity } = rows[row]!;
    const coded = role === 'item' && code !== null ? codedBy(account) : null;
    if (!coded) continue;
    // Lines of one unit mostly stand together.
    if (open === null || open.entity !== entity || open.scheme !== coded.scheme) {
      const unit = units.get(entity);
      open = unit?.of(coded.scheme) ?? null;
      if (!open) {
        blocks.push((open = new CodedBlock(entity, coded.scheme)));
        if (unit) unit.join(open);
        else units.set(entity, open);
      }
    }
    open.add(row, coded.code);
  }
  return blocks;
}

function codedBy(account: Account): Coded | null {
  // One for each unit, and never a code of the classification.
  return account.startsWith('unit:') ? null : readAccount(account);
}

const readAccount = remembered((account): Coded | null => {
  const match = /^(function|economic|government):(\d+)$/u.exec(account);
  return match && { scheme: match[1]!, code: match[2]! };
});
