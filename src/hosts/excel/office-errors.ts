import { ownValue } from '../../workbook';
import { HostError, type HostErrorCode } from '../host-error';

/** Codes of the Excel runtime and what they mean here. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'no-sheet',
  ItemAlreadyExists: 'sheet-exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  OpenedReadOnly: 'read-only',
  Timeout: 'timeout',
};

/** The code Excel's runtime gave an error; empty for others. */
export function officeCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** What went wrong in words for the user; `sheet` is the one in hand. */
export function asHostError(error: unknown, sheet?: string): HostError {
  if (error instanceof HostError) return error;
  const code = ownValue(CODES, officeCode(error)) ?? 'failed';
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError(code, { detail, cause: error, ...(sheet === undefined ? {} : { sheet }) });
}
