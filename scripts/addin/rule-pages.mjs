import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { escapeHtml } from './escape-html.mjs';
import { markdownHtml } from './markdown.mjs';
import { contentPolicy } from './policy.mjs';

/** Pages run nothing and fetch nothing but their style sheet. */
const POLICY = contentPolicy({ 'script-src': "'none'", 'connect-src': "'none'", 'worker-src': "'none'" });

/**
 * The pages of docs/rules as HTML, to lie beside the add-in and be read without a network.
 * @param {string} folder
 * @returns {{ path: string, html: string }[]} paths below `rules/`, with slashes
 */
export function rulePages(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const pages = files.sort().map((file) => ({ path: pathOf(file), source: readFileSync(join(folder, file), 'utf8') }));
  const known = new Set(pages.map(({ path }) => path));
  return pages.map(({ path, source }) => ({ path, html: withoutStrayLinks(pageHtml(path, source), path, known) }));
}

/** @param {string} file below the folder, as the system writes it */
function pathOf(file) {
  return file
    .split(sep)
    .join('/')
    .replace(/(^|\/)README\.md$/u, '$1index.html')
    .replace(/\.md$/u, '.html');
}

/**
 * Links to documents that do not come along become plain words.
 * @param {string} html
 * @param {string} path
 * @param {ReadonlySet<string>} known
 */
function withoutStrayLinks(html, path, known) {
  return html.replace(/<a href="([^"]+)">(.*?)<\/a>/gu, (link, target, label) => {
    const { pathname } = new URL(target, `https://site/${path}`);
    // Dots above the top are lost in an address, so the way up is counted.
    const climbs = target.split('/').filter((/** @type {string} */ part) => part === '..').length;
    return climbs < path.split('/').length && known.has(pathname.slice(1)) ? link : label;
  });
}

/**
 * @param {string} path
 * @param {string} source
 */
function pageHtml(path, source) {
  const up = '../'.repeat(path.split('/').length - 1);
  const title = /^# +(.*)$/mu.exec(source)?.[1] ?? '规则';
  const back = path === 'index.html' ? '' : `<nav><a href="${up}index.html">规则目录</a></nav>\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · 预算表核对助手</title>
<link rel="icon" href="${up}../assets/icon-32.png">
<link rel="stylesheet" href="${up}rules.css">
</head>
<body>
${back}<main>
${markdownHtml(source)}
</main>
</body>
</html>
`;
}
