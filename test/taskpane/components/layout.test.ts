import { layOut, stateOf, WIDTH } from '../../../src/taskpane/components/RelationGraph/layout';
import { checkView } from '../../../src/taskpane/engine/check-view';
import { LAYOUT_IDS, makeWorkbook } from '../../workbooks';

const NONE = { exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 };

describe('the picture of relations', () => {
  test.each(LAYOUT_IDS)('%s: all within its frame, each link once', (layout) => {
    const view = checkView(makeWorkbook(layout, 2).workbook, {});
    for (const nameOf of [({ kindZh }: { kindZh: string }) => kindZh, ({ kindEn }: { kindEn: string }) => kindEn]) {
      const { nodes, links, height } = layOut(view, nameOf);
      const ends = nodes.map(({ y, lines }) => [y - lines.length * 7, y + lines.length * 7] as const);
      ends.forEach(([top], index) => expect(top).toBeGreaterThan(ends[index - 1]?.[1] ?? 0));
      expect(ends.at(-1)?.[1] ?? 0).toBeLessThan(height);
      for (const { tip } of links) expect(tip.x).toBeLessThanOrEqual(WIDTH);
      const names = links.map(({ from, to }) => [from.id, to.id].sort().join(' '));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('a link stands as its gravest relation', () => {
    expect(stateOf({ ...NONE, exact: 9, violated: 1 })).toBe('violated');
    expect(stateOf({ ...NONE, exact: 9, suspicious: 1 })).toBe('suspicious');
    expect(stateOf({ ...NONE, exact: 9, rounding: 1 })).toBe('rounding');
    expect(stateOf({ ...NONE, exact: 1, notCheckable: 4 })).toBe('exact');
    expect(stateOf({ ...NONE, notCheckable: 4 })).toBe('not-checkable');
  });
});
