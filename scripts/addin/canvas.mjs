/** A shape says whether a point (in pixels) belongs to it. @typedef {(x: number, y: number) => boolean} Shape */
/** Red, green, blue, 0 to 255. @typedef {readonly [number, number, number]} Colour */

/** Under names of their own: in the sandbox of the tests every look at a global costs more than the drawing. */
const { floor, hypot, max, min, round } = Math;

/** Points looked at along each side of a pixel: 64 steps from nothing to full. */
const FINE = 8;

/** A square picture, drawn shape by shape with smooth edges. */
export class Canvas {
  /** @param {number} size */
  constructor(size) {
    this.size = size;
    /** Colours multiplied by their opacity, 0 to 1. */
    this.pixels = new Float64Array(size * size * 4);
  }

  /**
   * @param {Shape} shape
   * @param {Colour} colour
   */
  fill(shape, colour) {
    this.#each(shape, (at, covered) => {
      for (let part = 0; part < 4; part += 1) {
        const own = part === 3 ? 1 : (colour[part] ?? 0) / 255;
        this.pixels[at + part] = own * covered + (this.pixels[at + part] ?? 0) * (1 - covered);
      }
    });
  }

  /** Makes the shape transparent again. @param {Shape} shape */
  cut(shape) {
    this.#each(shape, (at, covered) => {
      for (let part = 0; part < 4; part += 1) this.pixels[at + part] = (this.pixels[at + part] ?? 0) * (1 - covered);
    });
  }

  /**
   * @param {Shape} shape
   * @param {(at: number, covered: number) => void} paint
   */
  #each(shape, paint) {
    for (let y = 0; y < this.size; y += 1) {
      for (let x = 0; x < this.size; x += 1) {
        let inside = 0;
        for (let step = 0; step < FINE * FINE; step += 1) {
          const dx = ((step % FINE) + 0.5) / FINE;
          const dy = (floor(step / FINE) + 0.5) / FINE;
          if (shape(x + dx, y + dy)) inside += 1;
        }
        if (inside > 0) paint((y * this.size + x) * 4, inside / (FINE * FINE));
      }
    }
  }

  /** @returns {import('./png.mjs').Picture} */
  picture() {
    const rgba = new Uint8Array(this.pixels.length);
    for (let at = 0; at < rgba.length; at += 4) {
      const opacity = this.pixels[at + 3] ?? 0;
      for (let part = 0; part < 3; part += 1) {
        rgba[at + part] = opacity === 0 ? 0 : round(((this.pixels[at + part] ?? 0) / opacity) * 255);
      }
      rgba[at + 3] = round(opacity * 255);
    }
    return { width: this.size, height: this.size, rgba };
  }
}

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @param {number} radius of the corners
 * @returns {Shape}
 */
export function box(left, top, width, height, radius = 0) {
  return (x, y) => {
    const dx = max(left + radius - x, 0, x - (left + width - radius));
    const dy = max(top + radius - y, 0, y - (top + height - radius));
    if (radius === 0) return dx === 0 && dy === 0;
    return hypot(dx, dy) <= radius;
  };
}

/**
 * @param {number} cx
 * @param {number} cy
 * @param {number} radius
 * @returns {Shape}
 */
export function disc(cx, cy, radius) {
  return (x, y) => hypot(x - cx, y - cy) <= radius;
}

/**
 * A line through points with round ends and joints.
 * @param {readonly (readonly [number, number])[]} points
 * @param {number} width
 * @returns {Shape}
 */
export function line(points, width) {
  return (x, y) => {
    for (let index = 1; index < points.length; index += 1) {
      const [ax, ay] = points[index - 1] ?? [0, 0];
      const [bx, by] = points[index] ?? [0, 0];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = min(1, max(0, along));
      if (hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= width / 2) return true;
    }
    return false;
  };
}
