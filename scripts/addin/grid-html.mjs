import { escapeHtml } from './escape-html.mjs';

/**
 * A table of an example (`grid` fence, see test/support/grid.ts) as a sheet with row numbers and column letters, so that
 * a reader sees what the rule sees.
 * @param {readonly string[]} lines
 * @param {string | undefined} badCell address of the cell that is wrong, perhaps with its sheet: `支出总表!C6`
 */
export function gridHtml(lines, badCell) {
  const [, badSheet, badAddress] = /^(?:(.*)!)?([A-Z]+\d+)$/u.exec(badCell ?? '') ?? [];
  const sheets = sheetsOf(lines);
  return sheets
    .map(({ name, rows }, index) => {
      const here = badSheet === undefined ? index === 0 : badSheet.replace(/^'|'$/gu, '') === name;
      return sheetHtml(name, rows, here ? badAddress : undefined);
    })
    .join('\n');
}

/** @param {readonly string[]} lines */
function sheetsOf(lines) {
  /** @type {{ name: string, rows: string[][] }[]} */
  const sheets = [];
  for (const line of lines) {
    if (line.startsWith('## ')) sheets.push({ name: line.slice(3).trim(), rows: [] });
    else if (!line.startsWith('@')) {
      if (sheets.length === 0) sheets.push({ name: '', rows: [] });
      sheets.at(-1)?.rows.push(line.trim() === '' ? [] : line.split(/(?<!\\)\|/u).map(shown));
    }
  }
  return sheets;
}

/** A cell as Excel would show it: no mark of text, a formula by its value. @param {string} raw */
function shown(raw) {
  const text = raw.trim();
  if (/^=./u.test(text) && text.includes('→')) return text.slice(text.lastIndexOf('→') + 1).trim();
  return text
    .replace(/^'/u, '')
    .replaceAll('␠', ' ')
    .replace(/\\([|n\\])/gu, (_, mark) => (mark === 'n' ? '\n' : mark));
}

/**
 * @param {string} name
 * @param {readonly string[][]} rows
 * @param {string | undefined} bad
 */
function sheetHtml(name, rows, bad) {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const letters = Array.from({ length: width }, (_, column) => letterOf(column));
  const head = `<tr><td></td>${letters.map((letter) => `<th scope="col">${letter}</th>`).join('')}</tr>`;
  const body = rows.map((cells, row) => {
    const columns = letters.map((letter, column) => cellHtml(cells[column] ?? '', `${letter}${row + 1}` === bad));
    return `<tr><th scope="row">${row + 1}</th>${columns.join('')}</tr>`;
  });
  return [
    '<div class="wide"><table class="sheet">',
    `<caption>${escapeHtml(name)}</caption>`,
    `<thead>${head}</thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

/**
 * @param {string} text
 * @param {boolean} bad
 */
function cellHtml(text, bad) {
  const figure = /^[-+]?\d[\d,.]*%?$/u.test(text) ? ' figure' : '';
  // In words too: colour alone says nothing to some.
  if (bad) return `<td class="bad${figure}">${escapeHtml(text)}<span class="mark">不符</span></td>`;
  return `<td${figure === '' ? '' : ' class="figure"'}>${escapeHtml(text)}</td>`;
}

/** @param {number} column from 0 */
function letterOf(column) {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
