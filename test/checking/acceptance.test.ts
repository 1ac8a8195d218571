import { acceptFindings, figuresOf } from '../../src/checking/acceptance';
import { fen, madeFinding } from '../reporting/made-up';

const sum = madeFinding({ figures: [fen(21.5), fen(20), null] });
const quoting = madeFinding({
  expected: null,
  actual: null,
  unit: null,
  related: [],
  site: { sheet: '支出总表', row: 3, column: 2, label: '培训 / 合计' },
  data: { label: '培训 / 合计', sheet: '支出总表', cell: '支出总表!C4', text: '约21' },
});
const accepted = (finding: typeof sum) => ({ key: finding.key, reason: '已说明', figures: figuresOf(finding) });

describe('what an acceptance holds for', () => {
  test('is every figure of the relation, a blank being none', () => {
    expect(figuresOf(sum)).toEqual([fen(21.5), fen(20), null]);
  });

  test('is what the finding shows where it has no relation', () => {
    const { figures: _, ...observed } = { ...sum, data: { value: '21.50' } };
    expect(figuresOf(observed)).toEqual([fen(22), fen(21.5), fen(21.5), fen(20), fen(2), '21.50']);
  });

  test('is the text it quotes, not where that stands', () => {
    expect(figuresOf(quoting)).toEqual(['约21']);
  });
});

describe('an acceptance', () => {
  test.each([
    ['of the same figures holds', sum, sum, 'accepted'],
    ['of a blank since filled with nought does not', { ...sum, figures: [fen(21.5), fen(20), 0] }, sum, 'changed'],
    ['of another text does not', { ...quoting, data: { ...quoting.data, text: '约31' } }, quoting, 'changed'],
    [
      'of a line that has moved holds',
      { ...quoting, data: { ...quoting.data, cell: "'支出总表'!$C$9" } },
      quoting,
      'accepted',
    ],
  ])('%s', (_, now, then, state) => {
    const { checked, stale } = acceptFindings([now], [accepted(then)]);
    expect(checked[0]!.accepted ? 'accepted' : checked[0]!.acceptedEarlier?.why).toBe(state);
    expect(stale).toEqual([]);
  });

  test('kept without figures holds only where there are none to change', () => {
    const bare = madeFinding({ expected: null, actual: null, related: [], data: {}, key: 'bare' });
    const acceptances = [sum, bare].map(({ key }) => ({ key, reason: '旧版本' }));
    const { checked } = acceptFindings([sum, bare], acceptances);
    expect(checked.map(({ accepted: now, acceptedEarlier }) => [now?.reason, acceptedEarlier?.why])).toEqual([
      [undefined, 'unknown'],
      ['旧版本', undefined],
    ]);
  });

  test('of one of two findings with one meaning leaves the other open, as never accepted', () => {
    const other = { ...sum, figures: [fen(9), fen(8), fen(0.5)] };
    const { checked } = acceptFindings([other, sum], [accepted(sum)]);
    expect(checked[0]).toEqual(other);
    expect(checked[1]!.accepted?.reason).toBe('已说明');
  });
});
