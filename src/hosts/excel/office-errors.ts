import { ownValue } from '../../workbook';
import { HostError, type HostErrorCode } from '../host-error';

/** Codes of the Excel runtime and what they mean here. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'denied',
  FilteredRangeConflict: 'filtered',
  MergedRangeConflict: 'in-the-way',
  InsertDeleteConflict: 'in-the-way',
  PivotTableRangeConflict: 'in-the-way',
  NonBlankCellOffSheet: 'no-room',
  RequestAborted: 'interrupted',
  Conflict: 'interrupted',
  DirtySupportingFormula: 'interrupted',
  ActivityLimitReached: 'busy',
  ConnectionFailure: 'busy',
  ServiceNotAvailable: 'busy',
  InactiveWorkbook: 'inactive',
  Unauthenticated: 'signed-out',
  MemoryLimitReached: 'no-memory',
  UnsupportedSheet: 'unsupported-sheet',
  ItemNotFound: 'no-sheet',
  ItemAlreadyExists: 'sheet-exists',
  RequestPayloadSizeLimitExceeded: 'too-much',
  OperationCellsExceedLimit: 'too-much',
  RangeExceedsLimit: 'too-much',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
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
