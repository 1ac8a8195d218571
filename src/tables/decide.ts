import type { Header } from './header';
import type { ColumnRole } from './columns';
import type { SideColumns } from './sides';
import type { TitleReading } from './title';
import { readTitle } from './title';
import { baseKind } from './aspects';
import { headingOf } from './headings';
import type { TableKind } from './model';

export interface Decision {
  readonly kind: TableKind;
  /** 0–1: title 0.6, header 0.4. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** No title says so. */
  readonly byHeader?: true;
}

/** What the header of a table names, each once. */
interface Signature {
  readonly natures: readonly string[];
  readonly sources: readonly string[];
  readonly items: readonly string[];
  readonly codes: readonly string[];
  readonly sides: number;
  readonly flows: readonly string[];
}

export function readSignature(header: Header, roles: readonly ColumnRole[], sides: readonly SideColumns[]): Signature {
  const natures: string[] = [];
  const sources: string[] = [];
  const items: string[] = [];
  const codes: string[] = [];
  const flows: string[] = [];
  for (let column = 0; column < roles.length; column += 1) {
    const role = roles[column]!;
    if (role.role === 'code') note(codes, role.scheme ?? 'unnamed');
    for (const part of header.paths[column]!) {
      const { flow, nature, source, item } = headingOf(part);
      note(flows, flow);
      if (role.role !== 'amount') continue;
      note(natures, nature);
      note(sources, source);
      note(items, item);
    }
  }
  return { natures, sources, items, codes, flows, sides: sides.length };
}

function note(list: string[], named: string | null): void {
  if (named !== null && !list.includes(named)) list.push(named);
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
      return flows.length === 2 ? [0.4, ['表头有收入和支出']] : [0, []];
    case 'revenue-summary':
      return [sources.length >= 2 ? 1 : 0.4, sources.length >= 2 ? ['表头按资金来源分栏'] : []];
    case 'three-public':
      return [items.length >= 3 ? 1 : 0.5, items.length >= 3 ? ['表头列“三公”各项'] : []];
    case 'expenditure-summary':
    case 'general-expenditure':
    case 'fiscal-expenditure':
    case 'fund-expenditure':
    case 'capital-expenditure':
      return [
        natures.includes('basic') || natures.includes('project') ? 1 : 0.4,
        natures.length > 0 ? ['表头有基本支出、项目支出'] : [],
      ];
    case 'general-basic-expenditure':
    case 'fiscal-basic-expenditure':
      return [
        natures.includes('personnel') || signature.codes.includes('economic') ? 1 : 0.4,
        natures.includes('personnel') ? ['表头有人员经费、公用经费'] : [],
      ];
    case 'economic-department':
    case 'economic-government':
      return [signature.codes.includes('economic') || signature.codes.includes('government') ? 1 : 0.8, []];
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
  if (items.includes('three-public:reception') && items.length >= 3) return say('three-public', '表头列“三公”各项');
  if (sides >= 2 && flows.length === 2) {
    return sources.includes('general') && sources.includes('fund')
      ? say('fiscal-summary', '两栏且支出按三类预算分栏')
      : say('budget-summary', '表头分收入、支出两栏');
  }
  if (natures.includes('operating') || natures.includes('remittance') || natures.includes('subsidy'))
    return say('expenditure-summary', '表头有经营支出、上缴上级、对附属单位补助');
  if (sources.includes('business') && (sources.includes('fiscal') || sources.includes('general')))
    return say('revenue-summary', '表头按资金来源分栏');
  if (natures.includes('personnel') && natures.includes('public') && codes.includes('economic'))
    return say('general-basic-expenditure', '经济分类、人员经费、公用经费');
  // 部门预算明细表, 预算执行情况表: whatever the title, lines with codes whose money is split up are what it is spent on.
  if (codes.length > 0 && natures.includes('basic') && natures.includes('project'))
    return say('expenditure-summary', '按科目分基本支出、项目支出');
  return codes.length > 0 && sources.length >= 2 ? say('expenditure-summary', '按科目分资金来源') : null;
}
