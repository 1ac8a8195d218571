import type { Random } from '../random';
import { DUTIES, FUNCTION_NAMES, PLACES, type Duty } from './codes';
import { makeBasic, type Basic } from './basic';
import {
  SOURCES,
  type Fen,
  type Line,
  type MoneySource,
  type Project,
  type PurchaseLine,
  type SpendingNature,
  type ThreePublicItem,
  type ThreePublicLine,
  type Truth,
} from './model';

export interface TruthOptions {
  readonly year: number;
  readonly entities: number;
  /** Sources the layout has a place for. */
  readonly sources: readonly MoneySource[];
  /** Natures the layout has a place for, beside 基本 and 项目. */
  readonly natures: readonly SpendingNature[];
  /** Whether the layout prints 上年结转. */
  readonly carry: boolean;
  /** A 决算: money may be left at the year's end. */
  readonly final: boolean;
  /** 三公 may be paid from funds too; only for layouts whose 三公 table covers all fiscal money. */
  readonly fundThreePublic: boolean;
}

export const FULL: TruthOptions = {
  year: 2025,
  entities: 1,
  sources: SOURCES,
  natures: ['operating', 'remittance', 'subsidy'],
  carry: true,
  final: false,
  fundThreePublic: false,
};

/** How often a department has money of each kind besides the general appropriation. */
const LIKELY: Readonly<Record<MoneySource, number>> = {
  general: 1,
  fund: 0.4,
  capital: 0.15,
  special: 0.2,
  business: 0.35,
  'operating-income': 0.15,
  superior: 0.15,
  affiliated: 0.1,
  other: 0.35,
};

interface Draft extends Omit<Line, 'amounts'> {
  amounts: Partial<Record<SpendingNature, Fen>>;
  carriedIn: Fen;
  carriedOut: Fen;
  balanceUsed: Fen;
  distribution: Fen;
}

/** A random budget that is exact in every respect: every table is an aggregate of the same lines. */
export function makeTruth(random: Random, options: TruthOptions): Truth {
  const duty = random.pick(DUTIES);
  const place = random.pick(PLACES);
  const code = String(random.int(101, 899));
  const department = `${place}${duty.office}`;
  const ledger = new Ledger();
  const projects: Project[] = [];
  const threePublic: ThreePublicLine[] = [];
  const economic: Truth['economic'][number][] = [];
  const names = random.shuffle(duty.projects);
  const meetings: Fen[] = [];
  for (let entity = 0; entity < options.entities; entity++) {
    const basic = makeBasic(random, entity);
    economic.push(...basic.economic);
    addBasic(ledger, basic, duty, entity);
    const own = options.entities === 1 ? random.int(2, 5) : random.int(1, 2);
    const mine = makeProjects(random, options, duty, entity, code, names.splice(0, own));
    projects.push(...mine);
    addOwnMoney(ledger, random, options, duty, entity);
    threePublic.push(...makeThreePublic(random, basic, options, entity, fundOf(mine)));
    meetings.push(basic.of('30215'), basic.of('30216'));
  }
  for (const project of projects) addProject(ledger, project);
  if (options.carry) addCarry(ledger, random, options.final);
  return {
    year: options.year,
    place,
    department,
    code,
    entities: entityNames(department, duty.office, code, options.entities),
    lines: ledger.lines(),
    economic,
    threePublic,
    projects,
    purchases: makePurchases(random, projects, threePublic),
    assets: {
      buildings: random.money(50, 900),
      vehicles: random.money(10, 90),
      equipment: random.money(5, 200),
      other: random.money(5, 80),
      area: random.int(300, 4000),
      cars: random.int(1, 6),
    },
    meeting: meetings.filter((_, index) => index % 2 === 0).reduce((sum, one) => sum + one, 0) + random.money(0, 3),
    training: meetings.filter((_, index) => index % 2 === 1).reduce((sum, one) => sum + one, 0) + random.money(0, 3),
  };
}

function entityNames(department: string, office: string, code: string, count: number): Truth['entities'] {
  const kinds = ['本级', '服务中心', '执法队', '信息中心'];
  const kindOf = (index: number): string => kinds[index] ?? `第${index - kinds.length + 1}工作站`;
  return Array.from({ length: count }, (_, index) => ({
    code: `${code}${String(index + 1).padStart(3, '0')}`,
    name:
      index === 0 ? `${department}${kinds[0]}` : `${department.replace(office, office.slice(0, -1))}${kindOf(index)}`,
  }));
}

/** Collects money by unit, 项 and source, so that a line never stands twice. */
class Ledger {
  private readonly drafts = new Map<string, Draft>();

