import { makeSheet, type CellValue, type Sheet, type Workbook } from '../../../src/workbook';
import { longWorkbook } from '../../workbooks';

/** Workbooks of one shape in any size. */
export interface GrowthShape {
  readonly name: string;
  /** The smallest size measured: lines, or what the shape is made of. */
  readonly size: number;
  readonly make: (size: number) => Workbook;
}

const HEADER: readonly CellValue[][] = [
  ['部门支出总表'],
  ['部门：云岭县统计局', null, null, null, '单位：元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
];

const bookOf = (...sheets: readonly Sheet[]): Workbook => ({ name: 'growth.xlsx', sheets, notes: [] });
const times = <T>(size: number, each: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => each(index));

/** Lines below the header of a 支出总表: code, name, and three figures that add up across. */
function lines(size: number, labels: (index: number) => readonly CellValue[]): Workbook {
  const rows = times(size, (index): CellValue[] => [...labels(index), 3 + index, 1 + index, 2]);
  return bookOf(makeSheet({ name: '支出', values: [...HEADER, ...rows] }));
}

const CLASSES = ['201', '205', '208', '210', '221'];
const PLAIN = ['办公费', '印刷费', '差旅费', '会议费', '培训费', '维修费', '其他支出'];
const MEANT = [
  '基本支出',
  '人员支出',
  '公用支出',
  '项目支出',
  '财政拨款',
  '一般公共预算拨款',
  '政府性基金预算拨款',
  '上年结转',
];
const PERFORMANCE = [
  ['项目支出绩效目标表'],
  ['项目名称', '专项经费', null, null],
  ['年度目标', '完成任务', null, null],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '完成数量', '≥10个'],
  ['效益指标', '社会效益指标', '满意程度', '≥90%'],
  [],
] as CellValue[][];

