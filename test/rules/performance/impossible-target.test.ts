import { HEBEI, HEBEI_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const target = (text: string, name = '扫描合格率'): string =>
  HEBEI.replace('扫描合格率 | 抽检合格的比率 | ≥98%', `${name} | 描述 | ${text}`);

ruleTester('performance/impossible-target', {
  valid: [
    HEBEI,
    target('100%'),
    target('≤100%'),
    target('≥120%', '收入增长率'),
    target('≤100%', '成本控制率'),
    target('≥0%', '案件同比下降率'),
    target('≤0起', '安全事故'),
    target('≥105卷', '加工数量'),
    target('2024年2月29日前', '完成时间'),
    target('2月29日前', '完成时间'),
    target('2024-12-31', '完成时间'),
    target('≥1.32', '增长系数'),
    target('≥1000天', '累计安全运行天数'),
    target('≤400天', '工期天数'),
    HEBEI_DEPARTMENT.replace('| ≤ | 1 | %', '| ≤ | 100 | %'),
  ],
  invalid: [
    { grid: target('≥105%'), cell: 'E12', severity: 'warning' },
    { grid: target('>100%'), cell: 'E12', severity: 'warning' },
    { grid: target('120%', '群众满意度'), cell: 'E12', severity: 'warning' },
    { grid: target('≥120%', '任务完成率'), cell: 'E12', severity: 'info' },
    { grid: target('≥100%'), cell: 'E12', severity: 'info' },
    { grid: target('≥0%'), cell: 'E12', severity: 'warning' },
    { grid: target('-5%'), cell: 'E12', severity: 'warning' },
    { grid: target('2023年2月29日前', '完成时间'), cell: 'E12', severity: 'warning' },
    { grid: target('6月31日前', '完成时间'), cell: 'E12', severity: 'warning' },
    { grid: target('2023.11.31', '完成时间'), cell: 'E12', severity: 'warning' },
    { grid: target('≥400天', '场馆开放天数'), cell: 'E12', severity: 'warning' },
    { grid: target('13月底前', '完成时间'), cell: 'E12', severity: 'warning' },
    { grid: HEBEI_DEPARTMENT.replace('| ≥ | 95 | %', '| ≥ | 950 | %'), cell: 'G6', severity: 'warning' },
  ],
});
