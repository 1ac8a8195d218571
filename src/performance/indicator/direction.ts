import type { Better, Measure } from './model';
import type { Token } from './segment';
import type { Role } from './words';

/** What a stretch of words says of direction. */
export interface Reading {
  readonly measures: Measure | null;
  readonly better: Better | null;
  readonly sure: boolean;
  readonly change: 'rise' | 'fall' | null;
  /** The words that decided. */
  readonly words: readonly string[];
}

const roleOf = (token: Token | undefined): Role | 'measure' | null => token?.meaning?.role ?? null;
const UNCLEAR: Reading = { measures: null, better: null, sure: false, change: null, words: [] };
/** Verbs that stand before their object: 提高合格率、减少投诉、化解积案. */
const LEADING: readonly (Role | 'measure')[] = [
  'rise',
  'fall',
  'save',
  'hold',
  'remedy',
  'prevent',
  'handle',
  'process',
  'work',
  'prompt',
  'good',
];
/** Words that skip to the left without changing the meaning. */
const SKIPPED: readonly (Role | 'measure')[] = ['through', 'adverb'];
const BAD: readonly (Role | 'measure')[] = ['bad', 'fault', 'late'];

const flip = (better: Better | null): Better | null => (better === 'more' ? 'less' : better === 'less' ? 'more' : null);

/**
 * Reads a phrase from its end, where Chinese puts the head: measure word ← change ← event ← negation; then a verb that
 * stands in front of it all. `measure` is what the unit tells when the words do not.
 */
export function readPhrase(tokens: readonly Token[], measure: Measure | null): Reading {
  const content = dropTrailing(tokens);
  if (content.length === 0) return { ...UNCLEAR, measures: measure };
  return readLeading(content, measure) ?? readHead(content, measure);
}

/** Verb first: what it does to the rest. Null when the phrase does not begin with such a verb. */
function readLeading(tokens: readonly Token[], measure: Measure | null): Reading | null {
  const at = tokens.findIndex((token) => roleOf(token) !== 'adverb');
  const role = roleOf(tokens[at]);
  if (at < 0 || role === null || !LEADING.includes(role)) return null;
  const rest = tokens.slice(at + 1);
  if (!rest.some((token) => isContent(token) && !isChange(token))) return null;
  const inner = readPhrase(rest, measure);
  const words = [tokens[at]!.text, ...inner.words];
  if (role === 'rise' || role === 'fall' || role === 'save' || role === 'hold') {
    // 新增 in front of a count says no more than that it is counted; 减少 in front of a reduction repeats it.
    if (inner.change !== null) return { ...inner, words };
    return { ...change(role, inner, rest), measures: inner.measures, words };
  }
  if (role === 'remedy') return { ...remedied(inner, rest), words };
  if (role === 'prevent')
    return {
      ...inner,
      better: inner.measures === 'quality' || inner.measures === null ? 'more' : null,
      sure: false,
      words,
    };
  // 维护社会稳定、建立长效机制: the deed and what comes of it are both wanted; so is 新建道路长度, the work counted.
  if (inner.better !== null)
    return isAchieved(tokens.slice(0, at + 1)) && inner.measures === 'amount'
      ? { ...inner, better: null }
      : { ...inner, words };
  const { measures } = inner;
  if (measures === 'quality' || measures === null)
    return { ...inner, measures: 'quality', better: 'more', sure: false, words };
  const isWork =
    role !== 'good' &&
    role !== 'prompt' &&
    (measures === 'count' || measures === 'extent') &&
    roleOf(rest.findLast(isContent)) === null;
  return isWork ? { ...inner, better: 'more', sure: false, words } : null;
}

/** 化解积案数、解决纠纷率: the object is bad, removing it is good. Time taken stays better short. */
function remedied(inner: Reading, rest: readonly Token[]): Reading {
  if (inner.measures === 'duration' || inner.better === 'more') return inner;
  const head = rest.findLast(isContent);
  if (inner.better === 'less' && roleOf(head) !== 'bad') return inner;
  return { ...inner, better: 'more', sure: inner.measures === 'rate' && inner.better === 'less' };
}

