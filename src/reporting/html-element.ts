import type { Messages } from './messages';
import type { Language } from './model';
import { harmless } from './text-width';

export interface HtmlContext {
  readonly language: Language;
  readonly say: Messages;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes; cell text goes through here without exception. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** One element around escaped text. */
export function element(name: string, text: string, className = ''): string {
  const attributes = className === '' ? '' : ` class="${escapeHtml(className)}"`;
  return `<${name}${attributes}>${escapeHtml(text)}</${name}>`;
}
