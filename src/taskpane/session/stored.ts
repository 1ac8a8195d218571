import type { Acceptance } from '../../checking';
import type { StoredKey, WorkbookHost } from '../../hosts/port';
import type { TableKind } from '../../tables';
import type { EngineOptions, Recognised } from '../engine/model';
import type { Settings } from './settings';

/** What is kept in the workbook besides acceptances and recognition. */
export interface WorkbookSettings {
  /** Name of the report sheet this tool has added; a sheet of that name may be replaced. */
  readonly reportSheet?: string;
}

export interface StoredData {
  readonly acceptances: readonly Acceptance[];
  readonly recognition: Recognised;
  readonly settings: WorkbookSettings;
}

/** What the engine is told of what is kept here and what the user has chosen. */
export function optionsOf({ acceptances, recognition }: StoredData, { strict }: Settings): EngineOptions {
  return { strict, acceptances, ...(Object.keys(recognition).length === 0 ? {} : { recognition }) };
}

/** Reads what is kept in the workbook. What another hand has made unreadable counts as absent. */
export async function readStoredData(host: WorkbookHost): Promise<StoredData> {
  const [acceptances, recognition, settings] = await Promise.all([
    readJson(host, 'acceptances'),
    readJson(host, 'recognition'),
    readJson(host, 'settings'),
  ]);
  return {
    acceptances: Array.isArray(acceptances) ? acceptances.filter(isAcceptance) : [],
    recognition: recordOf(recognition) as Record<string, TableKind | 'none'>,
    settings:
      isObject(settings) && typeof settings.reportSheet === 'string' ? { reportSheet: settings.reportSheet } : {},
  };
}

/** Nothing is kept where there is nothing to keep. */
export async function writeJson(host: WorkbookHost, key: StoredKey, value: object): Promise<void> {
  const empty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
  await host.writeStored(key, empty ? null : JSON.stringify(value));
}

async function readJson(host: WorkbookHost, key: StoredKey): Promise<unknown> {
  const text = await host.readStored(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isAcceptance(value: unknown): value is Acceptance {
  return isObject(value) && typeof value.key === 'string' && typeof value.reason === 'string';
}
