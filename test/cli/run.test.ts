import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Bench } from './command';
import { schemaErrors } from '../reporting/report-schema';

let bench: Bench;
beforeEach(() => (bench = new Bench()));
afterEach(() => bench.close());

test('names from outside cannot move the cursor of a terminal, whatever is said of them', async () => {
  const name = 'a\u001b[2J\u202eb.xlsx';
  bench.file(name, 'broken');
  for (const args of [
    [name],
    [name, '--format', 'json', '--config', `no\u001b[2J${name}`],
    ['--no\u001b[2Jsuch'],
    ['insert-template', `no\u001b[2J${name}`, '--output', 'new.xlsx'],
  ]) {
    const { err } = await bench.run(args);
    expect(err).toContain('[2J');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  }
});

describe('exit code', () => {
  it.each([
    ['clean', 0],
    ['rounding', 0],
    ['suspicious', 0],
    ['accepted', 0],
    ['wrong', 1],
    ['foreign', 2],
    ['broken', 2],
    ['defect', 2],
  ])('of a %s file is %d', async (content, code) => {
    bench.file('a.xlsx', content);
    expect((await bench.run(['a.xlsx'])).code).toBe(code);
  });

  it('is 2 when a file is bad, whatever the others say, and the others are still checked', async () => {
    bench.file('1.xlsx', 'wrong');
    bench.file('2.xlsx', 'broken');
    bench.file('3.xlsx', 'clean');
    const { code, out, err } = await bench.run(['1.xlsx', '2.xlsx', 'missing.xlsx', '3.xlsx', '--format', 'json']);
    expect(code).toBe(2);
    const report = JSON.parse(out);
    expect(schemaErrors(report)).toEqual([]);
    expect(
      report.files.map(({ path, status, errorCode }: Record<string, string>) => [path, status, errorCode]),
    ).toEqual([
      ['1.xlsx', 'checked', undefined],
      ['2.xlsx', 'failed', 'damaged'],
      ['missing.xlsx', 'failed', 'not-found'],
      ['3.xlsx', 'checked', undefined],
    ]);
    expect(err).toBe('无法核对 2.xlsx：文件已损坏\n无法核对 missing.xlsx：找不到文件。请检查路径和文件名。\n');
  });
});

describe('files and folders', () => {
  const paths = async (...argv: string[]) => {
    const { out } = await bench.run([...argv, '--format', 'json']);
    return JSON.parse(out).files.map(({ path }: { path: string }) => path);
  };

  it('searches folders for workbooks by natural order and passes over lock and hidden files', async () => {
    for (const name of [
      '单位/10.xlsx',
      '单位/2.xlsx',
      '单位/下级/a.CSV',
      '单位/b.et',
      '单位/c.xls',
      '单位/d.ods',
      '单位/e.xlsm',
    ]) {
      bench.file(name, 'clean');
    }
    for (const name of ['单位/~$2.xlsx', '单位/.x.xlsx', '单位/读我.txt', '单位/__MACOSX/z.xlsx', '单位/.git/y.xlsx']) {
      bench.file(name, 'broken');
    }
    expect(await paths('单位')).toEqual([
      ...['2.xlsx', '10.xlsx', '下级/a.CSV', 'b.et', 'c.xls', 'd.ods', 'e.xlsm'].map((name) => join('单位', name)),
    ]);
  });

  it('keeps the order of the command line and checks a file named twice once', async () => {
    bench.file('甲/a.xlsx', 'clean');
    bench.file('b.xlsx', 'clean');
    expect(await paths('b.xlsx', '甲', join('甲', 'a.xlsx'), './b.xlsx')).toEqual(['b.xlsx', join('甲', 'a.xlsx')]);
  });

  it('takes a file named outright whatever its extension, so that it gets its message', async () => {
    bench.file('说明.docx', 'broken');
    const { code, err } = await bench.run(['说明.docx']);
    expect(code).toBe(2);
    expect(err).toContain('无法核对 说明.docx：文件已损坏');
  });

  it('names a folder without workbooks', async () => {
    mkdirSync(join(bench.directory, '空'));
    const { code, err } = await bench.run(['空']);
    expect(code).toBe(2);
    expect(err).toContain('无法核对 空：文件夹中没有可核对的文件');
  });

  it('resolves * and ? itself where the shell does not', async () => {
    for (const name of ['2024年.xlsx', '2025年.xlsx', 'x.csv']) bench.file(name, 'clean');
    expect(await paths('202?年.xls*')).toEqual(['2024年.xlsx', '2025年.xlsx']);
    expect(await paths('*.csv', '没有*.xlsx')).toEqual(['x.csv', '没有*.xlsx']);
  });

  it('does not run in circles through linked folders', async () => {
    bench.file('a/1.xlsx', 'clean');
    symlinkSync(join(bench.directory, 'a'), join(bench.directory, 'a', 'self'));
    expect(await paths('a')).toEqual([join('a', '1.xlsx')]);
  });
});

