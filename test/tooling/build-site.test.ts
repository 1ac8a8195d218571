import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { findCertificate } from '../../scripts/addin/certificate.mjs';
import { markdownHtml } from '../../scripts/addin/markdown.mjs';
import { LIMIT, firstScripts, paneIsLight } from '../../scripts/addin/pane-budget.mjs';
import { contentPolicy, panePolicy } from '../../scripts/addin/policy.mjs';
import { rulePages } from '../../scripts/addin/rule-pages.mjs';
import { sideloadHelp } from '../../scripts/addin/sideload-help.mjs';
import { regBytes, regFor } from '../../scripts/make-reg.mjs';
import { serve } from '../../scripts/serve.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('policy', () => {
  test('lets nothing in or out but our own files', () => {
    expect(contentPolicy()).toContain("connect-src 'self'");
    expect(contentPolicy()).toContain("default-src 'none'");
    expect(contentPolicy()).not.toMatch(/unsafe|https?:|\*/u);
  });

  test.each([
    ['cdn', "script-src 'self' https://appsforoffice.microsoft.com;"],
    ['cn', "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;"],
    ['self', "script-src 'self';"],
  ] as const)('for office.js from %s names one origin', (source, directive) => {
    expect(panePolicy(source)).toContain(directive);
    expect(panePolicy(source)).not.toMatch(/unsafe/u);
  });
});

describe('rule pages', () => {
  const source = join(__dirname, '../../docs/rules');
  const pages = rulePages(source);

  test('one for every page of the rules', () => {
    const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(pages).toHaveLength(sources.length);
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['index.html', 'fiscal/row-sum.html']));
  });

  test('all links lead to pages', () => {
    const known = new Set(pages.map(({ path }) => path));
    for (const { path, html } of pages) {
      for (const [, target] of html.matchAll(/<a href="([^"]+)"/gu)) {
        if (target!.startsWith('https://')) continue;
        const found = new URL(target!, `https://site/${path}`).pathname.slice(1);
        expect(`${path} → ${found}: ${known.has(found)}`).toBe(`${path} → ${found}: true`);
      }
    }
  });

  test('run no script and fetch nothing from elsewhere', () => {
    for (const { html } of pages) {
      expect(html).not.toMatch(/<script|<[^>]+\son\w+=|src="http|href="http:/iu);
      expect(html).toContain("script-src 'none'");
    }
  });

  test('the wrong cell is marked in words', () => {
    const page = pages.find(({ path }) => path === 'fiscal/row-sum.html')!.html;
    expect(page).toContain('<td class="bad figure">26.16<span class="mark">不符</span></td>');
    expect(page.match(/class="mark"/gu)).toHaveLength(1);
  });
});

describe('markdownHtml', () => {
  test('escapes everything', () => {
    const text = '# <b>\n\n<script>x</script> & `<i>`\n\n| <u> |\n| --- |\n| "a" |\n\n```\n<p>\n```\n\n- <s>';
    expect(markdownHtml(text)).not.toMatch(/<(b|script|i|u|p>x|s)>/u);
    expect(markdownHtml(text)).toContain('<p>&lt;script&gt;x&lt;/script&gt; &amp; <code>&lt;i&gt;</code></p>');
  });

  test('makes no link that runs', () => {
    expect(markdownHtml('[a](javascript:alert(1)) [b](http://x.example) [c](https://x.example/?q="x)')).not.toMatch(
      /javascript:[^<]*"|href="http:|"x"/u,
    );
  });

  test('joins Chinese lines without a space and others with one', () => {
    expect(markdownHtml('第一行\n第二行\nsome words\nand more')).toBe('<p>第一行第二行some words and more</p>');
  });

  test('reads lists, tables and links', () => {
    expect(markdownHtml('- a **b**\n  c\n- d\n\n1. [e](f/README.md)')).toBe(
      '<ul>\n<li>a <strong>b</strong> c</li>\n<li>d</li>\n</ul>\n<ol>\n<li><a href="f/index.html">e</a></li>\n</ol>',
    );
  });

  test('shows every line of a text that is not closed', () => {
    expect(markdownHtml('```\na')).toBe('<pre><code>a</code></pre>');
  });
});

