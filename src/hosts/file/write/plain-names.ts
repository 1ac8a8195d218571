import { HostError } from '../../host-error';
import { parseXml } from './xml-tree';

/**
 * XML whose names of the root's own namespace carry no prefix: some programs write `<x:worksheet xmlns:x="…">` where nearly all
 * write `<worksheet xmlns="…">`. The meaning is the same; what carries no prefix already comes back as it is.
 * @throws {HostError} cannot-keep where names without a prefix mean something else.
 */
export function withPlainNames(text: string): string {
  const { name, prefixes, plain } = rootOf(text);
  if (prefixes.length === 0) return text;
  const own = prefixes[0]!.namespace;
  const start = new RegExp(`<(/?)(?:${prefixes.map(({ prefix }) => escaped(prefix)).join('|')}):`, 'gu');
  if (plain !== own) {
    // Within some elements or everywhere.
    if (plain !== undefined || /<[^\s<>/!?:="']+[\s/>]/u.test(text.replace(SKIPPED, ''))) throw refusal(name);
  } else if (!start.test(text)) return text;
  const skippable = new RegExp(`${SKIPPED.source}|${start.source}`, 'gu');
  const renamed = text.replace(skippable, (whole, slash?: string) => (slash === undefined ? whole : `<${slash}`));
  if (plain === own) return renamed;
  const root = name.replace(/^.*:/u, '');
  return renamed.replace(new RegExp(`<${escaped(root)}(?=[\\s/>])`, 'u'), () => `<${root} xmlns="${own}"`);
}

const SKIPPED = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/gu;

/** The tag of the root stands within. */
const HEAD = 1 << 16;

interface Root {
  readonly name: string;
  /** Of the root's own namespace, as far as the root says. */
  readonly prefixes: readonly { readonly prefix: string; readonly namespace: string }[];
  /** What names without a prefix mean. */
  readonly plain: string | undefined;
}

function rootOf(text: string): Root {
  const tag = /<[^\s<>!?](?:[^<>"']|"[^"]*"|'[^']*')*>/u.exec(text.slice(0, HEAD).replace(SKIPPED, ''))?.[0] ?? '';
  if (!tag.includes('xmlns:')) return { name: '', prefixes: [], plain: undefined };
  const { root } = parseXml(tag.replace(/\s*\/?>$/u, '/>'));
  const plain = root.get('xmlns');
  const prefix = /^(.*):/u.exec(root.name)?.[1];
  const own = prefix === undefined ? plain : root.get(`xmlns:${prefix}`);
  const prefixes = root.attributes
    .filter((name) => name.startsWith('xmlns:') && own !== undefined && root.get(name) === own)
    .map((name) => ({ prefix: name.slice(6), namespace: own! }));
  return { name: root.name, prefixes, plain };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function refusal(detail: string): HostError {
  return new HostError('cannot-keep', { reason: 'structure', detail });
}
