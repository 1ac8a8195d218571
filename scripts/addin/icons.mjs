import { box, Canvas, disc, line } from './canvas.mjs';

/** All sizes Office asks for on ribbons and lists, up to the largest a store shows. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** @typedef {import('./canvas.mjs').Colour} Colour */

/** @type {Record<'blue' | 'grey' | 'white' | 'soft' | 'green' | 'orange', Colour>} */
const COLOURS = {
  blue: [15, 108, 189],
  grey: [97, 109, 126],
  white: [255, 255, 255],
  soft: [196, 205, 216],
  green: [24, 143, 24],
  orange: [202, 80, 16],
};

/** One picture for the add-in itself and one for each button of the ribbon. */
const DRAWINGS = { icon, check, sheet, performance, report };

/** @typedef {keyof typeof DRAWINGS} IconName */

export const ICON_NAMES = /** @type {IconName[]} */ (Object.keys(DRAWINGS));

/**
 * @param {IconName} name
 * @param {number} size in pixels
 */
export function drawIcon(name, size) {
  const canvas = new Canvas(size);
  DRAWINGS[name](canvas);
  return canvas.picture();
}

/** Sixteenths of the picture, on whole pixels: straight edges stay sharp in every size. @param {Canvas} canvas */
function raster({ size }) {
  /** @param {number} sixteenths */
  const at = (sixteenths) => Math.round((sixteenths * size) / 16);
  return { at, stroke: Math.max(1, at(0.8)), unit: size / 16 };
}

/** The add-in: a white table with a check mark on blue. @param {Canvas} canvas */
function icon(canvas) {
  const { at, stroke, unit } = raster(canvas);
  canvas.fill(box(0, 0, canvas.size, canvas.size, 3 * unit), COLOURS.blue);
  table(canvas, {
    left: at(2.5),
    top: at(2.5),
    width: at(11),
    height: at(11),
    frame: COLOURS.white,
    head: COLOURS.soft,
    stroke,
  });
  tick(canvas, COLOURS.green, COLOURS.white);
}

/** Check the workbook: one table behind another, and a check mark. @param {Canvas} canvas */
function check(canvas) {
  const { at, stroke } = raster(canvas);
  const behind = { left: at(3), top: at(1), width: at(12), height: at(10) };
  canvas.fill(box(behind.left, behind.top, behind.width, behind.height), COLOURS.grey);
  const { left, top, width, height } = behind;
  canvas.fill(box(left + stroke, top + stroke, width - 2 * stroke, height - 2 * stroke), COLOURS.white);
  table(canvas, {
    left: at(1),
    top: at(4),
    width: at(12),
    height: at(11),
    frame: COLOURS.grey,
    head: COLOURS.blue,
    stroke,
  });
  tick(canvas, COLOURS.green);
}

/** Check the present sheet: one table and a check mark. @param {Canvas} canvas */
function sheet(canvas) {
  const { at, stroke } = raster(canvas);
  table(canvas, {
    left: at(1),
    top: at(2),
    width: at(14),
    height: at(12),
    frame: COLOURS.grey,
    head: COLOURS.blue,
    stroke,
  });
  tick(canvas, COLOURS.green);
}

/** Performance targets: a table and a target. @param {Canvas} canvas */
function performance(canvas) {
  const { at, stroke, unit } = raster(canvas);
  table(canvas, {
    left: at(1),
    top: at(1),
    width: at(13),
    height: at(12),
    frame: COLOURS.grey,
    head: COLOURS.blue,
    stroke,
  });
  const centre = at(11);
  canvas.cut(disc(centre, centre, 5.4 * unit));
  canvas.fill(disc(centre, centre, 4.6 * unit), COLOURS.orange);
  canvas.fill(disc(centre, centre, 3.2 * unit), COLOURS.white);
  canvas.fill(disc(centre, centre, 1.7 * unit), COLOURS.orange);
}

/** The report: a written page with a check mark. @param {Canvas} canvas */
function report(canvas) {
  const { at, stroke } = raster(canvas);
  const [left, top, width, height] = [at(2), at(1), at(11), at(14)];
  canvas.fill(box(left, top, width, height), COLOURS.grey);
  canvas.fill(box(left + stroke, top + stroke, width - 2 * stroke, height - 2 * stroke), COLOURS.white);
  canvas.fill(box(at(4), at(3.5), at(7), Math.max(stroke, at(1.5))), COLOURS.blue);
  for (const y of [7, 9, 11]) canvas.fill(box(at(4), at(y), at(7), stroke), COLOURS.soft);
  tick(canvas, COLOURS.green);
}

/**
 * Three columns and a head: lines one stroke thick, columns as even as whole pixels allow.
 * @param {Canvas} canvas
 * @param {{ left: number, top: number, width: number, height: number, frame: Colour, head: Colour, stroke: number }} look
 */
function table(canvas, { left, top, width, height, frame, head, stroke }) {
  canvas.fill(box(left, top, width, height), frame);
  const columns = cells(width, 3, stroke);
  const rows = cells(height, 3, stroke);
  rows.forEach(([y, tall], row) => {
    for (const [x, wide] of columns) {
      const colour = row === 0 ? head : frame === COLOURS.white ? COLOURS.blue : COLOURS.white;
      canvas.fill(box(left + x, top + y, wide, tall), colour);
    }
  });
}

/**
 * Where the cells of a row lie between lines of one stroke.
 * @param {number} length
 * @param {number} count
 * @param {number} stroke
 */
function cells(length, count, stroke) {
  const room = length - stroke;
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((room * index) / count) + stroke;
    const to = Math.round((room * (index + 1)) / count);
    return /** @type {const} */ ([from, to - from]);
  });
}

/**
 * The check mark at the lower right, with a gap around it or on a ground of its own.
 * @param {Canvas} canvas
 * @param {Colour} colour
 * @param {Colour} [ground]
 */
function tick(canvas, colour, ground) {
  const { unit } = raster(canvas);
  /** @type {[number, number][]} */
  const points = [
    [7.2 * unit, 11.4 * unit],
    [9.8 * unit, 14 * unit],
    [14.6 * unit, 8 * unit],
  ];
  const gap = line(points, 4.4 * unit);
  if (ground) canvas.fill(gap, ground);
  else canvas.cut(gap);
  canvas.fill(line(points, 2.2 * unit), colour);
}
