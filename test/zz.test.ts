import { checkWorkbook } from '../src/checking';
import { parseGrid } from './support/grid';
import { OPEN_LAYOUTS } from './checking/layouts/open';
import { changed, figuresOf, isNamed } from './support/one-figure';
const SETS = new Set(['units/decimals', 'disclosure/tables-present']);
test('x', () => {
  const out: string[] = [];
  for (const [name, grid] of Object.entries(OPEN_LAYOUTS)) {
    const w = parseGrid(grid);
    const c = checkWorkbook(w);
    const of = (x: typeof c) => x.findings.filter((f) => f.severity !== 'info' && !SETS.has(f.rule));
    let wrong = 0, missed = 0, many = 0; const cells = figuresOf(c);
    for (const cell of cells) { const b = of(checkWorkbook(changed(w, cell))); if (!isNamed(b, cell)) missed++; else if (b.length > 1) many++; }
    out.push(`== ${name}: clean ${of(c).length}; figures ${cells.length}, missed ${missed}, several ${many}; unplaced ${c.unplaced.length}; ${c.tables.map((t) => t.kind + ' ' + t.reasons.slice(1).join()).join(' | ')}`);
    for (const f of of(c).slice(0, 8)) out.push(`     ${f.rule} ${f.severity} ${f.message.zh.slice(0, 150)}`);
    for (const u of c.unplaced) out.push(`     UNPLACED ${u.title} ${u.reason.zh}`);
  }
  require('fs').writeFileSync('/tmp/open.txt', out.join('\n'));
});
