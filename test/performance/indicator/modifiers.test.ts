import { judgeIndicator, judgeTarget } from '../../../src/performance/indicator';

const better = (name: string): string | null => judgeIndicator({ name, unit: '%' }).better;

describe('what modifies the head of a name decides with it', () => {
  test.each([
    '超期结案率',
    '逾期报送率',
    '超时办结率',
    '逾期未还率',
    '超期未检率',
    '副反应发生率',
    '毒副作用发生率',
    '违规费用占比',
    '违规收费占比',
  ])('%s is better low', (name) => expect(better(name)).toBe('less'));

  test.each(['居民健康素养水平', '公民科学素质水平', '网络直报率', '传染病直报率', '副反应处置率', '违规查处率'])(
    '%s is better high',
    (name) => expect(better(name)).toBe('more'),
  );

  test.each(['逾期整改率', '逾期催办率', '医疗费用占比'])('of %s nothing follows', (name) =>
    expect(better(name)).toBeNull(),
  );

  test('a bound on the wrong side of a deed done late is told, the right one is not', () => {
    const judged = judgeIndicator({ name: '超期结案率', unit: '%' });
    expect(judgeTarget(judged, '≥', 5, '%').verdict).toBe('reversed');
    expect(judgeTarget(judged, '≤', 5, '%').verdict).toBe('fits');
  });
});
