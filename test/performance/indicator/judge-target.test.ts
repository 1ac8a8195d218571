import type { Comparator } from '../../../src/performance';
import { judgeIndicator, judgeTarget } from '../../../src/performance/indicator';

const judge = (name: string, comparator: Comparator, value: number, unit: string): ReturnType<typeof judgeTarget> =>
  judgeTarget(judgeIndicator({ name, unit }), comparator, value, unit);

test.each([
  ['办结率', '≤', 95, '%', 'reversed', 'direction', '≥'],
  ['差错率', '≥', 2, '%', 'reversed', 'direction', '≤'],
  ['事故下降率', '<', 5, '%', 'reversed', 'change', '≥'],
  ['办理时限', '>', 5, '天', 'reversed', 'direction', '≤'],
  ['办结率', '≤', 100, '%', 'doubtful', 'direction', '≥'],
  ['会议费', '≥', 2, '万元', 'doubtful', 'direction', '≤'],
  ['投诉率', '≤', 95, '%', 'doubtful', 'loose', null],
  ['印制手册数量', '≤', 500, '册', 'unusual', 'direction', '≥'],
] as const)('%s %s%d%s is %s', (name, comparator, value, unit, verdict, reason, proposed) => {
  expect(judge(name, comparator, value, unit)).toEqual({ verdict, reason, proposed });
});

test.each([
  ['办结率', '≥', 95, '%'],
  ['办结率', '=', 95, '%'],
  ['差错率', '≤', 2, '%'],
  ['成本控制率', '≤', 100, '%'],
  ['补助标准', '≥', 300, '元'],
  ['用电量', '≥', 300, '千瓦时'],
  ['发放时间', '≥', 2, '次'],
  ['参会人数', '≤', 50, '人'],
] as const)('%s %s%d%s fits', (name, comparator, value, unit) => {
  expect(judge(name, comparator, value, unit)).toEqual({ verdict: 'fits', reason: null, proposed: null });
});
