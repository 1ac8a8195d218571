import type { Area } from '../workbook';

/** Larger areas are backgrounds, not headings. */
const MOST_CELLS = 100_000;

/** So many columns to the right of the last filled one an area may still reach. */
const MARGIN = 64;

/** Which merged area a cell lies in. Each row has a chain of the areas that run through it, the last of the sheet first. */
export class MergedAreas {
  /** One past the last row that an area runs through. */
  private readonly rowCount: number;
  /** By row: where its chain begins, 0 for none. */
  private readonly chains: Int32Array;
  /** In pairs: the area of a link, and the link after it. The first pair is no link. */
  private readonly links: Int32Array;

  constructor(
    private readonly areas: readonly Area[],
    rowCount: number,
    columnCount: number,
  ) {
    let end = 0;
    let count = 1;
    // Areas that do not lie over one another have no more rows than the sheet has cells; Excel allows no others.
    const most = rowCount * (columnCount + MARGIN + 1);
    let used = 0;
    for (; used < areas.length && count <= most; used += 1) {
      const area = areas[used]!;
      const rows = rowsOf(area, rowCount, columnCount);
      if (rows > 0) end = Math.max(end, area.top + rows);
      count += rows;
    }
    this.rowCount = end;
    this.chains = new Int32Array(end);
    this.links = new Int32Array(count > 1 ? count * 2 : 0);
    for (let index = 0, link = 2; index < used; index += 1) {
      const area = areas[index]!;
      const bottom = area.top + rowsOf(area, rowCount, columnCount);
      for (let row = area.top; row < bottom; row += 1, link += 2) {
        this.links[link] = index;
        this.links[link + 1] = this.chains[row]!;
        this.chains[row] = link;
      }
    }
  }

  at(row: number, column: number): Area | undefined {
    if (row >= this.rowCount) return undefined;
    for (let link = this.chains[row]!; link > 0; link = this.links[link + 1]!) {
      const area = this.areas[this.links[link]!]!;
      if (area.left <= column && column <= area.right) return area;
    }
    return undefined;
  }
}

/** How many rows with content an area runs through; 0 where it is left out. */
function rowsOf({ top, left, bottom, right }: Area, rowCount: number, columnCount: number): number {
  const rows = Math.max(0, Math.min(bottom, rowCount - 1) - top + 1);
  const columns = Math.min(right, columnCount + MARGIN) - left + 1;
  return rows * columns > MOST_CELLS || columns <= 0 ? 0 : rows;
}