function readHead(tokens: readonly Token[], fallback: Measure | null): Reading {
  const last = tokens.at(-1)!;
  const role = roleOf(last);
  if (role === 'measure') return readMeasured(tokens, last.meaning!.measure!);
  if (role === 'rise' || role === 'fall' || role === 'save' || role === 'hold') {
    return readChange(tokens, role, fallback ?? 'quality');
  }
  return readEvent(tokens, fallback);
}

/** Words before a measure word: 投诉|率, 排放量|下降|率. */
function readMeasured(tokens: readonly Token[], measure: Measure): Reading {
  const before = dropTrailing(tokens.slice(0, -1));
  const last = before.at(-1);
  const word = tokens.at(-1)!.text;
  const role = roleOf(last);
  if (last === undefined) return { ...UNCLEAR, measures: measure, words: [word] };
  let reading: Reading;
  if (role === 'rise' || role === 'fall' || role === 'save' || role === 'hold') {
    reading = readChange(before, role, measure);
  } else if (role === 'measure' && last.meaning!.measure !== 'quality') {
    reading = readMeasured(before, measure === 'count' && isTime(last) ? 'duration' : measure);
  } else reading = readEvent(before, measure);
  return { ...reading, measures: reading.measures ?? measure, words: [...reading.words, word] };
}

/** X + 下降、增长、节约、控制. */
function readChange(tokens: readonly Token[], role: 'rise' | 'fall' | 'save' | 'hold', measure: Measure): Reading {
  const word = tokens.at(-1)!.text;
  const before = tokens.slice(0, -1);
  const inner = readPhrase(before, null);
  return { ...change(role, inner, before), measures: measure, words: [...inner.words, word] };
}

function change(role: 'rise' | 'fall' | 'save' | 'hold', inner: Reading, object: readonly Token[]): Reading {
  const head = roleOf(object.findLast(isContent));
  switch (role) {
    case 'save':
      return { ...inner, better: 'more', sure: true, change: 'fall' };
    case 'rise':
      if (head === 'burden') return { ...inner, better: null, sure: false, change: 'rise' };
      if (inner.better === 'less')
        return { ...inner, change: 'rise', sure: inner.sure && inner.measures !== 'duration' };
      return { ...inner, better: 'more', sure: inner.better === 'more', change: 'rise' };
    case 'fall':
      if (inner.better === 'less' || head === 'burden') return { ...inner, better: 'more', sure: true, change: 'fall' };
      // Fewer of something useful may be the aim (精简会议); only a falling rate of success is certainly bad.
      if (inner.better === 'more') return { ...inner, better: inner.sure ? 'less' : null, change: 'fall' };
      return { ...inner, better: 'more', sure: false, change: 'fall' };
    case 'hold':
      // 成本控制率 is spent ÷ budget to most, kept-to ÷ all to some.
      return { ...inner, better: inner.better === 'less' ? 'less' : null, sure: false };
  }
}

/** The word that says what happens, with a negation before it. */
function readEvent(tokens: readonly Token[], measure: Measure | null): Reading {
  const trimmed = dropTrailing(tokens);
  const event = trimmed.at(-1);
  const role = roleOf(event);
  if (!event || role === null) return { ...UNCLEAR, measures: measure, ...ofUnknown(trimmed, measure) };
  const before = trimmed.slice(0, -1);
  if (isUnlawful(before.at(-1)) && ['work', 'process', 'last', 'drift', 'plain', 'cost'].includes(role)) {
    return { ...UNCLEAR, measures: measure, better: 'less', words: [before.at(-1)!.text, event.text] };
  }
  if (roleOf(before.at(-1)) === 'late') return doneLate(before.at(-1)!, event, measure);
  const said = meaningOf(role, measure, event.text, before);
  const negation = negationBefore(before, role);
  const words = [...(negation ? [negation] : []), event.text];
  const measures = measure ?? (role === 'cost' || role === 'gain' ? 'amount' : role === 'set' ? 'standard' : null);
  if (!negation) return { ...said, measures, words };
  // 无事故 counted in 起 has 0 for its target, 无事故天数 has many.
  const isUncounted = BAD.includes(role) && (measure === 'count' || measure === 'extent' || measure === 'amount');
  return { ...said, measures, better: isUncounted ? null : flip(said.better), words };
}

