import { HostError } from '../../hosts/host-error';
import type { HostText, WorkbookHost } from '../../hosts/port';
import type { Problem, Way } from './state';

/** What went wrong as the user should read it; what nobody foresaw keeps its own words. */
export function textOf(error: unknown): HostText {
  if (error instanceof HostError || isTold(error)) return error.text;
  return new HostError('failed', { detail: error instanceof Error ? error.message : String(error) }).text;
}

/** Errors that bring their own words: trying the same again would fail the same way. */
function isTold(error: unknown): error is Error & { readonly text: HostText } {
  if (!(error instanceof Error) || !('text' in error)) return false;
  const { text } = error;
  return typeof text === 'object' && text !== null && 'zh' in text && 'en' in text;
}

export interface WaysOn {
  readonly again: () => Promise<void>;
  /** Shows the sheet, then tries again. */
  readonly unhide: (sheet: string) => Promise<void>;
  readonly recheck: () => Promise<void>;
}

/** Shows a hidden sheet, then goes on; what goes wrong on the way is told in turn. */
export function showThen(
  host: WorkbookHost,
  again: () => Promise<void>,
  failed: (problem: unknown, next: () => Promise<void>) => void,
): (sheet: string) => Promise<void> {
  const unhide = async (sheet: string): Promise<void> => {
    try {
      await host.unhideSheet(sheet);
    } catch (problem) {
      failed(problem, () => unhide(sheet));
      return;
    }
    await again();
  };
  return unhide;
}

/** The problem with its way on: a hidden sheet can be shown, most else can be tried again once its cause is gone. */
export function problemOf(error: unknown, { again, unhide, recheck }: WaysOn): Problem {
  if (!(error instanceof HostError) && isTold(error)) return { text: error.text, way: null };
  const { code, details } = error instanceof HostError ? error : { code: 'failed' as const, details: {} };
  const { sheet } = details;
  const wayOn = (): Way | null => {
    switch (code) {
      case 'hidden-sheet':
        return sheet === undefined ? null : { kind: 'unhide', go: () => unhide(sheet) };
      // The sheets are not those of the last check any more, or nobody knows whether they are.
      case 'no-sheet':
      case 'maybe-written':
        return { kind: 'recheck', go: recheck };
      case 'read-only':
      case 'cannot-keep':
      case 'no-room':
      case 'text-too-long':
      case 'sheet-name':
      case 'unsupported':
      case 'unsupported-sheet':
        return null;
      default:
        return { kind: 'retry', go: again };
    }
  };
  return { text: textOf(error), way: wayOn() };
}

/** Rejects once the signal is given. */
export function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new HostError('cancelled')));
  });
}

export function isCancelled(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof HostError && error.code === 'cancelled');
}

export const CHANGED_SINCE: HostText = {
  zh: '工作簿在核对之后有改动，没有写入。已重新核对，请看新的结果再决定。',
  en: 'the workbook was changed after the check; nothing was written. It was checked again: look at the new result first.',
};

export const OVERWRITTEN: HostText = {
  zh: '要撤销的单元格后来又有改动。继续撤销会覆盖后来的内容。',
  en: 'the cells to be undone were changed again later. Undoing now would overwrite what was entered since.',
};
