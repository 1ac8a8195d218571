import { budgetOf, classification, isFundCode, judgeCode, type SchemeName } from '../../src/classification';

interface Case {
  readonly scheme?: SchemeName;
  readonly code: string;
  readonly name?: string;
  readonly year?: number | null;
  readonly judged: object;
}

const CASES: readonly Case[] = [
  { code: '2014001', name: '行政运行', judged: { kind: 'known', former: false } },
  { code: '2014001', judged: { kind: 'known' } },
  { code: '2010101', name: '行政运行（人大）', judged: { kind: 'known' } },
  { code: '201', name: '一般公共服务', judged: { kind: 'known' } },
  { code: '20805', name: '行政事业单位离退休', judged: { kind: 'known', former: true } },
  { code: '20805', name: '行政事业单位养老支出', judged: { kind: 'known', former: false } },
  {
    code: '2080505',
    name: '机关事业单位职业年金缴费支出',
    judged: { kind: 'name-differs', named: { code: '2080506' } },
  },
  { code: '2080505', name: '基本养老保险', judged: { kind: 'name-differs', named: null } },
  { code: '2080505', name: '住房公积金', judged: { kind: 'contradicts', named: { code: '2210201' } } },
  { code: '2080505', name: '行政运行', judged: { kind: 'name-differs', named: null } },
  { code: '20140', name: '信访事务', year: 2023, judged: { kind: 'other-year', member: { first: 2024 } } },
  { code: '2010308', name: '信访事务', year: 2024, judged: { kind: 'other-year', member: { last: 2023 } } },
  { code: '2010308', name: '信访事务', year: null, judged: { kind: 'known' } },
  {
    code: '2080550',
    name: '机关事业单位基本养老保险缴费支出',
    judged: { kind: 'not-listed', nearest: [{ code: '2080505' }], parent: { code: '20805' } },
  },
  { code: '2019701', name: '行政运行', judged: { kind: 'not-listed', parent: { code: '201' } } },
  { code: '299', name: '其他支出', judged: { kind: 'unknown-class' } },
  { code: '2180101', judged: { kind: 'unknown-class' } },
  { code: '2010', judged: { kind: 'bad-length' } },
  { code: '', judged: { kind: 'bad-length' } },
  { scheme: 'economic', code: '3010101', judged: { kind: 'bad-length' } },
  { scheme: 'economic', code: '30213', name: '维修(护)费', judged: { kind: 'known' } },
  { scheme: 'economic', code: '30311', name: '住房公积金', year: 2017, judged: { kind: 'known' } },
  { scheme: 'economic', code: '30311', name: '住房公积金', judged: { kind: 'contradicts', named: { code: '30113' } } },
  {
    scheme: 'economic',
    code: '30104',
    name: '其他社会保障缴费',
    judged: { kind: 'other-year', member: { last: 2017 } },
  },
  { scheme: 'economic', code: '310', name: '资本性支出（基本建设）', judged: { kind: 'name-differs' } },
  { scheme: 'economic', code: '30202', name: '咨询费', judged: { kind: 'name-differs', named: { code: '30203' } } },
  { scheme: 'government', code: '504', name: '机关资本性支出（二）', judged: { kind: 'known', former: true } },
  { scheme: 'government', code: '504', name: '机关资本性支出（一）', judged: { kind: 'name-differs' } },
  { scheme: 'revenue', code: '104', judged: { kind: 'not-listed' } },
  { scheme: 'revenue', code: '101010101', judged: { kind: 'not-listed', parent: { code: '10101' } } },
];

test.each(CASES)('$scheme $code $name $year', ({ scheme = 'function', code, name = '', year = 2024, judged }) => {
  expect(judgeCode(classification(scheme), code, name, year)).toMatchObject(judged);
});

test.each([
  ['2290804', true],
  ['22960', true],
  ['2120801', true],
  ['2082201', true],
  ['22198', true],
  ['2219899', true],
  ['2170404', true],
  ['234', true],
  ['2014001', false],
  ['2080505', false],
  ['2230105', false],
  ['209', false],
  ['212', null],
  ['2170401', null],
  ['2129701', null],
])('%s belongs to a fund: %s', (code, fund) => {
  expect(isFundCode(code, 2024)).toBe(fund);
});

test('other budgets', () => {
  expect(budgetOf('2230105')).toBe('capital');
  expect(budgetOf('2090101')).toBe('social-insurance');
  expect(budgetOf('22101')).toBe('ordinary');
  expect(budgetOf('20598', 2020)).toBe('ordinary');
});

test('every 款 named after a fund counts as one', () => {
  const functions = classification('function');
  const sections = functions.classes(2025).flatMap((member) => functions.children(member.code));
  const named = sections
    .filter(({ code }) => !code.startsWith('209'))
    .filter(
      ({ name }) =>
        !name.includes('社会保险') &&
        /政府性?基金|基金.*(?:支出|安排)|专项债|对应.*债务收入|超长期特别国债/u.test(name),
    );
  const other = named.filter(({ code }) => isFundCode(code, 2025) !== true).map(({ code, name }) => `${code} ${name}`);
  expect(other).toEqual([]);
});
