import { NO_ASPECT, type AccountReader, type Meaning } from './accounts';
import { baseKind } from './aspects';
import type { CodeScheme } from './headings';
import { wholeOfItems } from './item-totals';
import { TOTAL, type Aspect } from './model';
import type { RawRow } from './rows';
import type { LineMode, SideContext } from './side-context';
import { isGroupTotal } from './special-rows';
import { isTotalWord, namesYear, readVersion } from './vocabulary';
import { mapped } from '../workbook';

const WHOLE: Meaning = { account: TOTAL, aspect: NO_ASPECT };
const THREE_PUBLIC_TOTAL: Meaning = { account: 'three-public:total', aspect: NO_ASPECT };
/** Of a line without any words. */
const UNNAMED: Meaning = { account: 'label:', aspect: NO_ASPECT };

/** What a line stands for: by its code, else by its name. @param unitRow whether it names a unit. */
export function lineMeaning(
  context: SideContext,
  row: RawRow,
  aspect: Aspect,
  mode: LineMode,
  unitRow: boolean,
): Meaning {
  const { accounts, kind } = context;
  if (unitRow) return accounts.byCode('unit', row.code?.code ?? (row.around.unitCode || unitNamed(row)));
  if (row.code && mode.scheme && mode.scheme !== 'project')
    return accounts.byCode(schemeOfCode(accounts, mode.scheme, row.code.code), row.code.code);
  const core = row.around.group !== '' && isGroupTotal(row.shape) ? row.around.group : row.shape.core;
  const version = mode.across ? versionOfLine(core, context.year) : null;
  if (version) return { account: TOTAL, aspect: version };
  if (mode.across) return core === '' || isTotalWord(core) ? WHOLE : accounts.byCode('unit', core);
  if (mode.items) return itemLine(accounts, core);
  if (core === '') return row.special === 'grand' ? WHOLE : UNNAMED;
  // One of several: the sum of its group, which no other table need print.
  if (row.special === null && isGroupTotal(row.shape) && row.around.group === '') return accounts.byCode('label', core);
  if (isTotalWord(core)) {
    const words = accounts.byLabel(core.replace(/(合计|小计|总计)(数|金额)?$/u, ''), aspect.flow, false, mode.labelled);
    return { account: TOTAL, aspect: words?.account === TOTAL ? words.aspect : {} };
  }
  const base = baseKind(kind);
  if (base === 'project-list') return accounts.byCode('project', core);
  if (base === 'assets') return accounts.byCode('asset', core);
  return accounts.byLabel(core, aspect.flow, false, mode.labelled) ?? accounts.byCode('label', core);
}

/** 2023年 / 2024年 / 增减额 down the first column, the items across: the line says which year's figures it shows. */
function versionOfLine(core: string, year: number | null): Partial<Aspect> | null {
  if (!namesYear(core)) return null;
  const version = readVersion(/^20\d{2}年(度)?$/u.test(core) ? `${core}预算数` : core, year);
  // This year's line: whatever the table says of itself.
  return version === null ? null : version === 'budget' || version === 'final' ? {} : { version };
}

function unitNamed({ shape, around }: RawRow): string {
  return isGroupTotal(shape) ? around.unit : shape.core;
}

/** A line 合计 below or above 三公 items. */
export function withItemTotals(read: readonly Meaning[], title: string): readonly Meaning[] {
  const account = wholeOfItems(
    mapped(read, (meaning) => (meaning === THREE_PUBLIC_TOTAL ? null : meaning.account)),
    title,
  );
  if (account === THREE_PUBLIC_TOTAL.account) return read;
  return mapped(read, (meaning) => (meaning === THREE_PUBLIC_TOTAL ? { account, aspect: {} } : meaning));
}

function itemLine(accounts: AccountReader, core: string): Meaning {
  const item = accounts.byLabel(core, null, true);
  if (item?.account.includes(':')) return item;
  return isTotalWord(core) ? THREE_PUBLIC_TOTAL : accounts.byCode('label', core);
}

/** Of codes of 功能分类 beside those of 经济分类, each is read by its own. */
function schemeOfCode(accounts: AccountReader, scheme: CodeScheme, code: string): CodeScheme {
  return scheme === 'function' && !accounts.isMember(scheme, code) && accounts.isMember('economic', code)
    ? 'economic'
    : scheme;
}
