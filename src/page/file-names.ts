import { firstFreeName } from '../workbook';

/** A name and its ending, the dot included. */
function parted(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return dot >= 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

/** Tells files of one name apart: `预算.xlsx`, `预算 (2).xlsx`. */
export function distinctName(name: string, taken: readonly string[]): string {
  const [base, ending] = parted(name);
  return firstFreeName(taken, (number) => (number === 1 ? name : `${base} (${number})${ending}`));
}

const MARKED = /^(.*?)(?:（已修改(?: (\d+))?）| \(changed(?: (\d+))?\))$/u;

/**
 * Name of the file handed out: the original's with a mark, so that the original is never overwritten; a file that bears
 * the mark already gets the next number.
 * @param saved what the host calls it: gives the ending.
 * @param mark the mark with its number.
 */
export function changedName(original: string, saved: string, mark: (number: number) => string): string {
  const [base] = parted(original);
  const [, plain = base, zh, en] = MARKED.exec(base) ?? [];
  const number = plain === base ? 1 : Number(zh ?? en ?? 1) + 1;
  return `${plain}${mark(number)}${parted(saved)[1]}`;
}
