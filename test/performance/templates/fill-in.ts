import type { PlacedForm, RowColumn, Template } from '../../../src/performance/templates';
import type { CellValue, Edit } from '../../../src/workbook';
import type { Random } from '../../workbooks/random';

/** Something measured, sensible for any project, by the class it belongs to. */
interface Made {
  readonly name: string;
  readonly comparator: '≥' | '≤' | '=';
  readonly value: number;
  readonly unit: string;
  readonly description: string;
}

/** A sensible indicator of a class. `cost` is the most it may cost, in 万元. */
function makeIndicator(level2: string, subject: string, cost: number, random: Random): Made {
  const kind = level2.replace(/指标$/u, '');
  const made = (name: string, comparator: Made['comparator'], value: number, unit: string): Made => ({
    name: `${subject}${name}`,
    comparator,
    value,
    unit,
    description: `反映${subject}${name}的实际情况`,
  });
  if (/满意/u.test(kind)) return made('服务对象满意度', '≥', random.int(85, 98), '%');
  switch (kind) {
    case '数量':
      return made(random.pick(['开展次数', '检查次数']), '≥', random.int(2, 60), '次');
    case '质量':
      return made(random.pick(['验收合格率', '达标率']), '≥', random.int(90, 99), '%');
    case '时效':
      return made(random.pick(['按期完成率', '及时率']), '≥', random.int(90, 99), '%');
    case '成本':
    case '经济成本':
      return made('总成本', '≤', cost, '万元');
    case '社会成本':
      return made('占道天数', '≤', random.int(2, 9), '天');
    case '生态环境成本':
      return made('能源消耗量', '≤', random.int(2, 9), '吨');
    case '经济效益':
      return made('资金节约率', '≥', random.int(2, 9), '%');
    case '社会效益':
      return made('政策知晓率', '≥', random.int(80, 95), '%');
    case '生态效益':
      return made('垃圾分类处理率', '≥', random.int(80, 95), '%');
    default:
      return made('制度覆盖率', '≥', random.int(80, 95), '%');
  }
}

/** Where a test finds what was filled in. */
export interface FilledCells {
  readonly edits: readonly Edit[];
  /** Column by role, of the annual part. */
  readonly column: (role: RowColumn['role']) => number;
  /** Sheet row of the first indicator of a class. */
  readonly row: (level2: RegExp) => number;
}

/** Everything the workbook left open, filled in as a careful officer would. `subject` is not said of any other form. */
export function fillIn(
  template: Template,
  { sheet, area, project, form }: PlacedForm,
  subject: string,
  random: Random,
): FilledCells {
  const edits: Edit[] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    edits.push({ kind: 'set-value', at: { sheet, row: area.top + row, column: area.left + column }, value });
  };
  const budget = project?.budget ? project.budget.value / 1e6 : 50;
  for (const { name, area: own, text, state } of form.fields) {
    if (state !== 'open') continue;
    const value = openField(name, subject, budget, random);
    if (value !== null && text === '') put(own.top, own.left, value);
  }
  template.cells.forEach(({ area: own, field }) => {
    if (field?.content === 'percent' && field.name !== '12月底支出') {
      const most = { '3月底支出': 0.25, '6月底支出': 0.5, '10月底支出': 0.75 }[field.name]!;
      put(own.top, own.left, Math.round(most * 100 - random.int(0, 20)) / 100);
    }
  });
  const { rows } = template;
  const annual = annualColumns(template);
  if (rows.classes.length === 0) fillDuties(put, rows.first, subject, random);
  const weights = spread(90, rows.classes.length);
  const scores = spread(100, rows.classes.length);
  rows.classes.forEach(([, level2], at) => {
    const made = makeIndicator(level2, subject, budget, random);
    for (const { left, role } of annual) {
      const text = cellOf(role, made, annual, { weight: weights[at]!, score: scores[at]! });
      if (text !== null) put(rows.first + at, left, text);
    }
  });
  return {
    edits,
    column: (role) => area.left + annual.find((one) => one.role === role)!.left,
    row: (level2) => area.top + rows.first + rows.classes.findIndex((pair) => level2.test(pair[1])),
  };
}

/** Where 中期 and 年度 stand side by side, the last columns of a role are the annual ones. */
function annualColumns({ rows }: Template): RowColumn[] {
  return rows.columns.filter(
    ({ role, left }) => !rows.columns.some((other) => other.role === role && other.left > left && role !== 'grade'),
  );
}

function openField(name: string, subject: string, budget: number, random: Random): CellValue {
  if (/资金用途/u.test(name)) return `预算数${budget}万元，主要用于${subject}的材料、劳务和设备支出`;
  if (/目标$/u.test(name) && !/期望|长期|中期|总目标/u.test(name))
    return `1.完成${subject}年度任务${random.int(2, 9)}项。\n2.保证${subject}资金使用合规。`;
  if (/职责$/u.test(name)) return `负责${subject}及相关工作`;
  if (/人员数|单位数/u.test(name)) return random.int(1, 40);
  return null;
}

interface Points {
  readonly weight: number;
  readonly score: number;
}

function cellOf(
  role: RowColumn['role'],
  made: Made,
  columns: readonly RowColumn[],
  { weight, score }: Points,
): CellValue {
  const split = columns.some((one) => one.role === 'comparator');
  const unitApart = columns.some((one) => one.role === 'unit');
  const sign = made.comparator === '=' ? '' : made.comparator;
  switch (role) {
    case 'level3':
      return made.name;
    case 'description':
      return made.description;
    case 'comparator':
      return made.comparator === '=' ? '＝' : made.comparator;
    case 'value':
      return split ? made.value : `${sign}${made.value}${unitApart ? '' : made.unit}`;
    case 'unit':
      return made.unit;
    case 'valueType':
      return '定量';
    case 'basis':
      return '年度工作计划和上年完成情况';
    case 'weight':
      return weight;
    case 'scoring':
      return `${made.comparator === '≤' ? '不超过' : '达到'}${made.value}${made.unit}得${score}分，每差1${made.unit}扣1分`;
    default:
      return null;
  }
}

/** 万元, in the workbook the forms stand in. */
const PROJECT_EXPENDITURE = 56.5;

/** A whole split into whole parts as even as can be. */
function spread(whole: number, parts: number): number[] {
  const each = Math.floor(whole / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, at) => (at === 0 ? whole - each * (parts - 1) : each));
}

function fillDuties(
  put: (row: number, column: number, value: CellValue) => void,
  first: number,
  subject: string,
  random: Random,
): void {
  // All duties together are the project expenditure of 支出总表.
  const one = random.int(10, 50);
  const amounts = [one, PROJECT_EXPENDITURE - one];
  const duty = ['一、' + subject, amounts[0]! + amounts[1]!, `负责${subject}`, `做好${subject}工作`];
  duty.forEach((value, column) => put(first, column, value));
  amounts.forEach((amount, at) => {
    const name = `${subject}第${at + 1}项`;
    const least = random.int(90, 95);
    const cells = [`${at + 1}、${name}`, amount, `组织${name}的实施`, `${name}全部完成`, `${name}按期完成率`];
    [...cells, `≥${least}%`, `≥${least - 5}%`, `≥${least - 10}%`, `<${least - 10}%`].forEach((value, column) =>
      put(first + 1 + at, column, value),
    );
  });
}
