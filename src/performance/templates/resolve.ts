import type { CellRef } from '../../workbook';
import type { Filling, Fillings } from './fillings';

/** A template text with its placeholders filled in. */
export interface Resolved {
  readonly text: string;
  /** The fillings that stand in it, left to right. */
  readonly used: readonly Filling[];
  /** Whether a placeholder outside `[…]` is not known. */
  readonly lacks: boolean;
}

/** Space for a part of a label that is filled in by hand. */
const OPEN = '    ';

/** Fills the placeholders of a text; `[…]` goes where a part of it is not known. */
export function resolve(text: string, fillings: Fillings): Resolved {
  const used: Filling[] = [];
  let lacks = false;
  const fill = (part: string, optional: boolean): string => {
    const names = [...part.matchAll(/\{([\w.]+)\}/gu)].map((match) => match[1]!);
    const known = names.every((name) => fillings.has(name));
    if (!known && optional) return '';
    lacks ||= !known;
    return part.replace(/\{([\w.]+)\}/gu, (_, name: string) => {
      const filling = fillings.get(name);
      if (filling) used.push(filling);
      return filling?.text ?? OPEN;
    });
  };
  const filled = text.replace(/\[([^\]]*)\]|([^[]+)/gu, (_, optional?: string, plain?: string) =>
    optional === undefined ? fill(plain ?? '', false) : fill(optional, true),
  );
  return { text: filled, used, lacks };
}

/** The first cell a text was taken from. */
export function sourceOf({ used }: Resolved): CellRef | null {
  return used.find(({ from }) => from !== null)?.from ?? null;
}
