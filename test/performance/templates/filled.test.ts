import { checkWorkbook } from '../../../src/checking';
import { insertForms, TEMPLATES, type PlacedForm, type Template } from '../../../src/performance/templates';
import { applyEdits, formatRef, type CellRef, type CellValue, type Edit, type Workbook } from '../../../src/workbook';
import { makeRandom, type Random } from '../../workbooks/random';
import { readBook } from './book';
import { fillIn, type FilledCells } from './fill-in';

const SUBJECTS = ['民兵训练', '水库巡查', '校舍加固', '路灯维护', '疫苗接种'];

interface Filled {
  readonly template: Template;
  readonly workbook: Workbook;
  readonly placed: readonly PlacedForm[];
  readonly cells: readonly FilledCells[];
}

/** Forms for all projects, or one of the department, inserted and filled in. */
function filled(template: Template, random: Random): Filled {
  const { workbook, prefill } = readBook();
  const oneSheet = random.chance(0.5);
  const { edits, placed } = insertForms(
    workbook,
    prefill,
    { template, unit: template.unit, projects: prefill.projects },
    { kind: oneSheet ? 'one-sheet' : 'sheets' },
  );
  const subjects = random.shuffle(SUBJECTS);
  const cells = placed.map((one, at) => fillIn(template, one, subjects[at]!, random));
  const all = [...edits, ...cells.flatMap((one) => one.edits)];
  return { template, workbook: applyEdits(workbook, all).workbook, placed, cells };
}

const told = (workbook: Workbook): string[] =>
  checkWorkbook(workbook, {})
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, site }) => `${rule} ${formatRef(site as CellRef)}`);

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each([1, 2, 3, 4, 5, 6])('filled in at random (%d), nothing is wrong', (seed) => {
    expect(told(filled(template, makeRandom(seed)).workbook)).toEqual([]);
  });
});

/** One field broken: what is written there, and the rule that must tell it at that cell. */
interface Break {
  readonly name: string;
  readonly rule: string;
  readonly can: (template: Template) => boolean;
  readonly at: (
    filled: Filled,
    random: Random,
  ) => { readonly row: number; readonly column: number; readonly value: CellValue };
  /** A second rule that sees it too, and where. */
  readonly also?: (filled: Filled) => { readonly rule: string; readonly row: number; readonly column: number };
  /** Where it is told, when not at the broken cell. */
  readonly told?: (filled: Filled) => { readonly row: number; readonly column: number };
}

const has =
  (role: string) =>
  ({ rows }: Template) =>
    rows.columns.some((column) => column.role === role);
const combined = (template: Template) =>
  has('value')(template) && !has('comparator')(template) && !has('unit')(template);
const inField =
  (name: RegExp) =>
  ({ cells }: Template) =>
    cells.some(({ field }) => field && name.test(field.name));

function cellOfField({ template, placed }: Filled, name: RegExp): { row: number; column: number } {
  const { area } = template.cells.find(({ field }) => field && name.test(field.name))!;
  return { row: placed[0]!.area.top + area.top, column: placed[0]!.area.left + area.left };
}

const inRows =
  (level2: RegExp, role: 'level3' | 'value' | 'unit' | 'comparator' | 'weight' | 'basis', value: CellValue) =>
  ({ cells: [first] }: Filled) => ({ row: first!.row(level2), column: first!.column(role), value });

const BREAKS: readonly Break[] = [
  { name: 'a reversed symbol', rule: 'performance/direction', can: combined, at: inRows(/^质量/u, 'value', '≤95%') },
  {
    name: 'a reversed symbol in a cell of its own',
    rule: 'performance/direction',
    can: has('comparator'),
    at: inRows(/^质量/u, 'comparator', '≤'),
    also: ({ cells: [first] }) => ({
      rule: 'performance/scoring-text',
      row: first!.row(/^质量/u),
      column: first!.column('scoring'),
    }),
  },
  {
    name: 'more than all',
    rule: 'performance/impossible-target',
    can: combined,
    at: inRows(/满意/u, 'value', '≥195%'),
  },
  { name: 'no number', rule: 'performance/target-syntax', can: combined, at: inRows(/^质量/u, 'value', '≥%') },
  {
    name: 'a doubled unit',
    rule: 'performance/target-syntax',
    can: combined,
    at: inRows(/^数量/u, 'value', '≥12次次'),
  },
  {
    name: 'no indicator beside a target',
    rule: 'performance/indicator-complete',
    can: has('value'),
    at: inRows(/^数量/u, 'level3', null),
  },
  { name: 'no target', rule: 'performance/indicator-complete', can: combined, at: inRows(/^数量/u, 'value', null) },
  {
    name: 'a 0 for the basis',
    rule: 'performance/indicator-complete',
    can: has('basis'),
    at: inRows(/^数量/u, 'basis', '0'),
  },
  {
    name: 'no unit in its cell',
    rule: 'performance/split-target',
    can: (one) => has('comparator')(one) && has('unit')(one),
    at: inRows(/^质量/u, 'unit', null),
  },
  {
    name: 'weights that do not add up',
    rule: 'performance/weights',
    can: has('weight'),
    at: inRows(/^数量/u, 'weight', 3),
    told: ({ template, placed }) => ({
      row: placed[0]!.area.top + template.rows.first,
      column: placed[0]!.area.left + template.rows.columns.find(({ role }) => role === 'weight')!.left,
    }),
  },
  {
    name: 'money that does not add up',
    rule: 'performance/budget-parts',
    can: (one) => one.scope === 'project' && inField(/^(年度)?其他资金$/u)(one),
    at: (all) => ({ ...cellOfField(all, /^(年度)?其他资金$/u), value: 3.17 }),
    told: (all) => cellOfField(all, /^(?:预算数|年度资金(?:申请)?总额)$/u),
  },
  {
    name: 'a plan that ends below 100 %',
    rule: 'performance/payment-plan',
    can: inField(/12月底/u),
    at: (all) => ({ ...cellOfField(all, /12月底/u), value: 0.95 }),
  },
  {
    name: 'a plan that falls',
    rule: 'performance/payment-plan',
    can: inField(/12月底/u),
    at: (all) => ({ ...cellOfField(all, /^6月底/u), value: 0.01 }),
  },
  {
    name: 'code of a web page',
    rule: 'performance/markup',
    can: inField(/(?:绩效|年度总体|年度)目标$/u),
    at: (all) => ({ ...cellOfField(all, /(?:绩效|年度总体|年度)目标$/u), value: '<p>1.完成年度任务。&nbsp;</p>' }),
  },
];

describe.each(BREAKS)('$name', ({ rule, can, at, also, told: where }) => {
  const cases = TEMPLATES.filter(can).flatMap((template) =>
    [11, 12].map((seed) => [template.id, seed, template] as const),
  );

  test.each(cases)('%s (%d): exactly that is told', (_, seed, template) => {
    const random = makeRandom(seed);
    const all = filled(template, random);
    const { row, column, value } = at(all, random);
    const { sheet } = all.placed[0]!;
    const edit: Edit = { kind: 'set-value', at: { sheet, row, column }, value };
    const broken = applyEdits(all.workbook, [edit]).workbook;
    const cell = where?.(all) ?? { row, column };
    const second = also?.(all);
    expect(told(broken).sort()).toEqual(
      [
        `${rule} ${formatRef({ sheet, ...cell })}`,
        ...(second ? [`${second.rule} ${formatRef({ ...second, sheet })}`] : []),
      ].sort(),
    );
  });
});
