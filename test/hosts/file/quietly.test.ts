/* eslint-disable no-console -- the console is what this is about */
import { quietly } from '../../../src/hosts/file/quietly';

test('what a library prints goes nowhere, and the console is as before, whatever comes of the work', () => {
  const lines: unknown[] = [];
  const { warn, error } = console;
  console.warn = (line: unknown) => void lines.push(line);
  console.error = (line: unknown) => void lines.push(line);
  try {
    const print = (): number => {
      console.error('inside');
      console.warn('inside');
      return 7;
    };
    expect(quietly(print)).toBe(7);
    expect(() =>
      quietly(() => {
        print();
        throw new RangeError('broken');
      }),
    ).toThrow('broken');
    console.error('after');
    console.warn('after');
  } finally {
    Object.assign(console, { warn, error });
  }
  expect(lines).toEqual(['after', 'after']);
});
