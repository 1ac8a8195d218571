import { checkWorkbook } from '../../../src/checking';
import type { Severity } from '../../../src/rules';
import { formatCell } from '../../../src/workbook';
import { haveFixtures, readFixture } from '../../support/fixtures';

/** Without the folder of published workbooks this file has nothing to say; every rule is tried on made forms beside it. */
async function found(name: string, rules: readonly string[], severities: readonly Severity[]): Promise<string[]> {
  const { findings } = checkWorkbook(await readFixture(name));
  return findings
    .filter(({ rule, severity }) => rules.includes(rule.replace('performance/', '')) && severities.includes(severity))
    .map(({ alias, site }) => `${alias.join()} ${site!.sheet} ${formatCell(site!.row, site!.column)}`);
}

const RULES = [
  'budget-parts',
  'project-total',
  'payment-plan',
  'purpose-amounts',
  'duty-sum',
  'task-sum',
  'indicator-classes',
  'indicator-complete',
  'satisfaction',
  'target-syntax',
  'impossible-target',
  'weights',
  'scores',
  'split-target',
  'scoring-text',
  'grades',
  'unit-fit',
  'cost',
  'same-project',
  'copied-text',
  'markup',
  'across-forms',
];

if (haveFixtures) {
  describe('published forms: every fault a reader finds, and nothing else', () => {
    test('高邑 2021, errors', async () => {
      const withoutDecember = [
        '1信访经费',
        '2信访视频内网费用',
        '3信访岗位津贴',
        '5疑难纠纷',
        '8信访维稳经费',
        '9信访救助资金',
        '10群众工作中心',
      ];
      const withZeros = [
        '2信访视频内网费用',
        '3信访岗位津贴',
        '5疑难纠纷',
        '6联席办经费',
        '7进京值班费',
        '9信访救助资金',
        '10群众工作中心',
      ];
      const wanted = [
        ...withoutDecember.map((sheet) => `PF-03 ${sheet} F6`),
        ...withZeros.flatMap((sheet) => [`PF-12 ${sheet} D10`, `PF-12 ${sheet} D12`, `PF-20 ${sheet} E13`]),
      ];
      expect((await found('gaoyi-2021', RULES, ['error'])).sort()).toEqual(wanted.sort());
    });

    test('高邑 2021, warnings', async () => {
      const warnings = await found('gaoyi-2021', RULES, ['warning']);
      expect(warnings.filter((one) => one.startsWith('PF-32'))).toHaveLength(10);
      expect(warnings.filter((one) => !one.startsWith('PF-32'))).toEqual([
        'PF-31 2信访视频内网费用 B5',
        'PF-31 2信访视频内网费用 B8',
        'PF-20 4信访稳控经费 E13',
      ]);
    });

    test('青龙 2024: a text, an ambiguous month and a rate beyond 100 %; no error', async () => {
      expect(await found('qinglong-2024', RULES, ['error'])).toEqual([]);
      expect(await found('qinglong-2024', RULES, ['warning'])).toEqual([
        'PF-05 绩效2群工中心运行 B5',
        'PF-20 绩效3特殊疑难救助 E14',
        'PF-22 绩效3特殊疑难救助 E17',
      ]);
    });

    test('广阳 2022: one symbol differs from the scoring text', async () => {
      expect(await found('guangyang-2022', RULES, ['error', 'warning'])).toEqual(['PF-26 整体支出绩效指标 D9']);
    });

    test('霸州 2019 is in order', async () => {
      expect(await found('bazhou-2019', RULES, ['error', 'warning'])).toEqual([]);
    });

    test('湛江 2023: targets left open, a count without a unit, no cost', async () => {
      const wanted = [
        'PF-20 Sheet1 E20',
        'PF-20 Sheet1 E21',
        'PF-10 Sheet1 C27',
        'PF-20 Sheet1 E29',
        'PF-20 Sheet1 E30',
        'PF-20 Sheet1 E32',
      ];
      expect(await found('regions/gd-zhanjiang-perf-2023', RULES, ['error', 'warning'])).toEqual(wanted);
    });
  });
} else {
  test('the made forms stand in for the published ones', () => expect(RULES.length).toBeGreaterThan(20));
}
