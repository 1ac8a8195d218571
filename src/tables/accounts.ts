import { classification, type ClassificationOverride, type Scheme } from '../classification';
import { remembered } from '../workbook';
import type { Account, Aspect, Flow } from './model';
import type { CodeScheme } from './headings';
import { readNature, readPeriod, readSource, readThreePublic } from './vocabulary';

export interface Meaning {
  readonly account: Account;
  readonly aspect: Partial<Aspect>;
}

export const NO_ASPECT: Partial<Aspect> = {};

/** What accounts are named by: a scheme of codes, or the words of the line. */
type Naming = CodeScheme | 'asset' | 'label';

interface NameReader {
  readonly flow: Flow | null;
  readonly items: boolean;
  readonly scheme: CodeScheme | null;
  readonly read: (core: string) => Meaning | null;
}

/** Readers by the list they read from and the year. */
const readers = new WeakMap<Scheme, Map<number | null, AccountReader>>();

/** Looks up what a line stands for: by code where it has one, else by its name. */
export class AccountReader {
  private readonly codes = new Map<Naming, (code: string) => Meaning>();
  private readonly names: NameReader[] = [];

  private constructor(
    private readonly year: number | null,
    private readonly functions: Scheme,
    private readonly economic: Scheme,
    private readonly government: Scheme,
  ) {}

  /** The same for the same year and lists: what codes and names mean does not change from check to check. */
  static of(year: number | null, override?: ClassificationOverride): AccountReader {
    const functions = classification('function', override);
    let byYear = readers.get(functions);
    if (!byYear) readers.set(functions, (byYear = new Map<number | null, AccountReader>()));
    let reader = byYear.get(year);
    if (!reader) {
      const [economic, government] = [classification('economic', override), classification('government', override)];
      byYear.set(year, (reader = new AccountReader(year, functions, economic, government)));
    }
    return reader;
  }

  /** Codes of a scheme, or names that stand for themselves; the same meaning for the same one, as long tables repeat theirs. */
  byCode(scheme: Naming, code: string): Meaning {
    let read = this.codes.get(scheme);
    if (!read) {
      read = remembered((own): Meaning => ({ account: `${scheme}:${own}`, aspect: NO_ASPECT }));
      this.codes.set(scheme, read);
    }
    return read(code);
  }

  /** Whether a code is listed under this name; null when it is not listed, or the scheme has no list here. */
  bearsName(scheme: CodeScheme, code: string, name: string): boolean | null {
    const list = scheme === 'function' ? this.functions : scheme === 'economic' ? this.economic : null;
    const member = list?.find(code, this.year);
    return member ? list!.sameName(member, name) : null;
  }

  /** Whether a code belongs to a classification, by the lists or, where it is not listed, by its 类; any code does where there is no list. */
  isMember(scheme: CodeScheme, code: string): boolean {
    if (scheme === 'unit' || scheme === 'project' || scheme === 'revenue') return true;
    const list = scheme === 'function' ? this.functions : scheme === 'economic' ? this.economic : this.government;
    return list.find(code, this.year) !== null || (code.length > 3 && list.find(code.slice(0, 3), this.year) !== null);
  }

  /** The member right below a 类 or 款 that bears the name: 档案事务 below function:201 is function:20126; null when none does. */
  memberBelow(whole: Account, name: string): Account | null {
    const [scheme, under] = whole.split(':') as [string, string];
    const list = scheme === 'function' ? this.functions : scheme === 'economic' ? this.economic : null;
    const code = list?.byName(name, { under, ...(this.year === null ? {} : { year: this.year }) })?.code;
    return code?.length === under.length + 2 ? `${scheme}:${code}` : null;
  }

  /** A 类 of the function classification by its official or former name, `null` when the name is none. */
  functionClass(name: string): string | null {
    return (
      this.functions.byName(name, { level: '类', ...(this.year === null ? {} : { year: this.year }) })?.code ?? null
    );
  }

  /** A 类 of one of the economic classifications by its official name, `null` when the name is none. */
  private economicClass(list: Scheme, name: string): string | null {
    const query = this.year === null ? {} : { year: this.year };
    const code = (list.byName(name, query) ?? list.byName(name.replace(/支出$/u, ''), query))?.code ?? null;
    return code?.length === 3 ? code : null;
  }

  /**
   * What a label without code says, given the flow of its side; `null` when it says nothing known.
   * @param scheme the classification that the heading of the labels names; 其他支出 stands in each of the three.
   */
  byLabel(core: string, flow: Flow | null, items: boolean, scheme: CodeScheme | null = null): Meaning | null {
    return this.namesOf(flow, items, scheme).read(core);
  }

  /** Few sides differ in what their names are looked up by. */
  private namesOf(flow: Flow | null, items: boolean, scheme: CodeScheme | null): NameReader {
    for (const known of this.names)
      if (known.flow === flow && known.items === items && known.scheme === scheme) return known;
    const read = remembered((own) => this.readName(own, flow, items, scheme));
    const reader = { flow, items, scheme, read };
    this.names.push(reader);
    return reader;
  }

  private readName(core: string, flow: Flow | null, items: boolean, scheme: CodeScheme | null): Meaning | null {
    if (items) {
      const item = readThreePublic(core);
      if (item) return { account: item, aspect: {} };
    }
    const period = readPeriod(core);
    const source = readSource(core);
    if (flow === 'revenue') {
      if (period || source)
        return { account: 'total', aspect: { ...(period ? { period } : {}), ...(source ? { source } : {}) } };
      return null;
    }
    const functionClass = scheme === 'economic' || scheme === 'government' ? null : this.functionClass(core);
    if (functionClass) return { account: `function:${functionClass}`, aspect: {} };
    if (period) return { account: 'total', aspect: { period, ...(source ? { source } : {}) } };
    const [list, name] =
      scheme === 'government' ? ([this.government, scheme] as const) : ([this.economic, 'economic'] as const);
    const economicClass = this.economicClass(list, core);
    if (economicClass) return { account: `${name}:${economicClass}`, aspect: {} };
    const nature = readNature(core);
    if (nature) return { account: 'total', aspect: { nature } };
    if (source) return { account: 'total', aspect: { source } };
    return null;
  }
}
