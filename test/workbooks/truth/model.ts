/** Whole numbers of fen; a made budget is exact, only its publication rounds. */
export type Fen = number;

/** Where the money comes from, in the order revenue tables print it. */
export const SOURCES = [
  'general',
  'fund',
  'capital',
  'special',
  'business',
  'operating-income',
  'superior',
  'affiliated',
  'other',
] as const;
export type MoneySource = (typeof SOURCES)[number];
export const FISCAL: readonly MoneySource[] = ['general', 'fund', 'capital'];
export const OWN: readonly MoneySource[] = ['business', 'operating-income', 'superior', 'affiliated', 'other'];

export const NATURES = ['personnel', 'public', 'project', 'operating', 'remittance', 'subsidy'] as const;
export type SpendingNature = (typeof NATURES)[number];
export const BASIC: readonly SpendingNature[] = ['personnel', 'public'];

/** The money of one unit for one 项 from one source. Spending = `amounts`; revenue follows from it and the carry-over. */
export interface Line {
  readonly entity: number;
  readonly code: string;
  readonly source: MoneySource;
  readonly amounts: Readonly<Partial<Record<SpendingNature, Fen>>>;
  /** Spent this year out of money carried in from last year. */
  readonly carriedIn: Fen;
  /** Left over at the year's end; always 0 in a budget. */
  readonly carriedOut: Fen;
  /** 使用非财政拨款结余 and 结余分配; 0 except in a 决算. */
  readonly balanceUsed: Fen;
  readonly distribution: Fen;
}

/** Basic expenditure from general appropriation by 部门经济分类 款. */
export interface EconomicLine {
  readonly entity: number;
  readonly code: string;
  readonly amount: Fen;
}

export const THREE_PUBLIC_ITEMS = ['abroad-research', 'abroad-other', 'purchase', 'running', 'reception'] as const;
export type ThreePublicItem = (typeof THREE_PUBLIC_ITEMS)[number];

export interface ThreePublicLine {
  readonly entity: number;
  readonly item: ThreePublicItem;
  readonly source: MoneySource;
  readonly amount: Fen;
  /** Last year's budget; in a 决算, this year's budget. Never below `amount`: 只减不增. */
  readonly before: Fen;
}

export interface Project {
  readonly entity: number;
  readonly number: string;
  readonly name: string;
  readonly code: string;
  readonly amounts: Readonly<Partial<Record<MoneySource, Fen>>>;
}

export interface PurchaseLine {
  readonly project: string;
  readonly item: string;
  readonly catalogue: string;
  readonly unit: string;
  readonly quantity: number;
  readonly price: Fen;
}

export interface Assets {
  readonly buildings: Fen;
  readonly vehicles: Fen;
  readonly equipment: Fen;
  readonly other: Fen;
  readonly area: number;
  readonly cars: number;
}

export interface Truth {
  readonly year: number;
  readonly place: string;
  readonly department: string;
  readonly code: string;
  readonly entities: readonly { readonly code: string; readonly name: string }[];
  readonly lines: readonly Line[];
  readonly economic: readonly EconomicLine[];
  readonly threePublic: readonly ThreePublicLine[];
  readonly projects: readonly Project[];
  readonly purchases: readonly PurchaseLine[];
  readonly assets: Assets;
  /** 会议费 and 培训费, printed beside 三公 in some provinces. */
  readonly meeting: Fen;
  readonly training: Fen;
}

/** Which lines to add up; what is left out is not filtered. `code` is the beginning of a function code. */
export interface Where {
  readonly code?: string;
  readonly sources?: readonly MoneySource[];
  readonly natures?: readonly SpendingNature[];
  readonly entity?: number | null;
}

function* matching(truth: Truth, where: Where): Generator<Line> {
  for (const line of truth.lines) {
    if (where.code !== undefined && !line.code.startsWith(where.code)) continue;
    if (where.sources && !where.sources.includes(line.source)) continue;
    if (where.entity !== undefined && where.entity !== null && line.entity !== where.entity) continue;
    yield line;
  }
}

export function spending(truth: Truth, where: Where = {}): Fen {
  let sum = 0;
  for (const line of matching(truth, where)) {
    for (const nature of where.natures ?? NATURES) sum += line.amounts[nature] ?? 0;
  }
  return sum;
}

export type Flow = 'carriedIn' | 'carriedOut' | 'balanceUsed' | 'distribution';

export function flow(truth: Truth, name: Flow, where: Where = {}): Fen {
  let sum = 0;
  for (const line of matching(truth, where)) sum += line[name];
  return sum;
}

/** This year's revenue: what is spent, handed on or set aside, less what was there before. Ignores `natures`. */
export function revenue(truth: Truth, where: Where = {}): Fen {
  const { natures: _, ...lines } = where;
  return (
    spending(truth, lines) +
    flow(truth, 'carriedOut', lines) +
    flow(truth, 'distribution', lines) -
    flow(truth, 'carriedIn', lines) -
    flow(truth, 'balanceUsed', lines)
  );
}

export function economicSum(truth: Truth, prefixes: readonly string[], entity: number | null = null): Fen {
  let sum = 0;
  for (const line of truth.economic) {
    if (entity !== null && line.entity !== entity) continue;
    if (prefixes.some((prefix) => line.code.startsWith(prefix))) sum += line.amount;
  }
  return sum;
}

export interface ThreePublicWhere {
  readonly items?: readonly ThreePublicItem[];
  readonly sources?: readonly MoneySource[];
  readonly entity?: number;
  readonly before?: boolean;
}

export function threePublicSum(truth: Truth, where: ThreePublicWhere = {}): Fen {
  let sum = 0;
  for (const line of truth.threePublic) {
    if (where.items && !where.items.includes(line.item)) continue;
    if (where.sources && !where.sources.includes(line.source)) continue;
    if (where.entity !== undefined && line.entity !== where.entity) continue;
    sum += where.before ? line.before : line.amount;
  }
  return sum;
}

/** Function codes with any line that matches, with their 类 and 款, ascending and parents first. */
export function functionCodes(truth: Truth, where: Where = {}): string[] {
  const codes = new Set<string>();
  for (const line of matching(truth, where)) {
    codes.add(line.code.slice(0, 3)).add(line.code.slice(0, 5)).add(line.code);
  }
  return [...codes].sort();
}

export function economicCodes(truth: Truth, entity: number | null = null): string[] {
  const codes = new Set<string>();
  for (const line of truth.economic) {
    if (entity !== null && line.entity !== entity) continue;
    codes.add(line.code.slice(0, 3)).add(line.code);
  }
  return [...codes].sort();
}
