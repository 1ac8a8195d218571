import type { Language } from '../../reporting';
import type { Text } from '../../rules';
import type { Confidence, FilledField } from '../../performance/templates';

/** What the performance tab says. */
export interface PerformanceText {
  readonly intro: string;
  readonly projects: string;
  readonly noProjects: string;
  readonly departmentForms: string;
  readonly noForm: string;
  readonly unknownBudget: string;
  readonly empty: string;
  readonly goToForm: string;
  readonly fill: string;
  readonly choose: string;
  readonly insert: string;
  readonly form: string;
  readonly ofProjects: string;
  readonly ofDepartment: string;
  readonly unit: string;
  readonly place: string;
  readonly places: Readonly<Record<'sheets' | 'one-sheet' | 'at', string>>;
  readonly forWhich: string;
  readonly allProjects: string;
  readonly missingProjects: string;
  readonly blankForm: string;
  readonly preview: string;
  readonly insertNow: string;
  readonly noSelection: string;
  readonly cannotWrite: string;
  readonly required: string;
  readonly state: Readonly<Record<FilledField['state'], string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly filledTitle: Text;
  readonly insertedTitle: Text;
  readonly indicatorsTitle: Text;
  readonly ownSheetTitle: Text;
  budget(text: string, unit: string): string;
  progress(filled: number, all: number): string;
  problems(count: number): string;
  of(name: string): string;
  count(projects: number, forms: number): string;
  willFill(count: number): string;
}

const TITLES = {
  filledTitle: { zh: '按工作簿填写绩效目标表', en: 'Fill the form from the workbook' },
  insertedTitle: { zh: '插入绩效目标表', en: 'Insert performance forms' },
  indicatorsTitle: { zh: '插入绩效指标', en: 'Insert indicators' },
  ownSheetTitle: { zh: '把自备指标写成工作表', en: 'Put own indicators on a sheet' },
} as const;

const zh: PerformanceText = {
  ...TITLES,
  intro: '先核对工作簿，这里会列出其中的项目和绩效目标表。',
  projects: '项目',
  noProjects: '工作簿里没有认出项目支出表，也没有项目绩效目标表。可以插入空白表。',
  departmentForms: '部门的绩效目标表',
  noForm: '没有绩效目标表',
  unknownBudget: '预算数未知',
  empty: '指标未填',
  goToForm: '转到表',
  fill: '填写已知金额',
  choose: '选用指标',
  insert: '插入绩效目标表',
  form: '模板',
  ofProjects: '项目绩效目标表',
  ofDepartment: '部门整体绩效目标表',
  unit: '金额单位',
  place: '放在哪里',
  places: { sheets: '每张表一个新工作表', 'one-sheet': '全部放在一个新工作表', at: '从选中的单元格起（须是空白处）' },
  forWhich: '为哪些项目插入',
  allProjects: '全部项目',
  missingProjects: '还没有绩效目标表的项目',
  blankForm: '不填项目，插入空白表',
  preview: '将要填写的内容',
  insertNow: '插入',
  noSelection: '请先在工作表里选中一个单元格。',
  cannotWrite: '这个工作簿不能写入。',
  required: '必填',
  state: { read: '取自', derived: '由工作簿算出', fixed: '模板固定', open: '待填' },
  confidence: {
    seen: '版式按公开的表格核对过。',
    'fields-seen': '栏目按公开的表格核对过，格子位置是本工具排的。',
    memory: '版式凭记忆整理，未与原件核对，使用前请与上级下发的样式比对。',
  },
  budget: (text, unit) => `预算 ${text}${unit}`,
  progress: (filled, all) => `已填 ${filled}/${all} 项指标`,
  problems: (count) => `${count} 个问题`,
  of: (name) => `（${name}）`,
  count: (projects, forms) => `${projects} 个，${forms} 个有绩效目标表`,
  willFill: (count) => `填好 ${count} 项`,
};

const en: PerformanceText = {
  ...TITLES,
  intro: 'Check the workbook first: its projects and performance forms are then listed here.',
  projects: 'Projects',
  noProjects: 'The workbook has no project list and no project forms. An empty form can be inserted.',
  departmentForms: 'Forms of the department',
  noForm: 'No form',
  unknownBudget: 'Budget unknown',
  empty: 'No indicator filled in',
  goToForm: 'Go to form',
  fill: 'Fill in known amounts',
  choose: 'Choose indicators',
  insert: 'Insert performance forms',
  form: 'Form',
  ofProjects: 'Project forms',
  ofDepartment: 'Department forms',
  unit: 'Unit of amounts',
  place: 'Where to',
  places: {
    sheets: 'A new sheet for each form',
    'one-sheet': 'All on one new sheet',
    at: 'From the selected cell on (must be blank)',
  },
  forWhich: 'For which projects',
  allProjects: 'All projects',
  missingProjects: 'Projects without a form',
  blankForm: 'An empty form, for no project',
  preview: 'What will be filled in',
  insertNow: 'Insert',
  noSelection: 'Select a cell of the sheet first.',
  cannotWrite: 'This workbook cannot be written to.',
  required: 'required',
  state: { read: 'from', derived: 'worked out from the workbook', fixed: 'set by the form', open: 'to be filled in' },
  confidence: {
    seen: 'The layout was compared with published forms.',
    'fields-seen': 'The fields were compared with published forms; their places are ours.',
    memory: 'The layout is from memory: compare it with the form you were given before use.',
  },
  budget: (text, unit) => `budget ${text} ${unit}`,
  progress: (filled, all) => `${filled} of ${all} indicators filled in`,
  problems: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  of: (name) => ` (${name})`,
  count: (projects, forms) => `${projects}, ${forms} with a form`,
  willFill: (count) => `${count} filled in`,
};

export function performanceText(language: Language): PerformanceText {
  return language === 'zh' ? zh : en;
}