/** 超期结案, 逾期未检: the deed done late or not done. 逾期整改 and 逾期催办 may deal with what is late: nothing follows. */
function doneLate(late: Token, event: Token, measure: Measure | null): Reading {
  const isDeed = ENDED.test(event.text);
  const better = isDeed || event.text.startsWith('未') ? 'less' : null;
  return { ...UNCLEAR, measures: measure, better, sure: isDeed && measure === 'rate', words: [late.text, event.text] };
}

/** Deeds that come to an end, so that they can end too late. */
const ENDED =
  /^(?:办结|办理|办复|答复|回复|反馈|受理|审结|结案|结办|完成|完工|竣工|交付|验收|报送|上报|申报|支付|发放|拨付|到货|交货|供货|开工|审批)$/u;

/**
 * What a word not in the table leaves to say. A thing counted (撂荒耕地面积、受益村数) takes the word before it; a deed done
 * against the rules (违规经营) is bad whatever it is; 按时到校 is about time whatever is done.
 */
function ofUnknown(tokens: readonly Token[], measure: Measure | null): Partial<Reading> {
  const [thing, quality] = [tokens.at(-1), tokens.at(-2)];
  if (!thing || /^[错漏误差]/u.test(thing.text)) return {};
  const role = roleOf(quality);
  // 超期未检
  if (role === 'late' && thing.text.startsWith('未'))
    return { better: 'less', sure: false, words: [quality!.text, thing.text] };
  const formed = thing.text === '化' && role === 'good' ? 'more' : ofForm(thing.text, measure);
  const words = quality ? [quality.text, thing.text] : [thing.text];
  if (formed) return { better: formed, sure: false, words: [thing.text] };
  if (role === 'prompt' && measure === 'rate') return { better: 'more', sure: false, words };
  if (isUnlawful(quality) && thing.text.length <= 2) return { better: 'less', sure: false, words };
  if ((measure !== 'count' && measure !== 'extent') || thing.text.length > 4) return {};
  if (role === 'bad' || role === 'fault') return { better: 'less', sure: false, words };
  const isWanted = role === 'good' || role === 'work' || role === 'handle' || role === 'gain';
  return isWanted && quality!.text !== '保障' ? { better: 'more', sure: false, words } : {};
}

/** Words the language forms freely: 漏救、错发、断电 are faults, 应收尽收 and 机械化 are wanted. */
function ofForm(text: string, measure: Measure | null): Better | null {
  if (/应.尽.$/u.test(text)) return 'more';
  if (/[漏错误断滞违缺][^峰面工]$|超[采排发支载占]$/u.test(text)) return 'less';
  if (/(?:老龄|老|恶|弱|固|空心|边缘|沙漠|石漠|盐碱)化$/u.test(text)) return 'less';
  return measure === 'rate' && /..化$/u.test(text) ? 'more' : null;
}

