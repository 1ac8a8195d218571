import { boundsOf, formatDecimal, joinTarget, readComparator, readTarget, type Target } from '../../src/performance';

function show(target: Target): string {
  switch (target.kind) {
    case 'number':
      return `${target.bare ? '' : target.comparator} ${formatDecimal(target.value)} ${target.unit}`.trim();
    case 'range':
      return `${formatDecimal(target.low)}..${formatDecimal(target.high)} ${target.unit}`;
    case 'unit-only':
      return `only ${target.unit}`.trim();
    case 'text':
      return target.hasNumber ? 'words with a number' : 'words';
    case 'blank':
      return 'blank';
  }
}

describe('a target in one cell', () => {
  test.each([
    ['≥90%', '≥ 90 %'],
    ['≧90％', '≥ 90 %'],
    ['>=1,200 件', '≥ 1200 件'],
    ['不低于 85%', '≥ 85 %'],
    ['95%以上', '≥ 95 %'],
    ['30日以内', '≤ 30 日'],
    ['不超过4000元/次', '≤ 4000 元/次'],
    ['＜24小时', '< 24 小时'],
    ['100%', '100 %'],
    ['＝12套', '= 12 套'],
    ['≥200元每人每月', '≥ 200 元每人每月'],
    ['80%-100%', '80..100 %'],
    ['3～5天', '3..5 天'],
    ['20 元万元', '20 元万元'],
    ['0.5‰', '0.5 ‰'],
    ['1200㎡', '1200 平方米'],
  ])('%s is %s', (text, wanted) => expect(show(readTarget(text))).toBe(wanted));

  test.each([
    ['元', 'only 元'],
    ['≥%', 'only %'],
    ['≥', 'only'],
    ['及时', 'words'],
    ['优', 'words'],
    ['不低于上年度水平', 'words'],
    ['控制在预算内', 'words'],
    ['2024年12月底前完成', 'words with a number'],
    ['2024-12-31', 'words with a number'],
    ['12月底前', 'words with a number'],
    ['——', 'blank'],
    ['无', 'blank'],
    [' \u3000', 'blank'],
  ])('%s has no number: %s', (text, wanted) => expect(show(readTarget(text))).toBe(wanted));
});

test('symbol, value and unit of three cells make one target', () => {
  expect(show(joinTarget('大于等于', readTarget('2000'), '件'))).toBe('≥ 2000 件');
  expect(show(joinTarget('', readTarget('80'), '%'))).toBe('80 %');
  // What stands with the number goes before its neighbours.
  expect(show(joinTarget('≥', readTarget('28.8万元'), '%'))).toBe('≥ 28.8 万元');
  expect(show(joinTarget('定性', readTarget('明显改善'), ''))).toBe('words');
});

test('signs and words of a comparator', () => {
  expect(['≥', '＞', '小于等于', '<', '等于', '定性', ''].map(readComparator)).toEqual([
    '≥',
    '>',
    '≤',
    '<',
    '=',
    null,
    null,
  ]);
});

test('a target promises at least, at most, or exactly', () => {
  const bounds = (text: string): (string | null)[] => {
    const { low, high } = boundsOf(readTarget(text));
    return [low && formatDecimal(low), high && formatDecimal(high)];
  };
  expect(bounds('≥90%')).toEqual(['90', null]);
  expect(bounds('<5%')).toEqual([null, '5']);
  expect(bounds('100%')).toEqual(['100', '100']);
  expect(bounds('80-90%')).toEqual(['80', '90']);
  expect(bounds('及时')).toEqual([null, null]);
});
