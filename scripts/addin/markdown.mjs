import { escapeHtml } from './escape-html.mjs';
import { gridHtml } from './grid-html.mjs';

/**
 * The part of Markdown that our rule pages use, as HTML: headings, paragraphs, lists, tables, fences, `code`, **strong**
 * and links. Everything else is shown as it is written; nothing of the source reaches the page unescaped.
 * @param {string} text
 */
export function markdownHtml(text) {
  const lines = text.split(/\r?\n/u);
  const html = [];
  let at = 0;
  /** @param {RegExp} pattern */
  const takeWhile = (pattern) => {
    const from = at;
    while (at < lines.length && pattern.test(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,4}) +(.*)$/u.exec(line);
    const fence = /^```(.*)$/u.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      at += 1;
      const level = heading[1]?.length ?? 1;
      html.push(`<h${level}>${inline(heading[2] ?? '')}</h${level}>`);
    } else if (fence) {
      at += 1;
      const body = takeWhile(/^(?!```)/u);
      at += 1;
      html.push(fenceHtml(fence[1] ?? '', body));
    } else if (/^\|/u.test(line)) html.push(tableHtml(takeWhile(/^\|/u)));
    else if (/^[-*] /u.test(line)) html.push(listHtml('ul', takeWhile(/^([-*] | {2,}\S)/u), /^[-*] +/u));
    else if (/^\d+\. /u.test(line)) html.push(listHtml('ol', takeWhile(/^(\d+\. | {2,}\S)/u), /^\d+\. +/u));
    else html.push(`<p>${inline(paragraph(takeWhile(/^(?!#{1,4} |```|\||[-*] |\d+\. )\s*\S/u)))}</p>`);
  }
  return html.join('\n');
}

/** Chinese lines join without a space, others with one. @param {readonly string[]} lines */
function paragraph(lines) {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n|\n(?=[\u3000-\u9fff\uff00-\uffef])/gu, '')
    .replaceAll('\n', ' ');
}

/**
 * @param {string} kind
 * @param {readonly string[]} body
 */
function fenceHtml(kind, body) {
  const [name, ...words] = kind.trim().split(/\s+/u);
  if (name !== 'grid') return `<pre><code>${escapeHtml(body.join('\n'))}</code></pre>`;
  const cell = words.find((word) => word.startsWith('cell='))?.slice('cell='.length);
  return gridHtml(body, cell);
}

/** @param {readonly string[]} lines */
function tableHtml(lines) {
  const rows = lines.map((line) =>
    line
      .replace(/^\||\|\s*$/gu, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const [head = [], rule, ...rest] = rows;
  const body = rule?.every((cell) => /^:?-+:?$/u.test(cell)) ? rest : rows.slice(1);
  /**
   * @param {'th' | 'td'} tag
   * @param {readonly string[]} cells
   */
  const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<div class="wide"><table>',
    `<thead>${row('th', head)}</thead>`,
    `<tbody>${body.map((cells) => row('td', cells)).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

/**
 * @param {'ul' | 'ol'} tag
 * @param {readonly string[]} lines
 * @param {RegExp} mark
 */
function listHtml(tag, lines, mark) {
  /** @type {string[][]} */
  const items = [];
  for (const line of lines) {
    if (mark.test(line)) items.push([line.replace(mark, '')]);
    else items.at(-1)?.push(line);
  }
  return `<${tag}>\n${items.map((item) => `<li>${inline(paragraph(item))}</li>`).join('\n')}\n</${tag}>`;
}

/** @param {string} text */
function inline(text) {
  return text
    .split(/(`[^`]+`)/u)
    .map((part) => {
      if (/^`[^`]+`$/u.test(part)) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      return escapeHtml(part)
        .replace(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>')
        .replace(/\[([^\]]+)\]\(([^)\s]+)\)/gu, (_, label, target) => link(label, target));
    })
    .join('');
}

/**
 * Only to our own pages and to https: what comes from a page's text shall not become a script.
 * @param {string} label escaped
 * @param {string} target escaped
 */
function link(label, target) {
  if (/^https:\/\//u.test(target)) return `<a href="${target}" rel="noreferrer">${label}</a>`;
  if (!/^[\w./#-]+$/u.test(target)) return label;
  const page = target.replace(/(^|\/)README\.md(?=#|$)/u, '$1index.html').replace(/\.md(?=#|$)/u, '.html');
  return `<a href="${page}">${label}</a>`;
}
