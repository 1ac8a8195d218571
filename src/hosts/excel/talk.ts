/// <reference types="office-js" />
import { HostError } from '../host-error';
import { asHostError } from './office-errors';

/** A conversation with Excel: calls are gathered on `context`, and `sync` is one round trip. */
export interface Talk {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
}

export interface TalkOptions {
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens a conversation. Ranges in it hold for one round trip only: nothing is tracked, so nothing has to be let go of
 * afterwards, which `Excel.run` would do with a round trip of its own.
 */
export function talk({ patience, signal }: TalkOptions): Talk {
  const context = new Excel.RequestContext();
  return { context, sync: () => inTime(() => context.sync(), patience, signal) };
}

/**
 * Waits for an answer, but not for ever, and not after the user has had enough.
 * @throws {HostError} timeout, cancelled, or what Excel says.
 */
export async function inTime(ask: () => Promise<unknown>, patience: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new HostError('cancelled');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const enough = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('timeout')), patience);
    stop = () => reject(new HostError('cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([ask(), enough]);
  } catch (error) {
    throw asHostError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
