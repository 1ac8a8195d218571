import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { cellOf } from '../support/rule-tester';

const grid = (other: string): string => `
“三公”经费支出表
部门：云岭县档案馆 | | | 单位：万元
项目 | 合计 | 一般公共预算 | 政府性基金
“三公”经费合计 | | ${other} |
一、因公出国（境）费 | | |
二、公务用车购置及运行费 | 1.60 | 1.60 |
其中：公务用车购置费 | | |
公务用车运行维护费 | 1.60 | 1.60 |
三、公务接待费 | 0.80 | 0.80 |
`;

const told = (text: string): string[][] =>
  checkWorkbook(parseGrid(text))
    .findings.filter(({ severity, site }) => severity === 'error' && site?.row === 3)
    .map((finding) => [cellOf(finding), finding.rule, String(finding.folded), String(finding.expected)]);

test('a blank total that sums down and across is told once', () => {
  expect(told(grid('2.40'))).toEqual([['B4', 'three-public/total-sum', '1', '2400000']]);
});

test('sums that want different figures in it are told apart', () => {
  expect(told(grid('9.40')).map(([cell, rule]) => [cell, rule])).toEqual(
    expect.arrayContaining([
      ['B4', 'three-public/total-sum'],
      ['B4', 'three-public/source-sum'],
    ]),
  );
});
