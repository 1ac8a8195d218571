import { figureSlip } from '../../src/amounts';

test.each([
  ['21。18', '21.18'],
  ['450..99', '450.99'],
  ['2l.18', '21.18'],
  ['1O.5', '10.5'],
  ['１２、５', '12.5'],
  ['1,23.45', '123.45'],
  ['-3,50', '-3.50'],
  ['约21', '21'],
  ['21.5左右', '21.5'],
  ['近3万元', '3'],
])('“%s” was meant for %s', (text, meant) => {
  expect(figureSlip(text)).toEqual({ meant });
});

test.each(['1.2.3', '(12。5)', '12。5元'])('“%s” was meant for a figure, nobody knows which', (text) => {
  expect(figureSlip(text)).toEqual({ meant: null });
});

test.each(['', '无', '—', 'XX', '见附表1', '第3批', '2024年', '3人', 'A1', 'O'])('“%s” was not', (text) => {
  expect(figureSlip(text)).toBeNull();
});
