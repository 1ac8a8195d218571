import type { Fen, Measured } from './model';

/** Room for the figures of nearly all comparisons. */
const ROOM = 64;

/**
 * Printed figures to be compared: a total, then the parts that are taken from it. A list is filled anew for each comparison,
 * so that comparing many figures makes nothing of each.
 */
export class FigureList {
  /** One past the last figure. */
  count = 0;
  /** In fen, as printed. */
  fen = new Float64Array(ROOM);
  /** In fen; 1 = exact. */
  quanta = new Float64Array(ROOM);
  /** What each is counted: 1 for the total, for the parts the negative of their weights. */
  signs = new Float64Array(ROOM);

  /** Forgets what it holds and begins with a total. */
  start(fen: Fen, quantum: Fen): void {
    this.count = 0;
    this.push(fen, quantum, 1);
  }

  /** @param weight a whole number. */
  take(fen: Fen, quantum: Fen, weight = 1): void {
    this.push(fen, quantum, -weight);
  }

  fill(total: Measured, parts: readonly Measured[], weights?: readonly number[]): this {
    this.start(total.fen, total.quantum);
    for (let index = 0; index < parts.length; index += 1)
      this.take(parts[index]!.fen, parts[index]!.quantum, weights?.[index]);
    return this;
  }

  private push(fen: Fen, quantum: Fen, sign: number): void {
    const at = this.count++;
    if (at === this.fen.length) this.grow();
    this.fen[at] = fen;
    this.quanta[at] = quantum;
    this.signs[at] = sign;
  }

  private grow(): void {
    const longer = (list: Float64Array): Float64Array<ArrayBuffer> => {
      const copy = new Float64Array(list.length * 2);
      copy.set(list);
      return copy;
    };
    this.fen = longer(this.fen);
    this.quanta = longer(this.quanta);
    this.signs = longer(this.signs);
  }
}
