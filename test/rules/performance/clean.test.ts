import { checkWorkbook } from '../../../src/checking';
import { CLEAN } from '../../performance/layouts';
import { cellOf } from '../../support/rule-tester';
import { parseGrid } from '../../support/grid';

describe('forms filled in correctly are let pass', () => {
  test.each(Object.entries(CLEAN))('%s', (_, grid) => {
    const found = checkWorkbook(parseGrid(grid)).findings.filter(
      ({ rule, severity }) => rule.startsWith('performance/') && severity !== 'info',
    );
    expect(found.map((finding) => `${cellOf(finding)} ${finding.rule} ${finding.message.zh}`)).toEqual([]);
  });
});

test('an empty template has nothing to check', () => {
  const empty = CLEAN.HEBEI!.replace(/(\| [^|\n]*)(?=\n(?:产出|效益|满意度| \|))/gu, '|')
    .split('\n')
    .map((line) => (/^(?:产出|效益|满意度)指标/u.test(line) ? line.split(' | ').slice(0, 2).join(' | ') : line))
    .filter((line) => !/^ \| (?!质量|时效|成本)/u.test(line))
    .map((line) => (/^ \| (?:质量|时效|成本)/u.test(line) ? line.split(' | ').slice(0, 2).join(' | ') : line))
    .join('\n')
    .replace('档案数字化经费绩效目标表', '项目绩效目标表')
    .replace('| 项目名称 | 档案数字化经费', '| 项目名称 |')
    .replace('53092324P00000010001X', '')
    .replace(/20\.5 \| 其中：财政 {4}资金 \| 20 \| 其他资金 \| 0\.5/u, '| 其中：财政资金 | | 其他资金 |');
  const found = checkWorkbook(parseGrid(empty)).findings.filter(({ rule }) => rule.startsWith('performance/'));
  expect(found.map(({ message }) => message.zh)).toEqual([]);
});
