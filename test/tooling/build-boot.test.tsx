import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = readFileSync(join(__dirname, '../../src/taskpane/boot.js'), 'utf8');
const TEMPLATE = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

/** Runs the script as the page does; jsdom knows no `structuredClone`, engines of today do. */
function start() {
  Object.assign(window, { structuredClone: (value: unknown) => value });
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/u.exec(TEMPLATE)![1]!;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function(SOURCE)();
}

const message = () => document.getElementById('boot-message')?.textContent;
const help = () => document.getElementById('boot-help')!;

/** A script of the page whose download failed. */
function fail(address: string) {
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
  script.dispatchEvent(new Event('error'));
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(window, 'Office');
});

describe('start of the pane', () => {
  test('says nothing as long as all is well', () => {
    start();
    jest.advanceTimersByTime(7_900);
    expect(message()).toBe('正在打开…');
    document.getElementById('root')!.innerHTML = '<main>窗格</main>';
    jest.advanceTimersByTime(1_000);
    expect(document.body.textContent).not.toContain('8 秒');
  });

  test('office.js that does not come within eight seconds leads to the page', () => {
    start();
    jest.advanceTimersByTime(8_000);
    expect(message()).toContain('office.js');
    expect(help().hidden).toBe(false);
    expect(help().querySelector('a[href="page.html"]')).not.toBeNull();
    expect(document.getElementById('boot-message')!.getAttribute('role')).toBe('alert');
  });

  test('office.js that fails is said at once, with its address', () => {
    start();
    fail('https://office.example/office.js');
    expect(message()).toContain('下载失败');
    expect(document.body.textContent).toContain('https://office.example/office.js');
  });

  test('our own program that fails is another matter', () => {
    start();
    fail('https://localhost/taskpane.0000.js');
    expect(message()).toBe('窗格的程序下载失败。');
  });

  test('Office is there, but the pane is not', () => {
    Object.assign(window, { Office: {} });
    start();
    jest.advanceTimersByTime(8_000);
    expect(message()).toBe('窗格 8 秒内没有打开。');
  });

  test('an old engine is told from everything else', () => {
    const { hasOwn } = Object;
    Object.assign(Object, { hasOwn: undefined });
    try {
      start();
      document.dispatchEvent(new Event('DOMContentLoaded'));
      expect(message()).toContain('内核太旧');
    } finally {
      Object.assign(Object, { hasOwn });
    }
  });
});

test('the page in a browser speaks of itself', () => {
  document.documentElement.dataset['surface'] = 'page';
  start();
  jest.advanceTimersByTime(8_000);
  expect(message()).toBe('网页 8 秒内没有打开。');
  fail('https://localhost/page.0000.js');
  expect(message()).toBe('网页的程序下载失败。');
  delete document.documentElement.dataset['surface'];
});

test('the page itself holds no inline script or style', () => {
  expect(TEMPLATE).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/u);
});
