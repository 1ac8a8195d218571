import { classification, type ClassificationOverride, type Scheme } from '../classification';
import type { Account, Aspect, Flow } from './model';
import type { CodeScheme } from './columns';
import { readNature, readPeriod, readSource, readThreePublic } from './vocabulary';

export interface Meaning {
  readonly account: Account;
  readonly aspect: Partial<Aspect>;
}

export const NO_ASPECT: Partial<Aspect> = {};

/** Looks up what a line stands for: by code where it has one, else by its name. */
export class AccountReader {
  private readonly functions;
  private readonly economic;
  private readonly government;
  private readonly names = new Map<string, Meaning | null>();
  private readonly codes = new Map<CodeScheme, Map<string, Meaning>>();

  constructor(
    private readonly year: number | null,
    override?: ClassificationOverride,
  ) {
    this.functions = classification('function', override);
    this.economic = classification('economic', override);
    this.government = classification('government', override);
  }

  /** Always the same for the same code: long tables repeat theirs. */
  byCode(scheme: CodeScheme, code: string): Meaning {
    let codes = this.codes.get(scheme);
    if (!codes) this.codes.set(scheme, (codes = new Map<string, Meaning>()));
    let meaning = codes.get(code);
    if (!meaning) codes.set(code, (meaning = { account: `${scheme}:${code}`, aspect: NO_ASPECT }));
    return meaning;
  }

  /** Whether a code is listed under this name; null when it is not listed, or the scheme has no list here. */
  bearsName(scheme: CodeScheme, code: string, name: string): boolean | null {
    const list = scheme === 'function' ? this.functions : scheme === 'economic' ? this.economic : null;
    const member = list?.find(code, this.year);
    return member ? list!.sameName(member, name) : null;
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
    const key = `${flow ?? ''}|${items ? 1 : 0}|${scheme ?? ''}|${core}`;
    let meaning = this.names.get(key);
    if (meaning === undefined) this.names.set(key, (meaning = this.readName(core, flow, items, scheme)));
    return meaning;
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
