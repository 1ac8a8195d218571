import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { htmlReport, reportChecked, reportFailed } from '../../src/reporting';
import { madeFinding, madeReport, madeResult, oneFile } from './made-up';

describe('HTML report', () => {
  it('carries no script, nothing to fetch and no inline style', () => {
    const page = htmlReport(oneFile(), 'zh');
    expect(page).not.toMatch(/<script|<link|<img|src=|\sstyle=|\son[a-z]+=|https?:/i);
  });

  it('allows exactly its own style sheet', () => {
    const page = htmlReport(oneFile(), 'zh');
    const style = /<style>([^]*)<\/style>/.exec(page)![1]!;
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(page).toContain(`style-src 'sha256-${hash}'`);
    expect(page).toContain("default-src 'none'");
  });

  it('never lets cell text become markup', () => {
    const page = (label: string) =>
      htmlReport(oneFile({ findings: [madeFinding({ site: { sheet: label, row: 0, column: 0, label } })] }), 'zh');
    const tags = (text: string) => text.match(/<[^>]*>/g)!.join('');
    const usual = tags(page('label'));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '"', "'", '&', '/', 'img', 'script', ' onerror=', '合计')),
        (parts) => {
          expect(tags(page(parts.join('')))).toBe(usual);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('carries no character that moves a cursor or turns the direction of reading', () => {
    const name = '收支\u001b[2J总\u202e表\u0007';
    const site = { sheet: name, row: 0, column: 0, label: name };
    const page = htmlReport(oneFile({ findings: [madeFinding({ site })] }), 'zh');
    expect(page).toContain('收支[2J总表');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('shows summary, derivation and figures in the wanted language', () => {
    const zh = htmlReport(oneFile(), 'zh');
    expect(zh).toContain('<html lang="zh-CN">');
    expect(zh).toContain('2 张表，325 项勾稽：');
    expect(zh).toContain('<dt>按勾稽</dt><dd>22.00 万元</dd>');
    expect(zh).toContain('<td>分项</td><td>D13</td><td>养老保险</td><td class="figure">20.00</td>');
    const en = htmlReport(oneFile(), 'en');
    expect(en).toContain('<html lang="en">');
    expect(en).toContain('<dt>by relation</dt>');
    expect(en.replaceAll(/“|”/g, '')).not.toMatch(/[，。：（）]/);
  });

  it('links to every file of a folder, failed ones included', () => {
    const bad = reportFailed('<坏>.xlsx', { zh: '文件已损坏', en: 'damaged' }, 'damaged');
    const page = htmlReport(madeReport([bad, reportChecked('好.xlsx', madeResult())]), 'zh');
    expect(page).toContain('<a href="#file-1">&lt;坏&gt;.xlsx</a>');
    expect(page).toContain(
      '<section id="file-1"><h2>&lt;坏&gt;.xlsx</h2>\n<p class="failure">无法核对：文件已损坏</p>',
    );
    expect(page).toContain('<section id="file-2">');
  });
});
