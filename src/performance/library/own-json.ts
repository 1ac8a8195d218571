import * as z from 'zod/mini';
import { draftOf, isOwnProblem, OWN_MOST, ownEntry, type OwnDraft, type OwnField } from './own';
import { OwnEntriesError } from './own-problem';
import type { LibraryEntry } from './model';

const FORMAT = 'budget-table-checker/indicators';
const VERSION = 1;
/** Five hundred full entries stay well below. */
const LONGEST = 1_000_000;

const fields = {
  kind: z.string(),
  level2: z.string(),
  name: z.string(),
  description: z.string(),
  comparator: z.nullable(z.string()),
  value: z.string(),
  unit: z.string(),
  basis: z.string(),
};
const OWN_FIELDS = Object.keys(fields) as OwnField[];
const entrySchema = z.strictObject(fields);
const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  indicators: z.array(z.unknown()),
});

/** Own entries as the text of a .json file, also for keeping them: {@link parseOwnEntries} reads it back. */
export function formatOwnEntries(entries: readonly LibraryEntry[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, indicators: entries.map(draftOf) }, null, 2)}\n`;
}

/**
 * Reads what {@link formatOwnEntries} wrote. Strict: unknown fields and kinds are refused, so that nothing is lost unseen.
 * @throws {OwnEntriesError} naming the entry and the field; nothing is read then.
 */
export function parseOwnEntries(text: string): LibraryEntry[] {
  if (text.length > LONGEST) throw new OwnEntriesError({ code: 'too-large' });
  const whole = parseJson(text.replace(/^\ufeff/u, ''));
  const envelope = envelopeSchema.safeParse(whole);
  if (!envelope.success) throw new OwnEntriesError({ code: isNewer(whole) ? 'newer' : 'not-ours' });
  const { indicators } = envelope.data;
  if (indicators.length > OWN_MOST) throw new OwnEntriesError({ code: 'too-many' });
  return checkOwnEntries(indicators.map((one, at) => ({ draft: readDraft(one, at + 1), row: null })));
}

/** Makes entries of drafts, each with its row where it comes from a sheet. @throws {OwnEntriesError} */
export function checkOwnEntries(
  drafts: readonly { readonly draft: OwnDraft; readonly row: number | null }[],
): LibraryEntry[] {
  if (drafts.length > OWN_MOST) throw new OwnEntriesError({ code: 'too-many' });
  const known = new Set<string>();
  return drafts.map(({ draft, row }, at) => {
    const made = ownEntry(draft);
    const place = { entry: at + 1, row, name: shortened(draft.name) };
    if (isOwnProblem(made)) throw new OwnEntriesError({ code: 'entry', ...place, ...made });
    if (known.has(made.id)) throw new OwnEntriesError({ code: 'twice', ...place });
    known.add(made.id);
    return made;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new OwnEntriesError({ code: 'not-json' });
  }
}

/** Ours by its name, with a version not known here. */
function isNewer(whole: unknown): boolean {
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(whole);
  return head.success && head.data.version > VERSION;
}

function readDraft(one: unknown, entry: number): OwnDraft {
  const read = entrySchema.safeParse(one);
  if (read.success) return read.data;
  const named = z.object({ name: z.string() }).safeParse(one);
  const name = named.success ? shortened(named.data.name) : '';
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw new OwnEntriesError({ code: 'unknown-field', entry, name, field: shortened(issue.keys[0] ?? '') });
  }
  const field = OWN_FIELDS.find((known) => known === issue?.path[0]) ?? 'kind';
  const reason = typeof one === 'object' && one !== null && field in one ? 'not-text' : 'missing';
  throw new OwnEntriesError({ code: 'entry', entry, row: null, name, field, reason });
}

function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
