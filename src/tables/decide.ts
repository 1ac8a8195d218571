import type { Header } from './header';
import type { ColumnRole } from './columns';
import type { SideColumns } from './sides';
import type { TitleReading } from './title';
import { readTitle } from './title';
import { baseKind } from './aspects';
import { readNature, readSource, readThreePublic } from './vocabulary';
import type { TableKind } from './model';

export interface Decision {
  readonly kind: TableKind;
  /** 0–1: title 0.6, header 0.4. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** No title says so. */
  readonly byHeader?: true;
}

interface Signature {
  readonly natures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly sides: number;
  readonly flows: ReadonlySet<string>;
}

export function readSignature(header: Header, roles: readonly ColumnRole[], sides: readonly SideColumns[]): Signature {
  const natures = new Set<string>();
  const sources = new Set<string>();
  const items = new Set<string>();
  const codes = new Set<string>();
  const flows = new Set<string>();
  header.paths.forEach((path, column) => {
    const role = roles[column]!;
    if (role.role === 'code' && role.scheme) codes.add(role.scheme);
    for (const part of path) {
      if (/^(本年)?(财政拨款)?收入/u.test(part)) flows.add('revenue');
      if (/^(本年)?(财政拨款)?支出/u.test(part)) flows.add('expenditure');
      if (role.role !== 'amount') continue;
      const nature = readNature(part);
      const source = readSource(part);
      const item = readThreePublic(part);
      if (nature) natures.add(nature);
      if (source) sources.add(source);
      if (item) items.add(item);
    }
  });
  return { natures, sources, items, codes, flows, sides: sides.length };
}

/** Which table this is: the title in the sheet, the sheet's name, and the header's signature must agree enough. */
export function decideKind(title: TitleReading | null, sheetName: string, signature: Signature): Decision | null {
  const named = readTitle(sheetName);
  const candidates: { reading: TitleReading; where: string; weight: number }[] = [];
  if (title) candidates.push({ reading: title, where: '标题', weight: 1 });
  if (named) candidates.push({ reading: named, where: '工作表名', weight: 0.9 });
  let best: Decision | null = null;
  for (const { reading, where, weight } of candidates) {
    const [fit, why] = signatureFit(reading.kind, signature);
    const confidence = Math.round((0.6 * reading.strength * weight + 0.4 * fit) * 100) / 100;
    const decision = { kind: reading.kind, confidence, reasons: [`${where}含“${reading.because}”`, ...why] };
    if (fit > 0 && (!best || confidence > best.confidence)) best = decision;
  }
  if (best) return best;
  return candidates.length === 0 ? bySignatureAlone(signature) : null;
}

/** How well the header carries what a kind must have: 0 forbids it. */
function signatureFit(kind: TableKind, signature: Signature): readonly [number, readonly string[]] {
  const { natures, sources, items, sides, flows } = signature;
  switch (baseKind(kind)) {
    case 'budget-summary':
    case 'fiscal-summary':
      if (sides >= 2) return [1, ['表头分收入、支出两栏']];
      return flows.size === 2 ? [0.4, ['表头有收入和支出']] : [0, []];
    case 'revenue-summary':
      return [sources.size >= 2 ? 1 : 0.4, sources.size >= 2 ? ['表头按资金来源分栏'] : []];
    case 'three-public':
      return [items.size >= 3 ? 1 : 0.5, items.size >= 3 ? ['表头列“三公”各项'] : []];
    case 'expenditure-summary':
    case 'general-expenditure':
    case 'fiscal-expenditure':
    case 'fund-expenditure':
    case 'capital-expenditure':
      return [
        natures.has('basic') || natures.has('project') ? 1 : 0.4,
        natures.size > 0 ? ['表头有基本支出、项目支出'] : [],
      ];
    case 'general-basic-expenditure':
    case 'fiscal-basic-expenditure':
      return [
        natures.has('personnel') || signature.codes.has('economic') ? 1 : 0.4,
        natures.has('personnel') ? ['表头有人员经费、公用经费'] : [],
      ];
    case 'economic-department':
    case 'economic-government':
      return [signature.codes.has('economic') || signature.codes.has('government') ? 1 : 0.8, []];
    default:
      return [0.8, []];
  }
}

/** Without any title only headers that no other table has decide. */
function bySignatureAlone({ natures, sources, items, codes, sides, flows }: Signature): Decision | null {
  const say = (kind: TableKind, reason: string): Decision => ({
    kind,
    confidence: 0.4,
    reasons: ['无标题', reason],
    byHeader: true,
  });
  if (items.has('three-public:reception') && items.size >= 3) return say('three-public', '表头列“三公”各项');
  if (sides >= 2 && flows.size === 2) {
    return sources.has('general') && sources.has('fund')
      ? say('fiscal-summary', '两栏且支出按三类预算分栏')
      : say('budget-summary', '表头分收入、支出两栏');
  }
  if (natures.has('operating') || natures.has('remittance') || natures.has('subsidy'))
    return say('expenditure-summary', '表头有经营支出、上缴上级、对附属单位补助');
  if (sources.has('business') && (sources.has('fiscal') || sources.has('general')))
    return say('revenue-summary', '表头按资金来源分栏');
  if (natures.has('personnel') && natures.has('public') && codes.has('economic'))
    return say('general-basic-expenditure', '经济分类、人员经费、公用经费');
  return null;
}
