import about from '../../package.json';
import { parseArguments } from '../../src/cli/options';
import { textWidth } from '../../src/reporting';

describe('arguments', () => {
  it('are read into plain data, absent options as null', () => {
    expect(parseArguments(['a.xlsx', 'b'])).toEqual({
      kind: 'run',
      line: {
        paths: ['a.xlsx', 'b'],
        format: null,
        output: null,
        force: false,
        config: null,
        strict: null,
        classification: null,
        language: null,
        verbose: false,
      },
    });
  });

  it.each([
    [['a', '--format', 'json', '--output', 'r.txt'], 'json'],
    [['a', '-o', 'r.HTML'], 'html'],
    [['a', '-o', 'r.sarif.json'], 'sarif'],
    [['a', '-o', 'r'], 'text'],
  ])('%j mean format %s', (argv, format) =>
    expect(parseArguments(argv)).toMatchObject({ kind: 'run', line: { format } }),
  );

  it.each([
    [[], '请给出要核对的文件或文件夹。'],
    [['a', '--format', 'pdf'], '选项 --format 不能是“pdf”，可用：text、json、html、sarif、xlsx'],
    [['a', '--fromat', 'json'], '没有这个选项：--fromat'],
    [['a', '--output'], '选项 -o, --output <file> 后面缺少内容。'],
    [['a', '--format', 'xlsx'], 'xlsx 格式的报告须用 --output 指定文件。'],
    [['a', '--lang', 'fr'], '选项 --lang 不能是“fr”，可用：zh、en'],
    [['--lang', 'en', '--nope'], 'Unknown option: --nope'],
  ])('%j are refused: %s', (argv, problem) => expect(parseArguments(argv)).toMatchObject({ kind: 'wrong', problem }));

  it('show help in Chinese, aligned, with every option and the exit codes', () => {
    const parsed = parseArguments(['--help']);
    const text = parsed.kind === 'shown' ? parsed.text : '';
    expect(text).toMatch(/^用法： budget-check \[选项\]/);
    for (const name of [
      '--format',
      '--output',
      '--config',
      '--strict',
      '--classification',
      '--lang',
      '--verbose',
      '--version',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).toMatch(/参数：[^]*选项：[^]*退出码：0[^]*--lang en --help/);
    expect(text).not.toMatch(/Usage|Options|Arguments/);
    const starts = text.split('\n').filter((line) => /^ {2}-/.test(line));
    expect(new Set(starts.map((line) => textWidth(/^ {2}-.*? {2,}(?=\S)/.exec(line)![0]))).size).toBe(1);
  });

  it('show help in English', () => {
    const parsed = parseArguments(['--help', '--lang', 'en']);
    expect(parsed).toMatchObject({ kind: 'shown', text: expect.stringMatching(/^Usage: budget-check[^]*Exit codes/) });
  });

  it('show the version of the package', () => {
    expect(parseArguments(['--version'])).toEqual({ kind: 'shown', text: `${about.version}\n` });
  });
});