/** Every way in which budget workbooks grow, and some in which only broken ones do. */
export const GROWTH_SHAPES: readonly GrowthShape[] = [
  { name: 'lines that add up', size: 25_000, make: longWorkbook },
  { name: 'without codes', size: 25_000, make: (size) => lines(size, (at) => [null, `支出事项${at}`]) },
  {
    name: 'without codes, few names',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, PLAIN[at % PLAIN.length]!]),
  },
  {
    name: 'without codes, meant words',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, MEANT[at % MEANT.length]!]),
  },
  { name: 'one meant word', size: 25_000, make: (size) => lines(size, () => [null, '公用支出']) },
  {
    name: 'of which',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, at % 2 ? '其中：培训费' : `支出事项${at}`]),
  },
  {
    name: 'one of which, then lines',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, at === 0 ? '一、基本支出' : at === 1 ? '其中：人员支出' : `事项${at}`]),
  },
  { name: 'one code', size: 25_000, make: (size) => lines(size, () => ['2010501', '行政运行']) },
  { name: 'one code, many names', size: 25_000, make: (size) => lines(size, (at) => ['2010501', `行政运行${at}`]) },
  { name: 'classes repeated', size: 25_000, make: (size) => lines(size, (at) => [CLASSES[at % 5]!, '支出']) },
  { name: 'unknown codes', size: 25_000, make: (size) => lines(size, (at) => [String(2_000_000 + at), `科目${at}`]) },
  { name: 'enumerated', size: 25_000, make: (size) => lines(size, (at) => [null, `${at + 1}、支出事项`]) },
  {
    name: 'enumerated by chinese',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, `${'一二三四五六七八九十'[at % 10]}、支出事项${at}`]),
  },
  {
    name: 'indented ever deeper',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, `${' '.repeat(2 * (at % 12))}支出事项${at}`]),
  },
  {
    name: 'codes below one class',
    size: 25_000,
    make: (size) =>
      lines(size, (at) =>
        at === 0 ? ['201', '一般公共服务支出'] : [`20105${String(at % 100).padStart(2, '0')}`, `事项${at}`],
      ),
  },
  {
    name: 'units',
    size: 25_000,
    make: (size) => lines(size, (at) => [`271${String(at).padStart(6, '0')}`, `第${at}统计站`]),
  },
  {
    name: 'totals between',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, at % 5 === 0 ? '小计' : `事项${at}`]),
  },
  { name: 'all totals', size: 25_000, make: (size) => lines(size, () => [null, '合计']) },
  {
    name: 'blank figures',
    size: 25_000,
    make: (size) =>
      bookOf(
        makeSheet({ name: '支出', values: [...HEADER, ...times(size, (at): CellValue[] => [null, `事项${at}`])] }),
      ),
  },
  {
    name: 'texts only',
    size: 25_000,
    make: (size) =>
      bookOf(makeSheet({ name: '说明', values: times(size, (at) => [`第${at}段：收支总额按规定编制，单位：万元。`]) })),
  },
  {
    name: 'one text over and over',
    size: 25_000,
    make: (size) => bookOf(makeSheet({ name: '说明', values: times(size, () => ['支出预算表']) })),
  },
  {
    name: 'a long text',
    size: 2_000_000,
    make: (size) => bookOf(makeSheet({ name: '说明', values: [['收支总额说明'.repeat(size / 6)]] })),
  },
  {
    name: 'short tables on a sheet',
    size: 500,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '表',
          values: times(size, (at): CellValue[][] => [
            ...HEADER,
            ['201', '一般公共服务支出', 3, 1, 2],
            ['20105', '统计信息事务', 3, 1, 2],
            [null, `事项${at}`, 3, 1, 2],
            [],
          ]).flat(),
        }),
      ),
  },
  {
    name: 'sheets',
    size: 250,
    make: (size) =>
      bookOf(
        ...times(size, (at) =>
          makeSheet({
            name: `支出${at}`,
            values: [...HEADER, ['201', '一般公共服务支出', 3, 1, 2], ['20105', '统计信息事务', 3, 1, 2]],
          }),
        ),
      ),
  },
  { name: 'blank sheets', size: 2500, make: (size) => bookOf(...times(size, (at) => makeSheet({ name: `空${at}` }))) },
  {
    name: 'columns',
    size: 2000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '支出',
          values: [
            ['部门支出总表'],
            ['单位：元'],
            ['科目编码', '科目名称', '合计', ...times(size, (at) => `列${at}`)],
            ...times(10, (at): CellValue[] => [`2010${at}`, '事项', size, ...times(size, () => 1)]),
          ],
        }),
      ),
  },
  {
    name: 'columns of one name',
    size: 2000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '支出',
          values: [
            ['部门支出总表'],
            ['单位：元'],
            ['科目编码', '科目名称', '合计', ...times(size, () => '项目支出')],
            ...times(10, (at): CellValue[] => [`2010${at}`, '事项', size, ...times(size, () => 1)]),
          ],
        }),
      ),
  },
  {
    name: 'header rows',
    size: 10_000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '支出',
          values: times(size, () => ['科目编码', '科目名称', '合计', '基本支出', '项目支出']),
        }),
      ),
  },
  {
    name: 'forms on a sheet',
    size: 250,
    make: (size) => bookOf(makeSheet({ name: '绩效', values: times(size, () => PERFORMANCE).flat() })),
  },
  {
    name: 'indicators of a form',
    size: 10_000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '绩效',
          values: [
            ...PERFORMANCE.slice(0, 4),
            ...times(size, (at): CellValue[] => ['产出指标', '数量指标', `完成数量${at}`, '≥10个']),
          ],
        }),
      ),
  },
  {
    name: 'merges',
    size: 25_000,
    make: (size) => {
      const {
        sheets: [sheet],
      } = lines(size, (at) => [null, `事项${at}`]);
      return bookOf({ ...sheet!, merges: times(size, (at) => ({ top: at + 3, left: 0, bottom: at + 3, right: 1 })) });
    },
  },
  {
    name: 'tall merges',
    size: 5000,
    make: (size) => {
      const {
        sheets: [sheet],
      } = lines(size, (at) => [null, `事项${at}`]);
      return bookOf({
        ...sheet!,
        merges: times(size, (at) => ({ top: 3, left: 7 + 2 * at, bottom: size, right: 8 + 2 * at })),
      });
    },
  },
  {
    name: 'same merge',
    size: 5000,
    make: (size) => {
      const {
        sheets: [sheet],
      } = lines(size, (at) => [null, `事项${at}`]);
      return bookOf({ ...sheet!, merges: times(size, () => ({ top: 3, left: 0, bottom: size, right: 1 })) });
    },
  },
  {
    name: 'two sides',
    size: 25_000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '收支',
          values: [
            ['收支总表'],
            ['单位：元'],
            ['收入', null, '支出', null],
            ['项目', '金额', '项目', '金额'],
            ...times(size, (at): CellValue[] => [`收入事项${at}`, 1, `支出事项${at}`, 1]),
          ],
        }),
      ),
  },
  {
    name: 'blank rows between',
    size: 25_000,
    make: (size) =>
      bookOf(
        makeSheet({
          name: '支出',
          values: [...HEADER, ...times(size, (at): CellValue[] => (at % 2 ? [] : [null, `事项${at}`, 3, 1, 2]))],
        }),
      ),
  },
  {
    name: 'sums that are wrong',
    size: 25_000,
    make: (size) => lines(size, (at) => [null, `事项${at}`].map((label) => label)),
  },
];
