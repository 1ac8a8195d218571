import {
  classification,
  CodeListError,
  governmentCodesOf,
  levelOf,
  looseName,
  normaliseName,
  parentCode,
  parseOverride,
  type SchemeName,
} from '../../src/classification';

const functions = classification('function');
const economic = classification('economic');

describe('the lists', () => {
  test.each<[SchemeName, number, number]>([
    ['function', 30, 1961],
    ['economic', 10, 113],
    ['government', 15, 85],
    ['revenue', 5, 68],
  ])('%s: %d 类, %d codes, every code below a listed one', (name, classes, codes) => {
    const scheme = classification(name);
    expect(scheme.classes()).toHaveLength(classes);
    let count = 0;
    const walk = (code: string): void => {
      for (const child of scheme.children(code)) {
        count += 1;
        expect(levelOf(child.code)).not.toBeNull();
        expect(parentCode(child.code) ?? '').toBe(code);
        walk(child.code);
      }
    };
    walk('');
    expect(count).toBe(codes);
  });

  test('rows are read with their years, aliases and evidence', () => {
    expect(functions.find('20140')).toMatchObject({ name: '信访事务', first: 2024, last: null, evidence: 'observed' });
    expect(functions.find('20805')?.aliases).toEqual(['行政事业单位离退休']);
    expect(functions.find('2010308')).toMatchObject({ last: 2023, evidence: 'memory', doubtful: false });
    expect(functions.find('20141')).toMatchObject({ doubtful: true });
    expect(functions.find('20197')).toBeNull();
  });

  test('class names are those of the year', () => {
    expect(functions.classNames(2024)).toContain('灾害防治及应急管理支出');
    expect(functions.classNames(2018)).not.toContain('灾害防治及应急管理支出');
  });

  test('a number that meant something else until 2017', () => {
    expect(economic.find('30311', 2017)?.name).toBe('住房公积金');
    expect(economic.find('30311', 2024)?.name).toBe('代缴社会保险费');
    expect(economic.find('30311')?.name).toBe('代缴社会保险费');
    expect(economic.byName('住房公积金', { year: 2024 })?.code).toBe('30113');
  });
});

describe('names', () => {
  test.each([
    ['维修(护)费', '维修（护）费'],
    ['“三公”经费', '三公 经费'],
    ['政府办公厅(室)及相关机构事务', '政府办公厅（室）及相关机构事务'],
    ['其他支出（款）', '其他支出'],
    ['　　行政运行', '行政运行'],
  ])('%s is %s', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other));
  });

  test('loosely, endings and remarks in brackets do not count', () => {
    expect(looseName('行政运行（人大）')).toBe('行政运行');
    expect(looseName('一般公共服务支出')).toBe(looseName('一般公共服务'));
    expect(looseName('因公出国（境）费用')).toBe(looseName('因公出国（境）费'));
  });

  test.each<[string, object, string | null]>([
    ['一般公共服务支出', { level: '类' }, '201'],
    ['一般公共服务', { level: '类' }, '201'],
    ['文化体育与传媒支出', { level: '类', year: 2024 }, '207'],
    ['其他支出', {}, '229'],
    ['其他', { level: '类' }, null],
    ['行政运行', {}, null],
    ['行政运行', { under: '20140' }, '2014001'],
    ['信访事务', { level: '款' }, '20140'],
    ['信访事务', { level: '款', year: 2024 }, '20140'],
    ['抚恤', {}, '20808'],
    ['', {}, null],
    ['没有这个科目', {}, null],
  ])('%s %j is %s', (name, query, code) => {
    expect(functions.byName(name, query)?.code ?? null).toBe(code);
  });

  test('economic 类 by name', () => {
    expect(economic.byName('工资福利支出')?.code).toBe('301');
    expect(economic.byName('对个人和家庭补助')?.code).toBe('303');
    expect(economic.byName('基本建设支出')?.code).toBe('309');
  });
});

