import { mapped } from '../../src/workbook';

test('gives what map gives', () => {
  const codes = ['201', '20105', '2010501'];
  expect(mapped(codes, (code, index) => `${index}:${code.length}`)).toEqual(['0:3', '1:5', '2:7']);
  expect(mapped([], () => 1)).toEqual([]);
});
