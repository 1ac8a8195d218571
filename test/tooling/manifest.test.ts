import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../scripts/addin/check-manifest.mjs';
import { manifestFor } from '../../scripts/addin/manifest-for.mjs';
import { parseXml } from '../../scripts/addin/xml.mjs';
import { surroundingsOf } from '../../scripts/manifest-check.mjs';

const MANIFEST = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const surroundings = surroundingsOf();

const check = (text: string) => checkManifest(text, surroundings);

/** The manifest with one thing changed; the change must bite. */
function broken(from: string | RegExp, to: string): string {
  const text = MANIFEST.replace(from, to);
  expect(text).not.toBe(MANIFEST);
  return text;
}

describe('the manifest of the repository', () => {
  test('is right', () => {
    expect(check(MANIFEST)).toEqual([]);
  });

  test('opens one pane with four actions', () => {
    const actions = [...MANIFEST.matchAll(/taskpane\.html\?action=([\w-]+)/gu)].map((match) => match[1]);
    expect(actions).toEqual(['check', 'check-sheet', 'performance', 'report']);
  });
});

const BREAKS: readonly [name: string, from: string | RegExp, to: string][] = [
  ['not-xml', '</Hosts>', '</Host>'],
  ['not-xml', '<Id>', '<!-- two -- dashes --><Id>'],
  ['no-task-pane-app', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ['element-order', /( *<Hosts>[\s\S]*?<\/Hosts>\n)( *<Requirements>[\s\S]*?<\/Requirements>\n)/u, '$2$1'],
  ['missing-element', /<SupportUrl[^>]*>/u, ''],
  ['missing-element', /<Supertip>[\s\S]*?<\/Supertip>/u, ''],
  ['unknown-element', '<Permissions>', '<Runtimes /><Permissions>'],
  ['guid', /<Id>.*<\/Id>/u, '<Id>budget-table-checker</Id>'],
  ['version-parts', /<Version>.*<\/Version>/u, '<Version>0.1.0</Version>'],
  ['version-differs', /<Version>.*<\/Version>/u, '<Version>9.9.9.0</Version>'],
  ['default-locale', '<DefaultLocale>zh-CN', '<DefaultLocale>zh'],
  ['text-too-long', /<Description DefaultValue="/u, `<Description DefaultValue="${'长'.repeat(250)}`],
  ['permissions', 'ReadWriteDocument', 'ReadDocument'],
  ['hosts', '<Host Name="Workbook" />', '<Host Name="Document" />'],
  ['hosts', '<Host xsi:type="Workbook">', '<Host xsi:type="Presentation">'],
  ['requirements', 'MinVersion="1.13" />', 'MinVersion="1.14" />'],
  ['requirements', 'Name="ExcelApi"', 'Name="SharedRuntime"'],
  ['not-https', 'https://localhost:3000/taskpane.html"', 'http://localhost:3000/taskpane.html"'],
  ['not-https', 'https://localhost:3000/taskpane.html"', 'taskpane.html"'],
  ['app-domains', '<AppDomain>https://localhost:3000', '<AppDomain>https://elsewhere.example'],
  ['app-domains', 'https://localhost:3000/rules/index.html', 'https://elsewhere.example/rules/index.html'],
  ['resid-undefined', 'resid="Group.Label"', 'resid="Group.Name"'],
  ['resid-unused', '<bt:Urls>', '<bt:Urls><bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html" />'],
  ['id-twice', 'id="BudgetCheck.Report"', 'id="BudgetCheck.CheckBook"'],
  ['id-too-long', 'BudgetCheck.Group', 'BudgetCheck.GroupOfTheButtonsOnHome'],
  ['several-panes', '<TaskpaneId>BudgetCheck.Pane', '<TaskpaneId>Other.Pane'],
  ['locale', '<Override Locale="en-US" Value="Budget Table Checker" />', ''],
  ['locale', '<bt:Override Locale="en-US" Value="Report" />', '<bt:Override Locale="en" Value="Report" />'],
  ['text-too-long', 'Value="Report" />', `Value="${'Report'.repeat(30)}" />`],
  ['icon-missing', 'assets/check-16.png', 'assets/cheque-16.png'],
  ['icon-size', 'assets/check-16.png', 'assets/check-20.png'],
  ['icon-sizes-missing', /<bt:Image size="80"[^>]*>/u, ''],
];

describe('a broken manifest', () => {
  test.each(BREAKS)('%s: %s', (name, from, to) => {
    expect(check(broken(from, to)).map((problem) => problem.name)).toContain(name);
  });

  test('is told once and in words', () => {
    expect(check(broken(/<Id>.*<\/Id>/u, '<Id>1</Id>'))).toEqual([
      { name: 'guid', message: 'Id 1 is no GUID in small letters' },
    ]);
  });
});

describe('a manifest for another address', () => {
  test('is right and names no other', () => {
    const text = manifestFor(MANIFEST, 'https://intranet.example.cn/budget/');
    expect(check(text)).toEqual([]);
    expect(text).not.toContain('localhost');
    expect(text).toContain('<AppDomain>https://intranet.example.cn</AppDomain>');
    expect(text).toContain('"https://intranet.example.cn/budget/taskpane.html?action=check"');
  });

  test.each(['http://intranet.example.cn', 'intranet', 'https://a.cn/?x=1', 'https://me:word@a.cn', "https://a.cn/'"])(
    'refuses %s',
    (address) => {
      expect(() => manifestFor(MANIFEST, address)).toThrow(/origin=/u);
    },
  );
});

describe('parseXml', () => {
  test('reads elements, attributes and text', () => {
    expect(parseXml('<?xml version="1.0"?><a b="1 &amp; 2"><!-- c --><d/>x&#20013;</a>')).toEqual({
      name: 'a',
      attributes: { b: '1 & 2' },
      children: [{ name: 'd', attributes: {}, children: [], text: '' }],
      text: 'x中',
    });
  });

  test.each(['<a>', '<a></b>', '<a/><b/>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<a b=1/>', 'x<a/>', '<a>a & b</a>'])(
    'refuses %s',
    (text) => {
      expect(() => parseXml(text)).toThrow(SyntaxError);
    },
  );
});