describe('report', () => {
  it('is all there is on stdout, without colour when it is no terminal', async () => {
    bench.file('a.xlsx', 'wrong');
    const { out, err } = await bench.run(['a.xlsx']);
    expect(out).toMatch(/^a\.xlsx\n {2}2 张表，325 项勾稽：/);
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  it('is coloured on a terminal unless NO_COLOR is set', async () => {
    bench.file('a.xlsx', 'wrong');
    expect((await bench.run(['a.xlsx'], { terminal: true })).out).toContain('\u001b[31m');
    expect((await bench.run(['a.xlsx'], { terminal: true, variables: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await bench.run(['a.xlsx', '-f', 'json'], { terminal: true })).out).not.toContain('\u001b');
  });

  it('shows progress on a terminal only, in one line cut to its width', async () => {
    const long = `${'很长的名字'.repeat(12)}.xlsx`;
    bench.file(long, 'clean');
    bench.file('b.xlsx', 'clean');
    const { err } = await bench.run([long, 'b.xlsx'], { terminal: true });
    expect(err.split('\r\u001b[K').slice(1)).toEqual([
      expect.stringMatching(/^正在核对 1\/2 {2}很长.*…$/),
      '正在核对 2/2  b.xlsx',
      '',
    ]);
    expect((await bench.run([long, 'b.xlsx'])).err).toBe('');
  });

  it.each([
    ['json', '报告.json', (text: string) => schemaErrors(JSON.parse(text)).length === 0],
    ['html', '报告.html', (text: string) => text.startsWith('<!doctype html>')],
    ['sarif', '报告.sarif', (text: string) => JSON.parse(text).version === '2.1.0'],
    ['xlsx', '报告.xlsx', (text: string) => text.startsWith('PK')],
    ['text', '报告.txt', (text: string) => text.startsWith('a.xlsx\n')],
  ])('goes as %s into the file named by --output and nowhere else', async (_format, name, valid) => {
    bench.file('a.xlsx', 'wrong');
    const { code, out, err } = await bench.run(['a.xlsx', '--output', name]);
    expect([code, out, err]).toEqual([1, '', '']);
    expect(valid(readFileSync(join(bench.directory, name), 'utf8'))).toBe(true);
    expect(readdirSync(bench.directory).sort()).toEqual(['a.xlsx', name].sort());
  });

  it('never overwrites a file it was to check, under whatever name', async () => {
    const file = bench.file('a.xlsx', 'wrong');
    symlinkSync(file, join(bench.directory, 'link.xlsx'));
    linkSync(file, join(bench.directory, 'hard.xml'));
    bench.file('check.json', '{"classification":"codes.csv"}');
    bench.file('codes.csv', '编码,名称');
    for (const output of ['a.xlsx', './a.xlsx', 'link.xlsx', 'hard.xml', 'check.json', 'codes.csv']) {
      const { code, err } = await bench.run(['.', '-c', 'check.json', '--force', '--output', output]);
      expect(code).toBe(2);
      expect(err).toContain('就是要核对的文件');
    }
    expect(readFileSync(file, 'utf8')).toBe('wrong');
  });

  it.each(['报告.json', '报告.html', '报告.sarif', '报告.xlsx', '报告.txt'])(
    'takes the place of an earlier report %s, in either language, and leaves nothing beside it',
    async (output) => {
      const file = bench.file('a.xlsx', 'wrong');
      for (const content of ['wrong', 'broken', 'clean']) {
        writeFileSync(file, content);
        for (const lang of ['zh', 'en']) {
          const { err } = await bench.run([file, file.replace('a.x', 'b.x'), '--lang', lang, '-o', output]);
          expect(err).not.toContain('--force');
        }
      }
      expect(readdirSync(bench.directory).sort()).toEqual(['a.xlsx', output].sort());
    },
  );

  it.each([
    ['plan.docx', 'a letter'],
    ['预算.xlsx', 'PK\u0003\u0004 another workbook'],
    ['notes.json', '{"version": 1, "tool": {"name": "another"}}'],
    ['page.html', '<!doctype html>\n<title>预算</title>'],
  ])('takes the place of another file, %s, only with --force', async (output, content) => {
    bench.file('a.xlsx', 'clean');
    const file = bench.file(output, content);
    const { code, out, err } = await bench.run(['a.xlsx', '-o', output]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${output} 已经存在`);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect((await bench.run(['a.xlsx', '-o', output, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(content);
  });

  it('says why the report could not be written', async () => {
    bench.file('a.xlsx', 'clean');
    bench.file('folder/b.xlsx', 'clean');
    for (const [output, why] of [
      [join('没有', '报告.json'), '无法写入 没有/报告.json：文件夹不存在'],
      ['folder', 'folder 是一个文件夹'],
      [`${'长'.repeat(200)}.json`, '文件名太长'],
    ] as const) {
      const { code, err } = await bench.run(['a.xlsx', '-o', output]);
      expect([code, err.replaceAll('\\', '/')]).toEqual([2, expect.stringContaining(why)]);
    }
    expect(readdirSync(bench.directory).sort()).toEqual(['a.xlsx', 'folder']);
  });

  it('writes nothing without --output', async () => {
    const file = bench.file('a.xlsx', 'wrong');
    const before = statSync(file).mtimeMs;
    await bench.run(['.', '--strict', '--verbose']);
    expect(readdirSync(bench.directory)).toEqual(['a.xlsx']);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  it('lists rounding differences with --strict', async () => {
    bench.file('a.xlsx', 'rounding');
    const verdicts = async (...argv: string[]) =>
      JSON.parse((await bench.run(['a.xlsx', '-f', 'json', ...argv])).out).files[0].findings.map(
        ({ verdict }: { verdict: string }) => verdict,
      );
    expect(await verdicts()).toEqual([]);
    expect(await verdicts('--strict')).toEqual(['rounding']);
    expect(bench.settings.map(({ strict }) => strict)).toEqual([false, true]);
  });

  it('comes in English with --lang en', async () => {
    bench.file('a.xlsx', 'wrong');
    bench.file('b.xlsx', 'broken');
    const { out, err } = await bench.run(['a.xlsx', 'b.xlsx', '--lang=en']);
    expect(out).toContain('2 tables, 325 relations');
    expect(err).toBe('Cannot check b.xlsx: the file is damaged\n');
  });
});

describe('configuration', () => {
  const config = (content: unknown) =>
    bench.file('check.json', typeof content === 'string' ? content : JSON.stringify(content));
  beforeEach(() => bench.file('a.xlsx', 'clean'));

  it('gives severities, strictness, language and code list to the check', async () => {
    config({ rules: { 'hierarchy/function-sum': 'off' }, strict: true, lang: 'en', classification: 'codes.csv' });
    const { code, out } = await bench.run(['a.xlsx', '--config', 'check.json']);
    expect(code).toBe(0);
    expect(out).toContain('2 tables');
    expect(bench.settings).toEqual([
      {
        strict: true,
        rules: { 'hierarchy/function-sum': 'off' },
        classification: { from: join(bench.directory, 'codes.csv') },
      },
    ]);
  });

  it('knows rules by their catalogue numbers, too, in capitals or not', async () => {
    config({ rules: { 'hf-07': 'off', 'DC-07': 'info', 'disclosure/same-year': 'error' } });
    await bench.run(['a.xlsx', '--config', 'check.json']);
    expect(bench.settings[0]!.rules).toEqual({
      'HF-07': 'off',
      'DC-07': 'info',
      'disclosure/same-year': 'error',
    });
  });

  it.each([
    ['hierarchy/function-sun', 'hierarchy/function-sum'],
    ['function-sum', 'hierarchy/function-sum'],
    ['HF-1', 'HF-01'],
    ['constructor', null],
  ])('names the rule nearest to %s, which is none: %s', async (name, nearest) => {
    config({ rules: { [name]: 'off' } });
    const { code, err } = await bench.run(['a.xlsx', '--config', 'check.json']);
    expect(code).toBe(2);
    expect(err).toBe(`配置文件 check.json 有误：没有规则 ${name}${nearest === null ? '' : `，是不是 ${nearest}？`}\n`);
    expect(bench.settings).toEqual([]);
  });

  it('gives way to the command line', async () => {
    config({ lang: 'en', classification: 'codes.csv' });
    const { out } = await bench.run(['a.xlsx', '-c', 'check.json', '--lang', 'zh', '--classification', 'own.csv']);
    expect(out).toContain('2 张表');
    expect(bench.settings[0]!.classification).toEqual({ from: join(bench.directory, 'own.csv') });
  });

  it.each([
    ['{', '不是有效的 JSON'],
    [
      { rules: { 'hierarchy/function-sum': 'fatal' } },
      'rules.hierarchy/function-sum 应为 "error" | "warning" | "info" | "off"',
    ],
    [{ rule: {} }, '没有 rule 这一项'],
    [{ strict: 'yes' }, 'strict 应为 true | false'],
    [[], 'JSON 应为 { … }'],
  ])('%j is refused before anything is checked', async (content, message) => {
    config(content);
    const { code, out, err } = await bench.run(['a.xlsx', '--config', 'check.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(bench.settings).toEqual([]);
  });

  it('that is not there is named', async () => {
    const { code, err } = await bench.run(['a.xlsx', '--config', 'none.json']);
    expect(code).toBe(2);
    expect(err).toContain('配置文件 none.json 无法读取：找不到文件');
    expect(existsSync(join(bench.directory, 'none.json'))).toBe(false);
  });
});
