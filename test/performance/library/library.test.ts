import { joinTarget, readTarget, unitClassOf } from '../../../src/performance';
import { classNamed, doubtClass, judgeIndicator, judgeTarget, PROJECT_KINDS } from '../../../src/performance/indicator';
import { entriesFor, LEVEL2, LIBRARY, type LibraryEntry } from '../../../src/performance/library';

const label = ({ id }: LibraryEntry): string => id;

test('every kind has its indicators, in the order of kinds and classes, none twice', () => {
  const count = PROJECT_KINDS.map((kind) => entriesFor([kind]).length);
  expect(count).toEqual([16, 11, 9, 9, 13, 11, 12, 13, 11, 10, 9, 8]);
  expect(LIBRARY).toHaveLength(132);
  expect(new Set(LIBRARY.map(label)).size).toBe(132);
  expect(entriesFor([...PROJECT_KINDS].reverse())).toEqual(LIBRARY);
  for (const kind of PROJECT_KINDS) {
    const order = entriesFor([kind]).map(({ level2 }) => (LEVEL2 as readonly string[]).indexOf(level2));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});

test('every kind can fill a form: output, effect and satisfaction', () => {
  for (const kind of PROJECT_KINDS) {
    expect([kind, new Set(entriesFor([kind]).map(({ level1 }) => level1))]).toEqual([
      kind,
      new Set(['产出指标', '效益指标', '满意度指标']),
    ]);
  }
});

test('what an entry offers is whole: words where it is 定性, a known unit and a value or a hint where it is not', () => {
  for (const entry of LIBRARY) {
    const { name, description, basis, comparator, value, typical, unit } = entry;
    expect([label(entry), [name, description, basis].includes('')]).toEqual([label(entry), false]);
    if (comparator === null) {
      expect([label(entry), value !== '', typical, unit]).toEqual([label(entry), true, '', '']);
      continue;
    }
    expect([label(entry), (value === '') !== (typical === '')]).toEqual([label(entry), true]);
    expect([label(entry), unitClassOf(unit)]).not.toEqual([label(entry), null]);
    if (value !== '')
      expect([label(entry), joinTarget(comparator, readTarget(value), unit).kind]).toEqual([label(entry), 'number']);
  }
});

test.each(LIBRARY.map((entry) => [label(entry), entry] as const))('%s passes our own rules', (_, entry) => {
  const { level1, level2, name, description, unit, comparator, value } = entry;
  const judgement = judgeIndicator({ level1, level2, name, description, unit });
  expect(classNamed(level2)).not.toBeNull();
  expect(doubtClass(judgement, level2, unit)).toBeNull();
  if (comparator === null) return;
  // Where the value is left open, the usual one is judged: which side it bounds must be right all the same.
  const figure = Number(value || (entry.typical.match(/\d+(?:\.\d+)?/gu)?.at(-1) ?? '50'));
  expect(judgeTarget(judgement, comparator, figure, unit).verdict).toBe('fits');
});

test('an own entry stands in for the shipped one of the same kind, class and name', () => {
  const shipped = entriesFor(['会议'])[0]!;
  const own: LibraryEntry = { ...shipped, value: '4', typical: '', own: true };
  expect(entriesFor(['会议'], [own])).toEqual([own, ...entriesFor(['会议']).slice(1)]);
  expect(entriesFor(['培训'], [own])).toEqual(entriesFor(['培训']));
});