  add(entity: number, code: string, source: MoneySource, nature: SpendingNature, amount: Fen): void {
    if (amount === 0) return;
    if (!FUNCTION_NAMES[code]) throw new RangeError(`no name for function code ${code}`);
    const key = `${entity}/${code}/${source}`;
    let draft = this.drafts.get(key);
    if (!draft) {
      draft = { entity, code, source, amounts: {}, carriedIn: 0, carriedOut: 0, balanceUsed: 0, distribution: 0 };
      this.drafts.set(key, draft);
    }
    draft.amounts[nature] = (draft.amounts[nature] ?? 0) + amount;
  }

  all(): Draft[] {
    return [...this.drafts.values()];
  }

  lines(): Line[] {
    return this.all().sort((a, b) => a.entity - b.entity || a.code.localeCompare(b.code));
  }
}

/** Social insurance and housing stand on their own 项 and equal their economic 款; the rest is 行政运行. */
function addBasic(ledger: Ledger, basic: Basic, duty: Duty, entity: number): void {
  const own: Readonly<Record<string, Fen>> = {
    '2080501': basic.of('30301') + basic.of('30302'),
    '2080505': basic.of('30108'),
    '2080506': basic.of('30109'),
    '2080801': basic.of('30304') + basic.of('30305'),
    '2101101': basic.of('30110') - basic.institution,
    '2101102': basic.institution,
    '2101103': basic.of('30111'),
    '2210201': basic.of('30113'),
    '2210203': basic.housing,
  };
  let placed = 0;
  for (const [code, amount] of Object.entries(own)) {
    ledger.add(entity, code, 'general', 'personnel', amount);
    placed += amount;
  }
  const personnel = basic.class('301') + basic.class('303') - placed;
  const goods = basic.class('302') + basic.class('310');
  // Part of a department's staff may be paid on a second 项 (执法、事业运行); shares need not be even.
  const [second] = duty.work;
  const share = basic.second && second ? 0.31 : 0;
  ledger.add(entity, duty.running, 'general', 'personnel', personnel - Math.floor(personnel * share));
  ledger.add(entity, duty.running, 'general', 'public', goods - Math.floor(goods * share));
  if (second) {
    ledger.add(entity, second, 'general', 'personnel', Math.floor(personnel * share));
    ledger.add(entity, second, 'general', 'public', Math.floor(goods * share));
  }
}

function makeProjects(
  random: Random,
  options: TruthOptions,
  duty: Duty,
  entity: number,
  department: string,
  names: readonly string[],
): Project[] {
  const number = (index: number): string =>
    `1399${department}25P${String(entity * 10 + index + 1).padStart(3, '0')}${String(random.int(100000, 999999))}`;
  const projects = names.map((name, index): Project => {
    const amounts: Partial<Record<MoneySource, Fen>> = { general: random.money(2, 180) };
    if (options.sources.includes('other') && random.chance(0.2)) amounts.other = random.money(1, 20);
    return { entity, number: number(index), name: `${name}经费`, code: random.pick(duty.work), amounts };
  });
  const extra = (name: string, code: string, source: MoneySource, least: number, most: number): void => {
    projects.push({
      entity,
      number: number(projects.length),
      name,
      code,
      amounts: { [source]: random.money(least, most) },
    });
  };
  const wants = (source: MoneySource): boolean => options.sources.includes(source) && random.chance(LIKELY[source]);
  if (random.chance(0.5)) extra('干部教育培训', '2050803', 'general', 1, 12);
  if (random.chance(0.4)) extra('驻村工作队补助', '2013202', 'general', 1, 9);
  if (random.chance(0.3)) extra('科普宣传', '2060702', 'general', 1, 9);
  if (wants('fund')) {
    extra(duty.fund.startsWith('212') ? '土地出让收入安排专项' : '彩票公益金补助', duty.fund, 'fund', 5, 300);
    if (random.chance(0.5) && !duty.fund.startsWith('229')) extra('残疾人事业补助', '2296006', 'fund', 2, 30);
  }
  if (wants('capital')) {
    extra('国有企业退休人员社会化管理补助', '2230105', 'capital', 3, 60);
    if (random.chance(0.5)) extra('国有资本经营其他补助', '2239999', 'capital', 2, 20);
  }
  if (wants('special')) extra('培训收费安排支出', '2050803', 'special', 2, 40);
  if (wants('superior')) extra('上级部门专项工作补助', duty.work[0]!, 'superior', 1, 30);
  return projects;
}

const fundOf = (projects: readonly Project[]): Fen =>
  projects.reduce((sum, project) => sum + (project.amounts.fund ?? 0), 0);

