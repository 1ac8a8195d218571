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
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const path = file
        .split(sep)
        .join('/')
        .replace(/(^|\/)README\.md$/u, '$1index.html')
        .replace(/\.md$/u, '.html');
      return { path, html: pageHtml(path, source) };
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
