import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Language } from '../reporting';
import type { Severity } from '../rules';
import type { CliMessages } from './messages';
import { explain } from './file-problems';
import { rulesNamed } from './rule-names';
import { UserError } from './user-error';

/** What a configuration file may say; the command line goes before it. */
export interface Config {
  /** By rule id or catalogue number. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly strict: boolean | null;
  readonly language: Language | null;
  /** Absolute; in the file it is relative to the file. */
  readonly classification: string | null;
}

const schema = z.strictObject({
  $schema: z.optional(z.string()),
  rules: z.optional(z.record(z.string(), z.enum(['error', 'warning', 'info', 'off']))),
  strict: z.optional(z.boolean()),
  lang: z.optional(z.enum(['zh', 'en'])),
  classification: z.optional(z.string()),
});

const ALLOWED: Readonly<Record<string, string>> = {
  rules: '"error" | "warning" | "info" | "off"',
  strict: 'true | false',
  lang: '"zh" | "en"',
  classification: '"file.csv"',
  $schema: '"…"',
};

/**
 * Reads a configuration file (absolute path).
 * @throws {UserError} in words for the user when the file is not there, is no JSON or says something unknown.
 */
export async function readConfig(path: string, shown: string, language: Language, say: CliMessages): Promise<Config> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(say.configUnreadable(shown, explain(error).text[language]));
  });
  const parsed = schema.safeParse(parseJson(text, shown, say));
  if (!parsed.success)
    throw new UserError(
      say.configInvalid(
        shown,
        parsed.error.issues.flatMap((issue) => problems(issue, say)),
      ),
    );
  const { rules, strict, lang, classification } = parsed.data;
  const named = rulesNamed(rules ?? {});
  if (named.unknown.length > 0)
    throw new UserError(
      say.configInvalid(
        shown,
        named.unknown.map(({ name, nearest }) => say.configUnknownRule(name, nearest)),
      ),
    );
  return {
    rules: named.rules,
    strict: strict ?? null,
    language: lang ?? null,
    classification: classification === undefined ? null : resolve(dirname(path), classification),
  };
}

function parseJson(text: string, shown: string, say: CliMessages): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(say.configNotJson(shown, error instanceof Error ? error.message : String(error)));
  }
}

function problems(issue: z.core.$ZodIssue, say: CliMessages): string[] {
  const place = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => say.configUnknown([...place, key].join('.')));
  if (place.length === 0) return [say.configField('JSON', '{ … }')];
  const allowed =
    place[0] === 'rules' && place.length === 1 ? `{ "group/rule": ${ALLOWED['rules']} }` : ALLOWED[place[0]!];
  return [say.configField(place.join('.'), allowed ?? '')];
}
