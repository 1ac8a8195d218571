import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, setValue } from './forms';

/** `<90%` is no tag: a tag's name is letters. */
const TAG =
  /<\/?(?:p|br|div|span|b|i|u|strong|em|font|table|tbody|tr|td|th|ul|ol|li|h[1-6]|a|img|sup|sub|o:p|style|section)(?:\s[^<>]*)?\/?>/giu;
const ENTITY = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash|#\d{2,5}|#x[\da-f]{2,4});/giu;
const BREAK = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>(?=[\s\S]*\S)/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
};

/** 从网页系统导出的文字里不应留下 <p>、&nbsp; 等网页代码。 */
export const markup: Rule = {
  meta: {
    id: 'performance/markup',
    alias: ['PF-32'],
    title: { zh: '文字里没有网页代码', en: 'No HTML is left in the text' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      left: { zh: '“{form}”的文字里留有网页代码“{code}”', en: '“{form}”: the text still has HTML such as “{code}”' },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const { at, text } of form.marked) {
      const code = TAG.exec(text)?.[0] ?? ENTITY.exec(text)?.[0];
      [TAG, ENTITY].forEach((pattern) => (pattern.lastIndex = 0));
      if (code === undefined) continue;
      const fixes = [setValue(at, cleaned(text), { zh: '去掉网页代码', en: 'Take the HTML out' }, 'safe')];
      say(seen(context, { form, at, messageId: 'left', data: { code }, fixes, key: `${at.row},${at.column}` }));
    }
  }),
};

/** Paragraph ends become line breaks, entities their signs, other tags nothing. */
export function cleaned(text: string): string {
  return text
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole) => signOf(whole.slice(1, -1).toLowerCase()) ?? whole)
    .replace(/[ \t]*\n\s*/gu, '\n')
    .trim();
}

function signOf(entity: string): string | null {
  const number = /^#(x)?([\da-f]+)$/u.exec(entity);
  if (!number) return ENTITIES[entity] ?? null;
  return String.fromCodePoint(Number.parseInt(number[2]!, number[1] === undefined ? 10 : 16));
}
