import type { Severity } from '../rules';
import type { Messages } from './messages';
import type { Language } from './model';

export interface TextOptions {
  readonly language: Language;
  /** List every reason, note and accepted finding instead of counting them. */
  readonly verbose: boolean;
  readonly colour: boolean;
}

/** What every line of the text report is written with. */
export interface TextContext extends TextOptions {
  readonly say: Messages;
  readonly paint: Painter;
}

export type Paint = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold';
export type Painter = (paint: Paint, text: string) => string;

const CODES: Readonly<Record<Paint, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
};

export const SEVERITY_SIGN: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
export const SEVERITY_PAINT: Readonly<Record<Severity, Paint>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Colour is never the only carrier: every coloured word has a sign or says it in words too. */
export function painter(colour: boolean): Painter {
  if (!colour) return (_, text) => text;
  return (paint, text) => {
    const [on, off] = CODES[paint];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
