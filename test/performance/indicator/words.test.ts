import { DEEDS } from '../../../src/performance/indicator/words/deeds';
import { FRAME, MEASURES } from '../../../src/performance/indicator/words/frame';
import { UNWANTED } from '../../../src/performance/indicator/words/unwanted';
import { WANTED } from '../../../src/performance/indicator/words/wanted';

test('every word stands in one group only', () => {
  const groups: object = { ...WANTED, ...DEEDS, ...UNWANTED, ...FRAME, MEASURES };
  const words = Object.values(groups).flatMap((group: Readonly<Record<string, string>>) =>
    Object.values(group).flatMap((line) => line.split(' ')),
  );
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(words).not.toContain('');
});
