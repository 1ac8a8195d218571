import type { Language } from '../../reporting';

/** What `budget-check insert-template` says. */
export interface InsertMessages {
  readonly usage: string;
  readonly about: string;
  readonly file: string;
  readonly headings: Readonly<Record<'usage' | 'arguments' | 'options', string>>;
  readonly options: Readonly<
    Record<
      'template' | 'list' | 'project' | 'all' | 'unit' | 'oneSheet' | 'at' | 'output' | 'force' | 'lang' | 'help',
      string
    >
  >;
  readonly closing: string;
  readonly seeHelp: string;
  readonly noFile: string;
  readonly oneFile: string;
  readonly needsOutput: string;
  readonly both: string;
  readonly noProjects: string;
  readonly allHaveForms: string;
  readonly templates: string;
  readonly projects: string;
  readonly hasForm: string;
  readonly noForm: string;
  readonly unknown: string;
  readonly confidence: Readonly<Record<'seen' | 'fields-seen' | 'memory', string>>;
  noTemplate(id: string): string;
  noProject(name: string): string;
  manyProjects(name: string, codes: readonly string[]): string;
  badUnit(unit: string): string;
  badPlace(text: string): string;
  onlyProjects(option: string): string;
  cannotSave(path: string): string;
  unreadable(path: string, detail: string): string;
  inserted(sheet: string, area: string, name: string): string;
  open(names: readonly string[]): string;
  written(count: number, path: string): string;
}

const zh: InsertMessages = {
  usage: '[选项] <文件>',
  about:
    '在工作簿的副本里插入绩效目标表，填好表里已有的部门、年度、项目和金额。\n不改动原文件，也不盖住已有的内容；查不到的留空，不猜。',
  file: '.xlsx 或 .xlsm 文件',
  headings: { usage: '用法：', arguments: '参数：', options: '选项：' },
  options: {
    template: '模板编号（默认 hb-project-2021；--list 列出全部）',
    list: '列出模板和工作簿里的项目，不插入',
    project: '为这个项目插入（名称或编码，可写多次）',
    all: '为全部项目插入，已有绩效目标表的也插入',
    unit: '金额单位：元 或 万元（默认与项目支出表一致）',
    oneSheet: '全部放在一张新工作表上',
    at: '从这个单元格起插入，如 绩效!A1；那里须是空白',
    output: '写入这个文件',
    force: '覆盖 --output 处已有的文件（原文件仍不覆盖）',
    lang: '语言：zh 或 en',
    help: '显示本说明',
  },
  closing: `不写 --project 和 --all 时，为还没有绩效目标表的项目各插入一张。

示例：
  budget-check insert-template --list 2025年预算公开表.xlsx
  budget-check insert-template --output 含绩效表.xlsx 2025年预算公开表.xlsx`,
  seeHelp: '用 budget-check insert-template --help 查看说明。',
  noFile: '请给出要插入绩效目标表的文件。',
  oneFile: '一次只能给一个文件。',
  needsOutput: '请用 --output 指定写入哪个文件（原文件不会改动）。',
  both: '--one-sheet 和 --at 只能选一个。',
  noProjects: '工作簿里没有认出项目',
  allHaveForms: '每个项目都已有绩效目标表。要再插入，请用 --project 或 --all。',
  templates: '模板',
  projects: '项目',
  hasForm: '已有绩效目标表',
  noForm: '没有绩效目标表',
  unknown: '未知',
  confidence: {
    seen: '按公开的表格核对过',
    'fields-seen': '栏目核对过，格子位置是本工具排的',
    memory: '凭记忆整理，未与原件核对',
  },
  noTemplate: (id) => `没有模板“${id}”，用 --list 列出全部模板。`,
  noProject: (name) => `工作簿里没有项目“${name}”。`,
  manyProjects: (name, codes) => `有几个项目叫“${name}”，请写项目编码：${codes.join('、')}`,
  badUnit: (unit) => `金额单位不能是“${unit}”，可用：元、万元`,
  badPlace: (text) => `“${text}”不是单元格，应写成 工作表!A1`,
  onlyProjects: (option) => `${option} 只用于项目的绩效目标表，这个模板是部门整体的。`,
  cannotSave: (path) => `${path} 的格式不能原样写入。请先在 Excel 或 WPS 里另存为 .xlsx。`,
  unreadable: (path, detail) => `无法打开 ${path}：${detail}`,
  inserted: (sheet, area, name) => `${sheet}!${area}  ${name}`,
  open: (names) => `  待填：${names.join('、')}`,
  written: (count, path) => `插入了 ${count} 张绩效目标表，已写入 ${path}`,
};

const en: InsertMessages = {
  usage: '[options] <file>',
  about:
    'Puts performance-target forms into a copy of a workbook, filled in with the department, year, projects and amounts it\nalready holds. The file itself is not changed, nothing is covered, and what is not known stays empty.',
  file: '.xlsx or .xlsm file',
  headings: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:' },
  options: {
    template: 'id of the form (default hb-project-2021; --list names all)',
    list: 'list the forms and the projects of the workbook, insert nothing',
    project: 'insert for this project (name or code; may be repeated)',
    all: 'insert for all projects, also for those that have a form',
    unit: 'unit of amounts: 元 or 万元 (default: that of the project list)',
    oneSheet: 'put all of them on one new sheet',
    at: 'insert from this cell on, as in 绩效!A1; the place must be blank',
    output: 'write to this file',
    force: 'take the place of a file at --output (never of the original)',
    lang: 'language: zh or en',
    help: 'show this help',
  },
  closing: `Without --project and --all, every project that has no form yet gets one.

Examples:
  budget-check insert-template --lang en --list budget.xlsx
  budget-check insert-template --lang en --output with-forms.xlsx budget.xlsx`,
  seeHelp: 'See budget-check insert-template --lang en --help.',
  noFile: 'Name the file to insert forms into.',
  oneFile: 'Only one file at a time.',
  needsOutput: 'Name the file to write with --output (the original is not changed).',
  both: 'Use either --one-sheet or --at.',
  noProjects: 'No project was found in the workbook',
  allHaveForms: 'Every project has a form already. Use --project or --all to insert more.',
  templates: 'Forms',
  projects: 'Projects',
  hasForm: 'has a form',
  noForm: 'no form',
  unknown: 'unknown',
  confidence: {
    seen: 'compared with published forms',
    'fields-seen': 'fields compared, their places are ours',
    memory: 'from memory, not compared with the original',
  },
  noTemplate: (id) => `There is no form “${id}”; --list names all.`,
  noProject: (name) => `There is no project “${name}” in the workbook.`,
  manyProjects: (name, codes) => `Several projects are called “${name}”; use the code: ${codes.join(', ')}`,
  badUnit: (unit) => `The unit cannot be “${unit}”; use 元 or 万元`,
  badPlace: (text) => `“${text}” is no cell; write it as Sheet!A1`,
  onlyProjects: (option) => `${option} is for project forms; this one is about the whole department.`,
  cannotSave: (path) => `The format of ${path} cannot be written as it is. Save it as .xlsx in Excel or WPS first.`,
  unreadable: (path, detail) => `Cannot open ${path}: ${detail}`,
  inserted: (sheet, area, name) => `${sheet}!${area}  ${name}`,
  open: (names) => `  to be filled in: ${names.join(', ')}`,
  written: (count, path) => `${count} form(s) inserted, written to ${path}`,
};

export function insertMessages(language: Language): InsertMessages {
  return language === 'zh' ? zh : en;
}
