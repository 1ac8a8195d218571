import { newWorkbook, readWorkbook } from '../../../src/hosts/file';
import {
  formatOwnEntries,
  isOwnProblem,
  LIBRARY,
  mergeOwnEntries,
  OWN_MOST,
  OwnEntriesError,
  ownEntriesBlock,
  ownEntry,
  ownProblemText,
  parseOwnEntries,
  readOwnEntries,
  type LibraryEntry,
  type OwnDraft,
} from '../../../src/performance/library';
import { applyEdits, type Sheet } from '../../../src/workbook';
import { parseGrid } from '../../support/grid';

const DRAFT: OwnDraft = {
  kind: '会议',
  level2: '数量指标',
  name: '视频会议次数',
  description: '以视频方式召开的会议次数',
  comparator: '≥',
  value: '12',
  unit: '次',
  basis: '会议计划',
};

function made(change: Partial<OwnDraft> = {}): LibraryEntry {
  const entry = ownEntry({ ...DRAFT, ...change });
  if (isOwnProblem(entry)) throw new Error(`${entry.field} ${entry.reason}`);
  return entry;
}

const OWN = [
  made(),
  made({ name: '会议组织水平', comparator: null, value: '明显提高', unit: '', level2: '社会效益指标' }),
  made({ kind: '宣传', name: '=HYPERLINK("x")', description: '+1', basis: '@名单', value: '', comparator: '<' }),
];

/** What a reading complains about, in the user's words. */
function complaint(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    if (error instanceof OwnEntriesError) return error.text.zh;
    throw error;
  }
}

describe('a draft', () => {
  test('becomes an entry with its 一级指标 and an id of its own', () => {
    expect(made({ name: ' 视频会议次数 ', value: '１2.50' })).toEqual({
      ...DRAFT,
      id: '会议/数量指标/视频会议次数',
      level1: '产出指标',
      value: '12.5',
      typical: '',
      confirmed: true,
      own: true,
    });
  });

  test.each<[Partial<OwnDraft>, string]>([
    [{ name: ' ' }, '三级指标没有填写'],
    [{ kind: '捐赠' }, '项目类型不是可选的内容'],
    [{ level2: '数量' }, '二级指标不是可选的内容'],
    [{ comparator: '约' }, '符号不是可选的内容'],
    [{ value: '很多' }, '指标值应是一个数或留空'],
    [{ comparator: null, value: '12' }, '指标值应是文字（定性）'],
    [{ comparator: null, value: '' }, '指标值应是文字（定性）'],
    [{ unit: '次'.repeat(21) }, '单位太长，最多 20 个字'],
    [{ basis: '会议\u0007' }, '依据含有控制字符'],
  ])('%j: %s', (change, words) => {
    const problem = ownEntry({ ...DRAFT, ...change });
    expect(isOwnProblem(problem) && ownProblemText(problem).zh).toBe(words);
  });

  test('put in again takes the place of the one before', () => {
    const changed = made({ value: '20' });
    expect(mergeOwnEntries(OWN, [changed])).toEqual([changed, ...OWN.slice(1)]);
  });
});

