import { mapped } from '../../workbook';
import { NO_ASPECT, type Meaning } from '../accounts';
import { entityAt } from '../entities';
import { lineMeaning } from '../line-meaning';
import type { Aspect, AspectWords, Nature, Period, RowRole, TableRow } from '../model';
import type { RawRow } from '../rows';
import type { LineMode, SideContext } from '../side-context';
import type { SpecialRow } from '../special-rows';
import type { Structure } from '../structure';
import { readByWords } from './by-words';
import { chooseReading } from './choose';
import { HANGING } from './hang-lines';
import type { Lines, Proposal, RowReading } from './model';
import { tellingColumns } from './score';
import { closedByTotals, openedAboveRepeats, openedByOthers, openedByTotals, openedByUnitCodes } from './unit-blocks';

/** The lines of a side: what each stands for, and which adds up into which; `why` where the sums decided. */
export function readLines(
  context: SideContext,
  rows: readonly RawRow[],
  aspect: Aspect,
  mode: LineMode,
): { readonly lines: TableRow[]; readonly why: string } {
  const { why, entities, structure, meanings } = chooseRows(context, rows, aspect, mode);
  const { special, parent } = structure;
  const carries = special.includes('carry') || special.includes('current');
  const natures = meanings.some(({ aspect: { nature } }) => nature !== undefined);
  const lines = mapped(rows, (row, at): TableRow => {
    const kind = special[at]!;
    const whole = parent[at]!;
    const own = meanings[at]!;
    const inherited = whole >= 0 && special[whole] === 'carry' ? meanings[whole]!.aspect.period : undefined;
    const period = kind === 'grand' && carries ? 'total' : inherited;
    const nature = natures ? natureAbove(meanings, structure, at) : undefined;
    return {
      sheet: row.view.sheet.name,
      row: row.row,
      label: row.label,
      code: row.code?.code ?? null,
      misprint: row.code?.misprint ?? null,
      role: roleOf(kind, row.placeholder),
      account: own.account,
      aspect: aspectOfLine(own.aspect, period, nature),
      entity: mode.across && own.account.startsWith('unit:') ? row.label : entityAt(entities, at),
      parent: whole,
    };
  });
  return { lines, why };
}

/** The reading by words, or where its sums do not hold, the one whose sums do. */
function chooseRows(context: SideContext, rows: readonly RawRow[], aspect: Aspect, mode: LineMode): RowReading {
  const plain = readByWords(context, rows, aspect, mode);
  if (mode.items || mode.across) return plain;
  const { accounts } = context;
  const lines: Lines = {
    rows,
    summed: tellingColumns(mode.summed),
    readBlock: (from, to) => readByWords(context, rows.slice(from, to + 1), aspect, mode),
    meaningAt: (at, namesUnit) => lineMeaning(context, rows[at]!, aspect, mode, namesUnit),
    isMember: (at) => {
      const code = rows[at]!.code?.code;
      return code !== undefined && mode.scheme !== null && accounts.isMember(mode.scheme, code);
    },
  };
  return chooseReading(lines, plain, ROW_PROPOSALS);
}

const ROW_PROPOSALS: readonly Proposal[] = [
  openedByOthers,
  openedByUnitCodes,
  openedAboveRepeats,
  closedByTotals,
  openedByTotals,
  ...HANGING,
];

const NOTHING_SAID: AspectWords = {
  flow: undefined,
  nature: undefined,
  source: undefined,
  period: undefined,
  version: undefined,
};

/** What a line's own words say, and what the lines above say of it. */
function aspectOfLine(own: Partial<Aspect>, period: Period | undefined, nature: Nature | undefined): AspectWords {
  if (own === NO_ASPECT && !period && !nature) return NOTHING_SAID;
  return {
    flow: own.flow,
    nature: nature ?? own.nature,
    source: own.source,
    period: period ?? own.period,
    version: own.version,
  };
}

/**
 * 一、基本支出 / 1、工资福利支出: a member of a classification below a nature is what is spent on it in that nature. Below a
 * total (人员经费合计) it is all there is of it.
 */
function natureAbove(meanings: readonly Meaning[], { parent, special }: Structure, index: number): Nature | undefined {
  const { account, aspect } = meanings[index]!;
  if (aspect.nature !== undefined || !/^(function|economic|government):/u.test(account)) return undefined;
  for (let at = parent[index]!; at >= 0 && special[at] === null; at = parent[at]!) {
    const { nature } = meanings[at]!.aspect;
    if (nature !== undefined) return nature;
  }
  return undefined;
}

function roleOf(kind: SpecialRow, placeholder: boolean): RowRole {
  if (placeholder) return 'placeholder';
  if (kind === 'grand' || kind === 'current') return 'total';
  return kind === 'memo' ? 'memo' : 'item';
}
