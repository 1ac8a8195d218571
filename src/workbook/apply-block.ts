import { areaHolds, areasMeet, movedArea, type Area } from './area';
import type { Block } from './edit';
import type { SheetLook } from './look';
import { makeSheet, type Ragged, type Sheet } from './workbook';

/** Rows × columns a block covers, looks included. */
export function blockSize(block: Block): { rows: number; columns: number } {
  const areas = [
    ...(block.merges ?? []),
    ...[...(block.styles ?? []), ...(block.validations ?? [])].map(({ area }) => area),
  ];
  const grids = [block.values, block.formulas ?? [], block.numberFormats ?? []];
  return {
    rows: Math.max(0, ...grids.map((grid) => grid.length), ...areas.map((area) => area.bottom + 1)),
    columns: Math.max(
      0,
      ...grids.flatMap((grid) => grid.map((row) => row?.length ?? 0)),
      ...areas.map((area) => area.right + 1),
    ),
  };
}

/** The area a block takes when its first cell stands at a zero-based position. */
export function blockArea(block: Block, row: number, column: number): Area {
  const { rows, columns } = blockSize(block);
  return { top: row, left: column, bottom: row + Math.max(rows, 1) - 1, right: column + Math.max(columns, 1) - 1 };
}

/** Whether nothing is written in an area and no merged area touches it. */
export function isEmptyArea(sheet: Sheet, area: Area): boolean {
  if (sheet.merges.some((merge) => areasMeet(merge, area))) return false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if ((sheet.values[row]?.[column] ?? null) !== null || sheet.formulas[row]?.[column] !== undefined) return false;
    }
  }
  return true;
}

export function sheetOfBlock(name: string, block: Block): Sheet {
  return putBlock(makeSheet({ name }), block, 0, 0);
}

/** The sheet with a block written at a zero-based position; what stood there is overwritten. */
export function putBlock(sheet: Sheet, block: Block, row: number, column: number): Sheet {
  const moved = <T extends { area: Area }>(items: readonly T[] | undefined): T[] =>
    (items ?? []).map((item) => ({ ...item, area: movedArea(item.area, row, column) }));
  const look: SheetLook = {
    ...sheet.look,
    columnWidths: overlay(sheet.look?.columnWidths ?? [], block.columnWidths ?? [], column),
    rowHeights: overlay(sheet.look?.rowHeights ?? [], block.rowHeights ?? [], row),
    styles: [...(sheet.look?.styles ?? []), ...moved(block.styles)],
    validations: [...(sheet.look?.validations ?? []), ...moved(block.validations)],
  };
  const written: Sheet = {
    ...sheet,
    values: overlayRows(sheet.values, block.values, row, column),
    formulas: overlayRows(sheet.formulas, block.formulas ?? [], row, column),
    numberFormats: overlayRows(sheet.numberFormats, block.numberFormats ?? [], row, column),
    look,
  };
  return (block.merges ?? []).reduce<Sheet>((one, area) => mergeArea(one, movedArea(area, row, column)), written);
}

/** The sheet with an area merged: only its first cell keeps its content, and merges within it go. */
export function mergeArea(sheet: Sheet, area: Area): Sheet {
  if (area.top === area.bottom && area.left === area.right) return sheet;
  const covered = <T>(cells: Ragged<T>): Ragged<T> =>
    blankCells(cells, area, (row, column) => row !== area.top || column !== area.left);
  return {
    ...sheet,
    values: covered(sheet.values),
    formulas: covered(sheet.formulas),
    merges: [...sheet.merges.filter((merge) => !areaHolds(area, merge)), area],
  };
}

function blankCells<T>(
  cells: Ragged<T>,
  area: Area,
  isGone: (row: number, column: number) => boolean = () => true,
): Ragged<T> {
  return cells.map((row, at) =>
    at < area.top || at > area.bottom
      ? row
      : row?.map((cell, column) =>
          column < area.left || column > area.right || !isGone(at, column) ? cell : undefined,
        ),
  );
}

/** What stands wholly in an area, as a block that would bring it back. */
export function takeBlock(sheet: Sheet, area: Area): Block {
  const cut = <T>(cells: Ragged<T>): Ragged<T> =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      cells[area.top + row]?.slice(area.left, area.right + 1),
    );
  const inside = <T extends { area: Area }>(items: readonly T[] | undefined): T[] =>
    (items ?? [])
      .filter((item) => areaHolds(area, item.area))
      .map((item) => ({ ...item, area: movedArea(item.area, -area.top, -area.left) }));
  return {
    values: cut(sheet.values),
    formulas: cut(sheet.formulas),
    numberFormats: cut(sheet.numberFormats),
    merges: sheet.merges
      .filter((merge) => areaHolds(area, merge))
      .map((merge) => movedArea(merge, -area.top, -area.left)),
    styles: inside(sheet.look?.styles),
    validations: inside(sheet.look?.validations),
  };
}

export function clearArea(sheet: Sheet, area: Area): Sheet {
  const { look } = sheet;
  return {
    ...sheet,
    values: blankCells(sheet.values, area),
    formulas: blankCells(sheet.formulas, area),
    numberFormats: blankCells(sheet.numberFormats, area),
    merges: sheet.merges.filter((merge) => !areasMeet(merge, area)),
    ...(look
      ? {
          look: {
            ...look,
            styles: (look.styles ?? []).filter((one) => !areaHolds(area, one.area)),
            validations: (look.validations ?? []).filter((one) => !areaHolds(area, one.area)),
          },
        }
      : {}),
  };
}

function overlay<T>(
  under: readonly (T | undefined)[],
  over: readonly (T | undefined)[],
  at: number,
): (T | undefined)[] {
  return Array.from(
    { length: Math.max(under.length, over.length === 0 ? 0 : at + over.length) },
    (_, index) => over[index - at] ?? under[index],
  );
}

function overlayRows<T>(under: Ragged<T>, over: Ragged<T>, row: number, column: number): Ragged<T> {
  return Array.from({ length: Math.max(under.length, over.length === 0 ? 0 : row + over.length) }, (_, index) => {
    const above = over[index - row];
    return above === undefined ? under[index] : overlay(under[index] ?? [], above, column);
  });
}
