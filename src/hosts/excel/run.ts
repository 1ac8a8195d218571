/// <reference types="office-js" />
import { HostError, type HostErrorCode } from '../host-error';

/** After this many milliseconds without an answer the user is told; a large file on the web takes seconds. */
const PATIENCE = 60_000;

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'no-sheet',
  ItemAlreadyExists: 'sheet-exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  OpenedReadOnly: 'read-only',
};

/**
 * One conversation with Excel. Whatever goes wrong in it comes out as a HostError.
 * @param sheet named in the message when the error is about one.
 */
export async function run<T>(talk: (context: Excel.RequestContext) => Promise<T>, sheet?: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('timeout')), PATIENCE);
  });
  try {
    return await Promise.race([Excel.run(talk), late]);
  } catch (error) {
    throw hostError(error, sheet);
  } finally {
    clearTimeout(timer);
  }
}

export function hostError(error: unknown, sheet?: string): HostError {
  if (error instanceof HostError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError(CODES[code] ?? 'failed', { detail, cause: error, ...(sheet === undefined ? {} : { sheet }) });
}

/** Whether Excel on the web refused an answer for its size. */
export function isTooLarge(error: unknown): boolean {
  return hostError(error).code === 'too-large';
}
