import { LAW } from '../law';
import type { Rule } from '../rule';

/** 整张表与其他表相差一万倍：元与万元混用。由核对层按表间不符的比例判断。 */
export const scale: Rule = {
  meta: {
    id: 'units/scale',
    alias: ['UN-02'],
    title: { zh: '金额单位：元与万元混用', en: 'Unit slip: 元 and 万元 mixed up' },
    severity: 'error',
    basis: LAW.oneFigure,
    messages: {
      scale: {
        zh: '“{title}”与其他表有 {count} 处同一数字正好相差一万倍：单位写的是{unit}，数字像是{other}',
        en: '“{title}” differs from other tables by a factor of 10,000 in {count} figures: its unit says {unit}, its figures look like {other}',
      },
    },
    fixable: false,
  },
};
