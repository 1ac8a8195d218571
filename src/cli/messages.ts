import type { Language } from '../reporting';

/** What the command line itself says; reports and findings have their own tables. */
export interface CliMessages {
  readonly usage: string;
  readonly about: string;
  readonly headings: Readonly<Record<'usage' | 'arguments' | 'options', string>>;
  readonly paths: string;
  readonly options: Readonly<
    Record<
      'format' | 'output' | 'force' | 'config' | 'strict' | 'classification' | 'lang' | 'verbose' | 'version' | 'help',
      string
    >
  >;
  readonly closing: string;
  readonly noPaths: string;
  readonly xlsxNeedsOutput: string;
  unknownOption(option: string): string;
  missingValue(option: string): string;
  badValue(option: string, value: string, allowed: readonly string[]): string;
  badUsage(detail: string): string;
  seeHelp(): string;
  outputIsInput(path: string): string;
  outputIsFolder(path: string): string;
  outputExists(path: string): string;
  notWritten(path: string, detail: string): string;
  written(path: string): string;
  badFile(path: string, error: string): string;
  progress(done: number, total: number, path: string): string;
  configUnreadable(path: string, detail: string): string;
  configNotJson(path: string, detail: string): string;
  configInvalid(path: string, problems: readonly string[]): string;
  configField(field: string, allowed: string): string;
  configUnknown(field: string): string;
  /** `nearest` is a name that may have been meant; null when none is near. */
  configUnknownRule(rule: string, nearest: string | null): string;
  classificationBad(path: string, detail: string): string;
  internal(detail: string): string;
}

const zh: CliMessages = {
  usage: '[选项] <文件或文件夹…>',
  about:
    '核对部门预算、决算公开表：认出标准表，核对表内、表间勾稽关系，区分四舍五入尾差与真正的不符。\n只读取文件，除 --output 指定的报告外不写任何内容。',
  headings: { usage: '用法：', arguments: '参数：', options: '选项：' },
  paths: '.xlsx .xlsm .xls .ods .csv .et 文件；文件夹连同下级一并核对',
  options: {
    format: '报告格式：text、json、html、sarif、xlsx（默认 text，或按 --output 的扩展名）',
    output: '把报告写入文件，不在屏幕上输出；已有的文件除非是本工具的报告，不会覆盖',
    force: '覆盖 --output 处已有的其他文件（用到的文件仍不覆盖）',
    config: '配置文件（JSON）：规则的级别或关闭、严格模式等',
    strict: '把四舍五入尾差也逐条列出',
    classification: '自备科目表（.csv 或 .xlsx，列为 编码、名称、年度），优先于内置科目表',
    lang: '语言：zh 或 en',
    verbose: '列出每项未核对的原因、读取说明和已接受的问题',
    version: '显示版本',
    help: '显示本说明',
  },
  closing: `退出码：0 没有错误级问题；1 有错误级问题；2 有文件无法核对或用法不对（其余文件照常核对）。

示例：
  budget-check 2024年预算公开表.xlsx
  budget-check --format json --output 报告.json 各单位报送/

插入绩效目标表：budget-check insert-template --help

For English: budget-check --lang en --help`,
  noPaths: '请给出要核对的文件或文件夹。',
  xlsxNeedsOutput: 'xlsx 格式的报告须用 --output 指定文件。',
  unknownOption: (option) => `没有这个选项：${option}`,
  missingValue: (option) => `选项 ${option} 后面缺少内容。`,
  badValue: (option, value, allowed) => `选项 ${option} 不能是“${value}”，可用：${allowed.join('、')}`,
  badUsage: (detail) => `用法不对：${detail}`,
  seeHelp: () => '用 budget-check --help 查看说明。',
  outputIsInput: (path) => `${path} 就是要核对的文件或原文件、配置、科目表，写入会把它覆盖。请换一个文件名。`,
  outputIsFolder: (path) => `${path} 是一个文件夹。请在后面写上文件名。`,
  outputExists: (path) => `${path} 已经存在，而且不是本工具的报告。请换一个文件名；确实要覆盖，请加 --force。`,
  notWritten: (path, detail) => `无法写入 ${path}：${detail}`,
  written: (path) => `报告已写入 ${path}`,
  badFile: (path, error) => `无法核对 ${path}：${error}`,
  progress: (done, total, path) => `正在核对 ${done}/${total}  ${path}`,
  configUnreadable: (path, detail) => `配置文件 ${path} 无法读取：${detail}`,
  configNotJson: (path, detail) => `配置文件 ${path} 不是有效的 JSON：${detail}`,
  configInvalid: (path, problems) => `配置文件 ${path} 有误：${problems.join('；')}`,
  configField: (field, allowed) => `${field} 应为 ${allowed}`,
  configUnknown: (field) => `没有 ${field} 这一项`,
  configUnknownRule: (rule, nearest) => `没有规则 ${rule}${nearest === null ? '' : `，是不是 ${nearest}？`}`,
  classificationBad: (path, detail) => `科目表 ${path} 无法使用：${detail}`,
  internal: (detail) => `程序内部出错：${detail}`,
};