describe('did you mean', () => {
  test.each([
    ['2080550', '机关事业单位基本养老保险缴费支出', ['2080505']],
    ['2081105', '机关事业单位基本养老保险缴费支出', ['2080505']],
    ['2210210', '住房公积金', ['2210201']],
    ['2014010', '行政运行', ['2014001']],
  ])('%s %s: %j', (code, name, codes) => {
    expect(functions.nearest(code, name, 2024).map((member) => member.code)).toEqual(codes);
  });

  test('without a name a swap comes before a changed digit, at most three', () => {
    const codes = functions.nearest('2210210', null, 2024).map((member) => member.code);
    expect(codes[0]).toBe('2210201');
    expect(codes.length).toBeLessThanOrEqual(3);
  });
});

describe("the user's own list", () => {
  const override = parseOverride([
    ['2025年政府收支分类科目'],
    ['序号', '科目编码', '科目名称', '年度'],
    [1, 2010101, '行政运行', 2025],
    [2, '2019701', '某新科目', '2025年'],
    [3, '208-05', '行政事业单位养老支出', null],
    [4, '20141', '数据事务', 2025],
    [5, '３０１０１', '基本工资', 2025],
    [6, '20101AA', '写错的编码', 2025],
    [7, '2010102.0', '一般行政管理事务', 2025],
    [null, null, null, null],
  ]);

  test('is read with its header anywhere near the top; what cannot be read is named', () => {
    expect(override.rows.map((row) => [row.code, row.year])).toEqual([
      ['2010101', 2025],
      ['2019701', 2025],
      ['20805', null],
      ['20141', 2025],
      ['30101', 2025],
      ['2010102', 2025],
    ]);
    expect(override.ignored).toEqual([8]);
  });

  test('goes before ours in its year and leaves ours for the others', () => {
    const own = classification('function', override);
    expect(own.find('2019701', 2025)).toMatchObject({ name: '某新科目', evidence: 'user' });
    expect(own.find('20141', 2025)).toMatchObject({ evidence: 'user', doubtful: false });
    expect(own.find('20141', 2026)).toMatchObject({ evidence: 'memory-low' });
    expect(own.find('20805', 2019)).toMatchObject({ evidence: 'user', aliases: ['行政事业单位离退休'] });
    expect(own.children('20197', 2025)).toHaveLength(1);
    expect(own.children('20197', 2024)).toHaveLength(0);
    expect(functions.find('2019701')).toBeNull();
    expect(classification('economic', override).find('30101', 2025)?.evidence).toBe('user');
  });

  test('is read once for each override', () => {
    expect(classification('function', override)).toBe(classification('function', override));
    expect(classification('function')).toBe(functions);
  });

  test.each([
    ['no header', [['2010101', '行政运行']], /编码/u],
    [
      'no usable row',
      [
        ['编码', '名称'],
        ['x', '行政运行'],
      ],
      /3、5 或 7/u,
    ],
    ['nothing', [], /编码/u],
  ])('%s: says what is missing in both languages', (_, rows, zh) => {
    let thrown: unknown = null;
    try {
      parseOverride(rows);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CodeListError);
    expect(thrown).toMatchObject({ code: 'code-list', text: { zh: expect.stringMatching(zh) as string } });
    expect((thrown as CodeListError).text.en).not.toBe('');
  });
});

test('department 款 to government 款', () => {
  expect(governmentCodesOf('30101')).toEqual({ admin: '50101', institution: '50501' });
  expect(governmentCodesOf('30107')).toEqual({ admin: null, institution: '50501' });
  expect(governmentCodesOf('301')).toBeNull();
  const government = classification('government');
  for (const { code } of economic.classes().flatMap((member) => economic.children(member.code, 2024))) {
    const codes = governmentCodesOf(code);
    expect([code, codes !== null]).toEqual([code, true]);
    for (const target of [codes?.admin, codes?.institution]) if (target) expect(government.find(target)).not.toBeNull();
  }
});