function addProject(ledger: Ledger, project: Project): void {
  for (const [source, amount] of Object.entries(project.amounts)) {
    ledger.add(project.entity, project.code, source as MoneySource, 'project', amount);
  }
}

function addOwnMoney(ledger: Ledger, random: Random, options: TruthOptions, duty: Duty, entity: number): void {
  const wants = (source: MoneySource): boolean => options.sources.includes(source) && random.chance(LIKELY[source]);
  if (wants('business')) {
    ledger.add(entity, duty.running, 'business', 'personnel', random.money(2, 60));
    ledger.add(entity, duty.running, 'business', 'public', random.money(1, 20));
  }
  if (options.natures.includes('operating') && wants('operating-income')) {
    ledger.add(entity, duty.work[0]!, 'operating-income', 'operating', random.money(3, 40));
    if (options.natures.includes('remittance')) {
      ledger.add(entity, duty.work[0]!, 'operating-income', 'remittance', random.money(1, 6));
    }
  }
  if (options.natures.includes('subsidy') && wants('affiliated')) {
    ledger.add(entity, duty.work[0]!, 'affiliated', 'subsidy', random.money(1, 25));
  }
  if (wants('other')) ledger.add(entity, duty.running, 'other', 'public', random.money(1, 15));
}

function addCarry(ledger: Ledger, random: Random, final: boolean): void {
  for (const draft of ledger.all()) {
    const project = draft.amounts.project ?? 0;
    if (project > 0 && random.chance(0.35)) draft.carriedIn = Math.floor(project * random.next());
    else if (draft.source === 'general' && random.chance(0.15))
      draft.carriedIn = Math.min(random.money(0.01, 0.9), total(draft));
    if (!final) continue;
    if (random.chance(0.25)) draft.carriedOut = random.money(0.2, 20);
    if (draft.source !== 'business') continue;
    draft.balanceUsed = random.chance(0.5) ? Math.floor(total(draft) * 0.2) : 0;
    draft.distribution = random.chance(0.5) ? random.money(0.3, 3) : 0;
  }
}

const total = (draft: Draft): Fen => Object.values(draft.amounts).reduce((sum, amount) => sum + amount, 0);

/** What basic expenditure pays is the least; projects may pay more of the same kind. */
function makeThreePublic(
  random: Random,
  basic: Basic,
  options: TruthOptions,
  entity: number,
  fundMoney: Fen,
): ThreePublicLine[] {
  const lines: ThreePublicLine[] = [];
  const add = (item: ThreePublicItem, source: MoneySource, amount: Fen): void => {
    if (amount > 0)
      lines.push({ entity, item, source, amount, before: amount + (random.chance(0.5) ? random.money(0, 4) : 0) });
  };
  const abroad = basic.of('30212');
  const research = Math.floor(abroad * (random.chance(0.3) ? random.next() : 0));
  add('abroad-research', 'general', research);
  add('abroad-other', 'general', abroad - research);
  add('purchase', 'general', basic.of('31013'));
  add('running', 'general', basic.of('30231') + (random.chance(0.3) ? random.money(1, 6) : 0));
  add('reception', 'general', basic.of('30217') + (random.chance(0.3) ? random.money(0.2, 2) : 0));
  if (options.fundThreePublic && fundMoney > 4_000_000 && random.chance(0.3))
    add('running', 'fund', random.money(0.5, 4));
  return lines;
}

function makePurchases(
  random: Random,
  projects: readonly Project[],
  threePublic: readonly ThreePublicLine[],
): Truth['purchases'] {
  const goods = [
    ['台式计算机', 'A02010105', '台'],
    ['复印纸', 'A05040101', '箱'],
    ['办公家具', 'A05010200', '套'],
    ['印刷服务', 'C23090199', '项'],
    ['物业管理服务', 'C21040000', '项'],
  ] as const;
  const cars = threePublic.filter((line) => line.item === 'purchase').reduce((sum, line) => sum + line.amount, 0);
  const first = projects[0]?.name ?? '日常公用经费';
  const lines = random.some(goods, random.int(1, 3)).map(([item, catalogue, unit]): PurchaseLine => ({
    project: first,
    item,
    catalogue,
    unit,
    quantity: random.int(1, 6),
    price: random.int(5, 60) * 10_000,
  }));
  if (cars > 0) {
    lines.push({
      project: '公务用车购置',
      item: '公务用车',
      catalogue: 'A02030500',
      unit: '辆',
      quantity: 1,
      price: cars,
    });
  }
  return lines;
}
