import { findBlocks } from '../../src/tables/blocks';
import { MergedAreas } from '../../src/tables/merged-areas';
import { SheetView } from '../../src/tables/sheet-view';
import { parseGrid } from '../support/grid';

const HEADER = '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出';
const LINE = "'201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00";

const blocksOf = (...rows: readonly string[]): ReturnType<typeof findBlocks> =>
  findBlocks(new SheetView(parseGrid(['## 支出总表', ...rows].join('\n')).sheets[0]!));

describe('a header printed over and over', () => {
  test('with nothing below it opens no table of its own', () => {
    const blocks = blocksOf('部门支出总表', HEADER, LINE, HEADER, HEADER, HEADER);
    expect(blocks.map(({ top, bottom }) => [top, bottom])).toEqual([[0, 2]]);
  });

  test('is no reason to pass over the next table', () => {
    const blocks = blocksOf(
      '部门支出总表',
      HEADER,
      LINE,
      HEADER,
      '部门收入总表',
      '项目 | 合计 | 财政拨款',
      '收入 | 3.00 | 3.00',
    );
    expect(blocks.map(({ title, bottom }) => [title?.text, bottom])).toEqual([
      ['部门支出总表', 2],
      ['部门收入总表', 6],
    ]);
  });
});

describe('merged areas', () => {
  const one = { top: 0, left: 0, bottom: 1, right: 1 };
  const apart = { top: 0, left: 3, bottom: 1, right: 4 };

  test('each cell knows its own', () => {
    const areas = new MergedAreas([one, apart], 2, 5);
    expect([areas.at(1, 1), areas.at(0, 2), areas.at(1, 4)]).toEqual([one, undefined, apart]);
  });

  test('lying over one another count only as many as could lie side by side', () => {
    const areas = new MergedAreas([...Array.from({ length: 500 }, () => one), apart], 2, 5);
    expect([areas.at(1, 1), areas.at(1, 4)]).toEqual([one, undefined]);
  });
});