function meaningOf(role: Role | 'measure', measure: Measure | null, word: string, before: readonly Token[]): Reading {
  const of = (better: Better | null, sure = true): Reading => ({ ...UNCLEAR, better, sure });
  const isCounted = measure === 'count' || measure === 'extent' || measure === 'amount';
  // 救助资金标准 is laid down; 差旅费标准 is a price.
  if (measure === 'standard') return of(role === 'cost' ? 'less' : 'exact');
  switch (role) {
    case 'good':
      if (measure === 'duration') return isState(word) ? of('more', false) : of('less');
      return of('more', !isCounted);
    case 'prompt':
      if (measure === 'duration') return word.startsWith('提前') ? of('more') : of('less', false);
      return of('more', !isCounted);
    case 'handle':
    case 'remedy':
      return measure === 'duration' ? of('less') : of('more', !isCounted);
    case 'process':
      if (measure === 'duration') return of('less');
      return of(measure === 'rate' || measure === 'quality' || measure === 'extent' ? 'more' : null, false);
    case 'last':
      return lasting(word, measure);
    case 'gain':
      return measure === 'duration' ? of(null) : of('more');
    case 'work':
      if (measure === 'duration' || measure === 'amount' || measure === null || isBurden(before)) return of(null);
      return of('more', false);
    case 'bad':
      return roleOf(before.at(-1)) === 'find' ? of(null) : of('less');
    case 'fault':
    case 'late':
      return of('less');
    case 'drift':
      return before.some(isPlan) ? of('less', false) : of(null);
    case 'cost':
      // 拖欠工资人数
      if (measure === 'count' && roleOf(before.at(-1)) === 'bad') return of('less');
      return measure === 'count' || measure === 'rate' || measure === 'duration' || isAchieved(before)
        ? of(null)
        : of('less');
    case 'set':
      return of('exact');
    default:
      return of(null);
  }
}

/** 运行率 is better high; 使用率 has its best somewhere in between; 服务人次 is work counted. */
function lasting(word: string, measure: Measure | null): Reading {
  if (measure === 'duration') return { ...UNCLEAR, better: 'more', sure: true };
  const isClear = measure === 'rate' ? /运行|开放/u.test(word) : measure === 'quality' || measure === 'count';
  return { ...UNCLEAR, better: isClear ? 'more' : null, sure: measure === 'rate' };
}

const isBurden = (before: readonly Token[]): boolean => roleOf(before.at(-1)) === 'burden';
/** 按期完成投资: money spent as planned is no cost kept down. */
const isAchieved = (before: readonly Token[]): boolean =>
  /^(?:按.*|完成|实现|落实|兑现)$/u.test(before.at(-1)?.text ?? '');

/** States that go on (安全、稳定); deeds take time (完成、验收). */
function isState(word: string): boolean {
  return /^(?:安全|稳定|有效|正常|优良|良好|达标|在线|保障|保护|保存|无障碍|畅通|在岗|零.+)$/u.test(word);
}

const isUnlawful = (token: Token | undefined): boolean =>
  /^(?:违规|违法|违法违规|违纪|违章|非法|无证|虚假|错误|不当|擅自)$/u.test(token?.text ?? '');
const isChange = (token: Token): boolean => ['rise', 'fall', 'save', 'hold'].includes(roleOf(token) ?? '');
const isPlan = ({ text }: Token): boolean => /预算|概算|计划|科目|经费|支出|工程|设计|方案/u.test(text);
const isTime = ({ meaning }: Token): boolean => meaning?.measure === 'duration';

/** 无重大安全责任事故: a negation reaches its event over words that add nothing. */
function negationBefore(before: readonly Token[], role: Role | 'measure'): string | null {
  const reaches = BAD.includes(role);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const token = before[at]!;
    if (roleOf(token) === 'not') return token.text;
    if (!reaches || !SKIPPED.includes(roleOf(token)!)) return null;
  }
  return null;
}

function isContent(token: Token): boolean {
  const role = roleOf(token);
  return (role !== 'measure' && !SKIPPED.includes(role as Role)) || token.meaning?.measure === 'quality';
}

function dropTrailing(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && SKIPPED.includes(roleOf(tokens[end - 1])!)) end -= 1;
  return tokens.slice(0, end);
}
