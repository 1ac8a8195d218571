import type { ClassificationOverride, SchemeName } from './model';
import { Scheme } from './scheme';

/** Lists never change while the program runs; each is read when first asked for and kept with the override it was read with. */
const ours = new Map<SchemeName, Scheme>();
const users = new WeakMap<ClassificationOverride, Map<SchemeName, Scheme>>();

/** A code list; the rows of the override, where given, come before ours. */
export function classification(name: SchemeName, override?: ClassificationOverride): Scheme {
  const schemes = override ? schemesOf(override) : ours;
  let scheme = schemes.get(name);
  if (!scheme) schemes.set(name, (scheme = new Scheme(name, override)));
  return scheme;
}

function schemesOf(override: ClassificationOverride): Map<SchemeName, Scheme> {
  const schemes = users.get(override) ?? new Map<SchemeName, Scheme>();
  users.set(override, schemes);
  return schemes;
}
