import { HEBEI } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const goal = (text: string): string => HEBEI.replace('1.完成馆藏档案数字化加工。', text);

ruleTester('performance/markup', {
  valid: [HEBEI, goal('差错率<1%，等候时间<20分钟>10分钟。'), goal('A&B 两个库房。')],
  invalid: [
    { grid: goal('<p>1.完成加工。</p>'), cell: 'B8', severity: 'warning' },
    { grid: goal('1.完成加工&nbsp;建库。'), cell: 'B8' },
    { grid: HEBEI.replace('≥98%', '&ge;98<br/>'), cell: 'E12' },
  ],
});

test('the fix keeps paragraphs and every word', () => {
  const [finding] = findingsOf(
    'performance/markup',
    goal('<p>1.完成“加工”。</p> <p>2.建库&amp;上线；<span style="a">差错率</span>&lt;1%。</p>'),
  );
  expect(finding!.fixes[0]).toMatchObject({
    kind: 'safe',
    edits: [{ value: '1.完成“加工”。\n2.建库&上线；差错率<1%。' }],
  });
});