describe('first scripts of the pane', () => {
  const html = (file: string) =>
    `<script defer src="https://example.com/office.js"></script><script src=boot.js></script><script defer src="${file}"></script>`;

  test('are those of the page, office.js left out', () => {
    writeFileSync(join(folder, 'taskpane.html'), html('pane.1.js'));
    writeFileSync(join(folder, 'boot.js'), 'x');
    writeFileSync(join(folder, 'pane.1.js'), 'y'.repeat(1000));
    writeFileSync(join(folder, 'lazy.js'), 'z');
    expect(firstScripts(folder, 'taskpane.html').map(({ file }) => file)).toEqual(['boot.js', 'pane.1.js']);
  });

  test('must stay within the limit', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(paneIsLight(folder)).toBe(true);
    writeFileSync(join(folder, 'taskpane.html'), html('pane.js'));
    writeFileSync(join(folder, 'pane.js'), 'y'.repeat(LIMIT));
    expect(paneIsLight(folder)).toBe(true);
    writeFileSync(join(folder, 'pane.js'), randomBytes(LIMIT));
    expect(paneIsLight(folder)).toBe(false);
    log.mockRestore();
  });
});

describe('static server', () => {
  test('serves the folder, and office.js where asked', async () => {
    mkdirSync(join(folder, '规则'));
    writeFileSync(join(folder, '规则', 'index.html'), '<p>好');
    const { url, close } = await serve(folder, { headers: { 'X-Test': '1' }, office: true });
    try {
      const page = await fetch(`${url}/${encodeURIComponent('规则')}/?a=1`);
      expect([page.status, page.headers.get('content-type'), page.headers.get('x-test')]).toEqual([
        200,
        'text/html; charset=utf-8',
        '1',
      ]);
      expect(await page.text()).toBe('<p>好');
      expect((await fetch(`${url}/office/office.js`, { method: 'HEAD' })).status).toBe(200);
      for (const path of ['/none', '/%2e%2e/%2e%2e/etc/hosts', '/%ff', '/office/../../package.json', '/a%00b']) {
        expect((await fetch(url + path)).status).toBe(404);
      }
      expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    } finally {
      await close();
    }
  });

  test('has no office.js unless asked', async () => {
    const { url, close } = await serve(folder);
    expect((await fetch(`${url}/office/office.js`)).status).toBe(404);
    await close();
  });
});

describe('shared folder for Excel', () => {
  test('as a registry file', () => {
    const text = regFor('//server/加载项/');
    expect(text).toMatch(
      /^Windows Registry Editor Version 5\.00\r\n\r\n\[HKEY_CURRENT_USER\\.*\\\{[\da-f-]{36}\}\]\r\n/u,
    );
    expect(text).toContain('"Url"="\\\\\\\\server\\\\加载项"\r\n');
    expect(text).toBe(regFor('\\\\SERVER\\加载项').replace('SERVER', 'server'));
    expect([...regBytes(text).subarray(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0]);
  });

  test.each(['', 'C:\\addin', '\\\\server', '\\\\server\\a"b', 'https://server/addin'])('refuses %p', (share) => {
    expect(() => regFor(share)).toThrow(/网络路径/u);
  });
});

describe('certificate of the development server', () => {
  test('none, that of office-addin-dev-certs, or the given one', () => {
    expect(findCertificate({}, folder).trusted).toBe(false);
    mkdirSync(join(folder, '.office-addin-dev-certs'));
    for (const name of ['localhost.key', 'localhost.crt'])
      writeFileSync(join(folder, '.office-addin-dev-certs', name), name);
    expect(findCertificate({}, folder)).toMatchObject({
      trusted: true,
      options: { key: Buffer.from('localhost.key') },
    });
    writeFileSync(join(folder, 'own.pfx'), 'own');
    expect(findCertificate({ pfx: join(folder, 'own.pfx'), passphrase: 'p' }, folder).options).toEqual({
      pfx: Buffer.from('own'),
      passphrase: 'p',
    });
  });

  test('half of one, or a missing one, is said so', () => {
    expect(() => findCertificate({ key: 'a' }, folder)).toThrow(/--cert/u);
    expect(() => findCertificate({ pfx: join(folder, 'none.pfx') }, folder)).toThrow(/找不到/u);
  });

  test('how to get one trusted is told with the address', () => {
    const help = (trusted: boolean) =>
      sideloadHelp({
        origin: 'https://localhost:3000',
        manifest: 'manifest.xml',
        certificate: { trusted, from: 'a.crt' },
      });
    expect(help(false)).toContain('office-addin-dev-certs install');
    expect(help(true)).not.toContain('自签名');
    for (const word of ['Windows', 'Mac', '网页版']) expect(help(true)).toContain(word);
  });
});