const en: CliMessages = {
  usage: '[options] <files or folders…>',
  about:
    'Checks the published budget and final-account tables of government departments: recognises the standard tables,\nchecks the relations in and between them, and tells rounding differences from real disagreement.\nFiles are only read; nothing is written but the report named by --output.',
  headings: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:' },
  paths: '.xlsx .xlsm .xls .ods .csv .et files; folders are searched with all their subfolders',
  options: {
    format: 'report format: text, json, html, sarif, xlsx (default text, or by the extension of --output)',
    output:
      'write the report to a file instead of the screen; a file that is there is kept unless it is a report of ours',
    force: 'take the place of another file at --output (never of one that is used)',
    config: 'configuration file (JSON): severities of rules or off, strict mode and so on',
    strict: 'list rounding differences one by one too',
    classification: 'your own code list (.csv or .xlsx with 编码 code, 名称 name, 年度 year); goes before ours',
    lang: 'language: zh or en',
    verbose: 'list every reason for not checking, reading notes and accepted findings',
    version: 'show the version',
    help: 'show this help',
  },
  closing: `Exit codes: 0 nothing at error level; 1 errors found; 2 a file could not be checked or wrong usage (the other
files are checked all the same).

Examples:
  budget-check budget-2024.xlsx
  budget-check --format json --output report.json submissions/

To insert performance-target forms: budget-check insert-template --lang en --help

中文说明：budget-check --help`,
  noPaths: 'Name the files or folders to check.',
  xlsxNeedsOutput: 'A report in xlsx format needs --output FILE.',
  unknownOption: (option) => `Unknown option: ${option}`,
  missingValue: (option) => `Option ${option} needs a value.`,
  badValue: (option, value, allowed) => `Option ${option} cannot be "${value}"; use one of ${allowed.join(', ')}.`,
  badUsage: (detail) => `Wrong usage: ${detail}`,
  seeHelp: () => 'See budget-check --lang en --help.',
  outputIsInput: (path) =>
    `${path} is the original, a file to be checked, the configuration or the code list, and would be overwritten. Choose another name.`,
  outputIsFolder: (path) => `${path} is a folder. Add the name of a file.`,
  outputExists: (path) =>
    `${path} is there already and is no report of this tool. Choose another name, or add --force to replace it.`,
  notWritten: (path, detail) => `Cannot write ${path}: ${detail}`,
  written: (path) => `Report written to ${path}`,
  badFile: (path, error) => `Cannot check ${path}: ${error}`,
  progress: (done, total, path) => `Checking ${done}/${total}  ${path}`,
  configUnreadable: (path, detail) => `Cannot read the configuration ${path}: ${detail}`,
  configNotJson: (path, detail) => `The configuration ${path} is not valid JSON: ${detail}`,
  configInvalid: (path, problems) => `The configuration ${path} is wrong: ${problems.join('; ')}`,
  configField: (field, allowed) => `${field} must be ${allowed}`,
  configUnknown: (field) => `there is no field ${field}`,
  configUnknownRule: (rule, nearest) =>
    `there is no rule ${rule}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  classificationBad: (path, detail) => `The code list ${path} cannot be used: ${detail}`,
  internal: (detail) => `Internal error: ${detail}`,
};

const TABLE: Readonly<Record<Language, CliMessages>> = { zh, en };

export function cliMessages(language: Language): CliMessages {
  return TABLE[language];
}