describe('.json', () => {
  test('comes back as it went', () => {
    expect(parseOwnEntries(formatOwnEntries(OWN))).toEqual(OWN);
    expect(parseOwnEntries(`\ufeff${formatOwnEntries([])}`)).toEqual([]);
  });

  test('shipped entries that are exported become own ones', () => {
    const words = LIBRARY.filter(({ kind }) => kind === '会议');
    expect(parseOwnEntries(formatOwnEntries(words)).map(({ id }) => id)).toEqual(words.map(({ id }) => id));
  });

  const changed = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(formatOwnEntries(OWN)) as object), ...change });
  test.each([
    ['{', '文件不是 JSON。'],
    ['[]', '文件不是本工具导出的指标。请选择从指标库导出的 .json 文件。'],
    [changed({ version: 2 }), '文件由更新版本的工具导出，请先更新本工具。'],
    [changed({ more: 1 }), '文件不是本工具导出的指标。请选择从指标库导出的 .json 文件。'],
    [changed({ indicators: [DRAFT, { ...DRAFT, value: 12 }] }), '第 2 条“视频会议次数”：指标值不是文本。'],
    [changed({ indicators: [{ ...DRAFT, name: undefined }] }), '第 1 条：三级指标没有填写。'],
    [changed({ indicators: [DRAFT, { ...DRAFT, kind: '其他' }] }), '第 2 条“视频会议次数”：项目类型不是可选的内容。'],
    [changed({ indicators: [{ ...DRAFT, extra: '' }] }), '第 1 条“视频会议次数”：不认识的内容“extra”。'],
    [changed({ indicators: [DRAFT, DRAFT] }), '第 2 条“视频会议次数”重复出现。'],
    [changed({ indicators: Array.from({ length: OWN_MOST + 1 }, () => DRAFT) }), `指标太多，最多 ${OWN_MOST} 条。`],
    [' '.repeat(1_000_001), '文件太大，不像是指标文件。'],
  ])('%.30s… is refused', (text, words) => {
    expect(complaint(() => parseOwnEntries(text))).toBe(words);
  });
});

describe('.xlsx', () => {
  test('comes back as it went through a file; what starts like a formula stays text', async () => {
    const workbook = await readWorkbook(await newWorkbook('指标', ownEntriesBlock(OWN)), 'x.xlsx');
    expect(workbook.sheets[0]!.formulas.flat().filter((formula) => formula !== undefined)).toEqual([]);
    expect(readOwnEntries(workbook.sheets[0]!)).toEqual(OWN);
  });

  test('and through a sheet added to a workbook', () => {
    const edit = { kind: 'add-sheet', sheet: '指标', after: null, block: ownEntriesBlock(OWN) } as const;
    const { workbook } = applyEdits(parseGrid('a'), [edit]);
    expect(readOwnEntries(workbook.sheets[1]!)).toEqual(OWN);
  });

  const sheetOf = (grid: string): Sheet => parseGrid(grid).sheets[0]!;

  test("a table of somebody else's: any order, short classes, sign and unit with the value", () => {
    const read = readOwnEntries(
      sheetOf(`
@format D3 0%
我单位常用指标
三级指标 | 项目类别 | 二级指标名称 | 指标值 | 指标值确定依据 | 备注
会议签到率 | 会议 | 质量 | 0.95 | 签到表 | 无
印制册数 | 宣传 | 数量指标 | ≥2,000册 | |

到会便利程度 | 会议 | 社会效益 | 比较方便 | 问卷
`),
    );
    expect(read.map(({ id, comparator, value, unit, basis }) => [id, comparator, value, unit, basis])).toEqual([
      ['会议/质量指标/会议签到率', '=', '95', '%', '签到表'],
      ['宣传/数量指标/印制册数', '≥', '2000', '册', ''],
      ['会议/社会效益指标/到会便利程度', null, '比较方便', '', '问卷'],
    ]);
  });

  test.each([
    ['科目 | 合计\n1 | 2', '没有找到有“项目类型、二级指标、三级指标”等表头的表。'],
    ['项目类型 | 二级指标 | 三级指标', '表中没有指标。'],
    [
      '项目类型 | 二级指标 | 三级指标 | 指标值\n会议 | 数量 | 场次 | 3\n会议 | 规模 | 人数 | 5',
      '第 3 行“人数”：二级指标不是可选的内容。',
    ],
    ['项目类型 | 二级指标 | 三级指标 | 指标值\n会议 | 数量 | | 3', '第 2 行：三级指标没有填写。'],
    ['项目类型 | 二级指标 | 三级指标 | 指标值\n会议 | 数量 | 场次 |', '第 2 行“场次”：指标值应是文字（定性）。'],
  ])('%s', (grid, words) => {
    expect(complaint(() => readOwnEntries(sheetOf(grid)))).toBe(words);
  });
});
