import type { Workbook } from '../workbook';
import type { StoredKey, WorkbookHost } from './port';

/** A finding accepted with a reason, as it is kept in the workbook. */
export interface KeptAcceptance {
  readonly key: string;
  readonly reason: string;
  readonly by?: string;
  /** ISO date and time, where it was accepted. */
  readonly at?: string;
  /** The figures (fen, null for a blank) and texts it was accepted with; it holds for those only. */
  readonly figures?: readonly (number | string | null)[];
}

/** What our tools keep in a workbook and every surface goes by, pane, page and command line alike. */
export interface Kept {
  readonly acceptances: readonly KeptAcceptance[];
  /** What sheets hold as the user says it: the id of a kind of table, or `none`. By sheet name. */
  readonly recognition: Readonly<Record<string, string>>;
  readonly settings: KeptSettings;
}

export interface KeptSettings {
  /** Name of the report sheet this tool has added; a sheet of that name may be replaced and is never checked. */
  readonly reportSheet?: string;
}

/** Reads what is kept. What another hand has made unreadable counts as absent. */
export async function readKept(host: Pick<WorkbookHost, 'readStored'>): Promise<Kept> {
  const read = async (key: StoredKey): Promise<unknown> => parsed(await host.readStored(key));
  const [acceptances, recognition, settings] = await Promise.all([
    read('acceptances'),
    read('recognition'),
    read('settings'),
  ]);
  return {
    acceptances: Array.isArray(acceptances) ? acceptances.filter(isAcceptance) : [],
    recognition: textsOf(recognition),
    settings:
      isObject(settings) && typeof settings.reportSheet === 'string' ? { reportSheet: settings.reportSheet } : {},
  };
}

const KEYS: Readonly<Record<StoredKey, true>> = {
  acceptances: true,
  recognition: true,
  indicators: true,
  settings: true,
};

/** All data of ours in a workbook, by key. */
export async function allStored(host: Pick<WorkbookHost, 'readStored'>): Promise<Map<StoredKey, string>> {
  const keys = Object.keys(KEYS) as StoredKey[];
  const texts = await Promise.all(keys.map(async (key) => [key, await host.readStored(key)] as const));
  return new Map(texts.filter((item): item is readonly [StoredKey, string] => item[1] !== null));
}

/** Nothing is kept where there is nothing to keep. */
export async function writeKept(
  host: Pick<WorkbookHost, 'writeStored'>,
  key: Extract<StoredKey, keyof Kept>,
  value: object,
): Promise<void> {
  const empty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
  await host.writeStored(key, empty ? null : JSON.stringify(value));
}

/** The workbook without our own report, which is no budget table. */
export function withoutReport(workbook: Workbook, { settings: { reportSheet } }: Kept): Workbook {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== reportSheet) };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isAcceptance(value: unknown): value is KeptAcceptance {
  return (
    isObject(value) &&
    typeof value.key === 'string' &&
    typeof value.reason === 'string' &&
    ['string', 'undefined'].includes(typeof value.by) &&
    ['string', 'undefined'].includes(typeof value.at) &&
    (value.figures === undefined || areFigures(value.figures))
  );
}

function areFigures(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((figure) => figure === null || typeof figure === 'number' || typeof figure === 'string')
  );
}
